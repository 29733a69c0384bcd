import type { Filing, FilingKind } from '#domain/filing/filing.ts'
import type { IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isUnfilled } from '../shared/cells.ts'

/** Papers of the plan or of the running year have no results yet. */
const early: ReadonlySet<FilingKind> = new Set(['goal-declaration', 'monitoring-table', 'budget-disclosure'])

const isOpen = ({ actual, completion }: IndicatorRow): boolean => isUnfilled(actual) && isUnfilled(completion)

const openResults = (open: readonly IndicatorRow[], all: number): Verdict =>
  fails({
    // One empty cell among many may have been lost on the way to text.
    ...(open.length * 2 > all ? {} : { severity: 'note' }),
    message: words(
      `指标表${all}项指标中，${open.length}项没有填写完成值：${open.map(({ name }) => name).join('、')}。`,
      `${open.length} of ${all} indicators state no result.`,
    ),
    places: open.map(({ place }) => place),
    arithmetic: `${all} − ${open.length} = ${all - open.length}`,
    remedy: words('请补充实际完成值；不适用的写明“不适用”。', 'Add the values reached, or write 不适用.'),
  })

const judgeTable = (filing: Filing, table: IndicatorTable, index: number): readonly Verdict[] => {
  const rows = filing.indicators.filter((row) => row.table === index)
  if (!table.hasActualColumn || rows.length === 0) return []
  const open = rows.filter(isOpen)
  if (open.length > 0) return [openResults(open, rows.length)]
  const message = words(`${rows.length}项指标都填有完成值。`, `All ${rows.length} indicators state a result.`)
  return [holds({ message, places: [table.headerPlace] })]
}

export const indicatorsHaveResults: Check = {
  id: 'indicators-have-results',
  rule: 'R13',
  title: words('指标应有完成值', 'Every indicator has a result'),
  about: words(
    '指标表设有完成值一列而多数指标未填的，提示；个别未填的只作提醒。目标申报表、监控表不作判断。',
    'A column of results left empty for most indicators is reported, single gaps are notes; plans and monitoring tables are left alone.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) => {
    if (early.has(filing.kind)) return [cannotTell('目标申报或监控材料尚无完成值', 'A plan has no results yet')]
    return orCannotTell(
      filing.indicatorTables.flatMap((table, index) => judgeTable(filing, table, index)),
      '没有设完成值一列的指标表',
      'No table of indicators has a column of results',
    )
  },
}
