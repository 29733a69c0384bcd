import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { resultCells } from '../shared/cells.ts'
import { pairShare, plain } from '../shared/similarity.ts'

/** What is left of a name when the word for its kind of measure goes: 厕所革命综合改造完成率 → 厕所革命综合改造. */
const core = (name: string): string => {
  const bare = plain(name)
  return (
    bare.replace(
      /(?:(?:实际)?(?:完成|完工|办结|达标|合格|覆盖|满意|使用|保护|缴纳|提速)?(?:率|度|面)|及时性|数量|次数)$/u,
      '',
    ) || bare
  )
}

const half = 0.5

type Text = { readonly whole: string; readonly clauses: readonly string[] }

const satisfaction = /满意[度率]$/u

/** A text names an indicator when it holds the name, or a clause of it holds most of what is particular to the name. */
const names = ({ whole, clauses }: Text, { name }: IndicatorRow): boolean => {
  const particular = core(name)
  // 群众满意度 in the text stands for 对政务服务、城市环境…满意度 in the table.
  if (satisfaction.test(name) && /满意[度率]/u.test(whole)) return true
  return whole.includes(plain(name)) || clauses.some((clause) => pairShare(particular, clause) >= half)
}

const textOf = (filing: Filing): Text => {
  const clauses = filing.sentences.flatMap(({ text }) => text.split(/[，,；;、：:。（]/u).map(plain))
  return { whole: clauses.join(' '), clauses }
}

const valued = (rows: readonly IndicatorRow[]): readonly IndicatorRow[] =>
  rows.filter((row) => resultCells(row).some(({ figure }) => figure !== undefined))

const judgeTable = (table: IndicatorTable, rows: readonly IndicatorRow[], text: Text): readonly Verdict[] => {
  const missing = rows.filter((row) => !names(text, row))
  const found = rows.length - missing.length
  // A narrative that takes up few of the rows does not follow the table at all.
  if (found * 2 < rows.length) return []
  const arithmetic = `${found} ${missing.length === 0 ? '=' : '<'} ${rows.length}`
  if (missing.length === 0) {
    const message = words(
      `指标表${rows.length}项指标在文中都有叙述。`,
      `All ${rows.length} indicators of the table are taken up in the text.`,
    )
    return [holds({ message, arithmetic, places: [table.headerPlace] })]
  }
  return [
    fails({
      message: words(
        `指标表${rows.length}项指标中，文中叙述了${found}项，未见：${missing.map(({ name }) => name).join('、')}。`,
        `The text takes up ${found} of the table's ${rows.length} indicators.`,
      ),
      arithmetic,
      places: [table.headerPlace, ...missing.map(({ namePlace }) => namePlace)],
      benign: words('文中可能用了别的名称。', 'The text may use other names.'),
    }),
  ]
}

/** Rows times sentences: beyond it the comparison would no longer be quick. */
const limit = 1_000_000

export const indicatorsTakenUpInText: Check = {
  id: 'indicators-taken-up-in-text',
  rule: 'R08',
  title: words('指标表的指标在文中都有叙述', 'The text takes up every indicator of the table'),
  about: words(
    '表中有数值的指标逐项在正文查找名称（允许简称）；正文没有按表叙述的不作判断。',
    'Each indicator with a value is looked for in the text by name, short forms allowed; a text that does not follow the table is left alone.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) => {
    if (filing.indicators.length * filing.sentences.length > limit)
      return [cannotTell('指标过多，未逐项比对', 'Too many indicators to compare one by one')]
    const text = textOf(filing)
    const verdicts = filing.indicatorTables.flatMap((table, index) => {
      const rows = valued(filing.indicators.filter((row) => row.table === index))
      return rows.length < 3 ? [] : judgeTable(table, rows, text)
    })
    return orCannotTell(verdicts, '没有可与正文比对的指标表', 'No table of indicators that the text follows')
  },
}
