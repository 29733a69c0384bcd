import type { AccountForm, AccountMeasure, AccountStage } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, withinRounding, type Check, type Evidence, type Verdict } from '../check.ts'
import { amountAt, columnsOf } from '../shared/accounts/amounts.ts'
import { basicTotalOf, sideTotalOf, totalOf, type TableFigure } from '../shared/accounts/figures.ts'
import { spokenSet, type AccountSet } from '../shared/accounts/sets.ts'
import { paragraphsOf, spokenIn, type Paragraph, type Spoken } from '../shared/accounts/spoken-amounts.ts'
import { threePublicOf, threePublicNames } from '../shared/accounts/three-public.ts'
import { relationOf } from '../shared/mentions.ts'
import { printFigure } from '../shared/quantity.ts'

/** A name of the prose, the amount of the tables it speaks of, and the paragraphs in which it does. */
type Named = {
  readonly name: string
  readonly figure: TableFigure | undefined
  readonly stage: AccountStage
  readonly where?: RegExp
}

const grand = (set: AccountSet, form: AccountForm, side: 'income' | 'expenditure'): TableFigure | undefined =>
  sideTotalOf(set, { form, side, roles: ['total'] })

const ofYear = (set: AccountSet, side: 'income' | 'expenditure'): TableFigure | undefined =>
  sideTotalOf(set, { form: 'income-expenditure', side, roles: ['year-total'] }) ?? totalOf(set, side, [side])

const both = '(?:收入、?支出|收、?支)总计'

/** 2023年度收入合计, 本年收入合计: not 事业收入合计. */
const ofAll = '(?:本年|(?<=年度?|[，。；、]))'

const totals = (set: AccountSet): readonly Omit<Named, 'stage'>[] => [
  { name: `(?<!拨款)${both}`, figure: grand(set, 'income-expenditure', 'income') },
  { name: '(?<!拨款)收入总计', figure: grand(set, 'income-expenditure', 'income') },
  { name: '(?<!拨款|入、|入|收、|收)支出总计', figure: grand(set, 'income-expenditure', 'expenditure') },
  { name: `财政拨款(?:${both}|收入总计)`, figure: grand(set, 'fiscal-income-expenditure', 'income') },
  { name: `${ofAll}收入合计`, figure: ofYear(set, 'income') },
  { name: `${ofAll}支出合计`, figure: ofYear(set, 'expenditure') },
]

const whole = ['expenditure', 'total'] as const

const budgets = (set: AccountSet): readonly Omit<Named, 'stage'>[] => [
  { name: '一般公共预算财政拨款支出', figure: totalOf(set, 'general-expenditure', whole) },
  { name: '一般公共预算财政拨款基本支出', figure: basicTotalOf(set) ?? totalOf(set, 'general-expenditure', ['basic']) },
  { name: '政府性基金预算财政拨款(?:本年)?支出', figure: totalOf(set, 'government-fund', whole) },
  { name: '国有资本经营预算财政拨款(?:本年)?支出', figure: totalOf(set, 'state-capital', whole) },
]

const natures: readonly (readonly [string, AccountMeasure])[] = [
  ['(?<!拨款)基本支出', 'basic'],
  ['(?<!预算|拨款)项目支出', 'project'],
]

const plainIncome = /^[\u4e00-\u9fff]{2,12}收入$/u

/** The columns of the table of income by their printed names. */
const incomes = ({ tables }: AccountSet): readonly Omit<Named, 'stage'>[] =>
  [tables.get('income')].flatMap((table) => {
    const row = table?.rows.find(({ role, measure }) => role === 'total' && measure === 'total')
    if (!table || !row) return []
    return columnsOf(table).flatMap(({ at, column: { path, isTotal } }) => {
      const name = path.join('')
      const found = amountAt(table, row, at)
      return found && !isTotal && plainIncome.test(name)
        ? [{ name, figure: { ...found, table }, where: /收入合计.{0,30}其中/u }]
        : []
    })
  })

/** 其中 behind the total of the year divides it by nature, or by the columns of the table of income. */
const divisions = (set: AccountSet): readonly Omit<Named, 'stage'>[] => [
  ...natures.map(([name, measure]) => ({
    name,
    figure: totalOf(set, 'expenditure', [measure]),
    where: /支出合计.{0,30}其中/u,
  })),
  ...incomes(set),
]

const threePublic = (set: AccountSet): readonly Named[] =>
  (['budget', 'final-account'] as const).flatMap((stage) =>
    threePublicNames.map(({ name, measure }) => ({
      name,
      stage,
      figure: threePublicOf(set, measure, stage),
    })),
  )

const namedIn = (set: AccountSet): readonly Named[] => [
  ...[...totals(set), ...budgets(set), ...divisions(set)].map((named) => ({ ...named, stage: set.stage })),
  ...threePublic(set),
]

const evidenceOf = (a: Spoken, b: TableFigure): Evidence => {
  const [one, other] = [printFigure(a.figure), printFigure(b.figure)]
  return {
    message: words(
      `文中“${a.name}”${one}，${b.name}为${other}。`,
      `The text gives “${a.name}” as ${one}; ${b.name} is ${other}.`,
    ),
    places: [a.place, b.place],
    expected: other,
    printed: one,
  }
}

const judgeOne = (a: Spoken, b: TableFigure): Verdict => {
  const relation = relationOf(a.figure, b.figure)
  if (relation === 'near') return withinRounding(evidenceOf(a, b))
  if (relation !== 'apart') return holds(evidenceOf(a, b))
  return fails({
    ...evidenceOf(a, b),
    // What was not wholly understood may have its amounts below the wrong heads.
    ...(b.table.isWhole ? {} : { severity: 'note' }),
    benign: words('文中可能另有口径（如含下属单位、不含结转）。', 'The text may speak of another scope.'),
    remedy: words('请核对情况说明与决算表。', 'Check the explanation against the table.'),
  })
}

const judgeNamed = (
  filing: Filing,
  paragraphs: readonly Paragraph[],
  { name, figure, stage, where }: Named,
): readonly Verdict[] => {
  if (!figure) return []
  const own = where ? paragraphs.filter(({ text }) => where.test(text.text)) : paragraphs
  return spokenIn(filing, own, name)
    .filter((spoken) => spoken.stage === stage)
    .map((spoken) => judgeOne(spoken, figure))
}

const judge = (filing: Filing): readonly Verdict[] => {
  const set = spokenSet(filing)
  const paragraphs = paragraphsOf(filing)
  return orCannotTell(
    set ? namedIn(set).flatMap((named) => judgeNamed(filing, paragraphs, named)) : [],
    '没有可与情况说明对照的一套决算（预算）表，或说明中没有写明金额',
    'No single set of tables, or no amounts in the explanation to compare them with',
  )
}

/** The explanation beside the tables. */
export const accountTextAgrees: Check = {
  id: 'account-text-agrees',
  rule: 'R05',
  title: words('情况说明的金额与预决算表一致', 'The explanation agrees with the account tables'),
  about: words(
    '收支总计、本年收支合计及其分项、各项财政拨款支出、“三公”经费等，把说明中紧跟名称的金额与表中同名金额比较；元、万元、亿元按印刷位数换算；写明上年或其他年度的不比，一份文件有几套表的不比；表未能完整读出的只作提示。',
    'Totals, their divisions, appropriations and the three public expenses as printed right behind their names, against the tables; units are converted within the printed decimals; other years and documents with several sets are left alone; beside a table not wholly understood a difference is a note.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge,
}
