import type { AccountForm, AccountTable } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { isZero } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Verdict } from '../check.ts'
import { nameOfTable } from '../shared/accounts/amounts.ts'
import { accountSetsOf } from '../shared/accounts/sets.ts'
import { paragraphsOf } from '../shared/accounts/spoken-amounts.ts'
import { placeIn } from '../shared/places.ts'

/** Tables that many organisations leave empty, with the words an explanation uses for that. */
const asked: readonly (readonly [AccountForm, RegExp])[] = [
  [
    'government-fund',
    /(?:没有|无|未|不涉及)[^。；]{0,30}政府性基金|政府性基金[^。；]{0,30}(?:没有|无(?:相关)?(?:收|支|数据|预算|安排)|未(?:使用|安排|发生)|不涉及|(?:收入|支出|拨款)[^。；\d]{0,6}0(?:\.0+)?万?元)/u,
  ],
  [
    'state-capital',
    /(?:没有|无|未|不涉及)[^。；]{0,30}国有资本|国有资本[^。；]{0,30}(?:没有|无(?:相关)?(?:收|支|数据|预算|安排)|未(?:使用|安排|发生)|不涉及|(?:收入|支出|拨款)[^。；\d]{0,6}0(?:\.0+)?万?元)/u,
  ],
  [
    'three-public',
    /(?:没有|无|未|不涉及)[^。；]{0,30}三公|三公[^。；]{0,30}(?:没有|未(?:使用|安排|发生)|不涉及|为0(?:\.0+)?万?元|为零)/u,
  ],
]

const statedIn = (filing: Filing, form: AccountForm): Place | undefined => {
  const pattern = asked.find(([each]) => each === form)?.[1]
  for (const { text } of paragraphsOf(filing)) {
    const match = pattern?.exec(text.text)
    if (match) return placeIn(filing, text, { from: match.index, to: match.index + match[0].length })
  }
  return undefined
}

const amountIn = ({ rows }: AccountTable): Place | undefined =>
  rows
    .flatMap(({ amounts }) => amounts)
    .flatMap((cell) => (cell.kind === 'written' && cell.figure && !isZero(cell.figure.value) ? [cell.place] : []))[0]

const topics: readonly (readonly [AccountForm, string])[] = [
  ['government-fund', '政府性基金'],
  ['state-capital', '国有资本'],
  ['three-public', '三公'],
]

/** A statement that names another budget belongs to the table of that budget. */
const isOfOther = (form: AccountForm, text: string): boolean =>
  topics.some(([own, topic]) => own !== form && text.includes(topic)) &&
  !topics.some(([own, topic]) => own === form && text.includes(topic))

const filled = (table: AccountTable, amount: Place): readonly Verdict[] => {
  const stated = table.emptyStatement
  if (!stated || isOfOther(table.form, stated.text)) return []
  return [
    fails({
      message: words(
        `${nameOfTable(table)}列有金额，又说明本表无数据。`,
        'A table is said to be empty, but prints amounts.',
      ),
      places: [amount, stated.place],
      severity: table.isWhole ? 'error' : 'note',
      remedy: words('请核对表格与说明，删去其一。', 'Check table and statement; one of them is wrong.'),
    }),
  ]
}

const empty = (filing: Filing, table: AccountTable): Verdict => {
  const stated = table.emptyStatement?.place ?? statedIn(filing, table.form)
  const evidence = (place: Place): Evidence => ({
    message: words(`${nameOfTable(table)}没有金额，应说明为空表。`, 'A table without amounts is said to be empty.'),
    places: [place],
  })
  if (stated) return holds(evidence(stated))
  return fails({
    ...evidence(table.place),
    benign: words('金额可能未能读出。', 'The amounts may not have been read.'),
    remedy: words('请在表下说明本年度没有此项收支、本表无数据。', 'Say below the table that there was no such money.'),
  })
}

const judgeTable = (filing: Filing, table: AccountTable): readonly Verdict[] => {
  const amount = amountIn(table)
  return amount ? filled(table, amount) : [empty(filing, table)]
}

/** Empty tables say that they are. */
export const emptyTableStated: Check = {
  id: 'empty-table-stated',
  rule: 'R21',
  title: words('空表有说明，有数的表不称无数据', 'Empty tables say so, and only they'),
  about: words(
    '政府性基金、国有资本经营、“三公”经费三种表没有金额或全为0的，表下或说明中应写明没有此项收支；任何一张预决算表写明无数据而又列有金额的，指出。',
    'Tables of government funds, state capital and the three public expenses without amounts are explained below them or in the text; any table said to be empty has no amounts.',
  ),
  authority: '财预〔2016〕143号',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      accountSetsOf(filing)
        .flatMap(({ tables }) => [...tables.values()])
        .filter(({ form, emptyStatement }) => emptyStatement !== undefined || asked.some(([each]) => each === form))
        .flatMap((table) => judgeTable(filing, table)),
      '没有空表，也没有空表说明',
      'No table is empty or said to be',
    ),
}
