import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isUnfilled } from '../shared/cells.ts'

const names = (rows: readonly IndicatorRow[]): string => rows.map(({ name }) => name).join('、')

const noColumn = (table: IndicatorTable, rows: readonly IndicatorRow[]): Verdict =>
  fails({
    message: words(
      `指标表没有目标值一列，${rows.length}项指标的完成情况无从比较。`,
      `The table has no target column: the results of ${rows.length} indicators cannot be judged.`,
    ),
    places: [table.headerPlace],
    printed: table.columns.join('、'),
    remedy: words('请补充各指标的年度目标值。', 'Add the target of each indicator.'),
  })

const openTargets = (open: readonly IndicatorRow[]): Verdict =>
  fails({
    message: words(`${open.length}项指标没有填写目标值：${names(open)}。`, `${open.length} indicators have no target.`),
    places: open.map(({ place }) => place),
    remedy: words('请补充目标值；不适用的写明“不适用”。', 'Add the targets, or write 不适用.'),
  })

const judgeTable = (filing: Filing, table: IndicatorTable, index: number): readonly Verdict[] => {
  const rows = filing.indicators.filter((row) => row.table === index)
  if (!table.hasTargetColumn) return [noColumn(table, rows)]
  const open = rows.filter(({ target }) => isUnfilled(target))
  if (open.length > 0) return [openTargets(open)]
  const message = words(`${rows.length}项指标都有目标值。`, `All ${rows.length} indicators have a target.`)
  return [holds({ message, places: [table.headerPlace] })]
}

export const indicatorsHaveTargets: Check = {
  id: 'indicators-have-targets',
  rule: 'R13',
  title: words('指标应有目标值', 'Every indicator has a target'),
  about: words(
    '指标表应有目标值一列且逐项填写；写“不适用”的视为已填。',
    'The table needs a target column, filled in every row; 不适用 counts as filled.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.indicatorTables.flatMap((table, index) => judgeTable(filing, table, index)),
      '报告没有可读的指标表',
      'The report has no readable table of indicators',
    ),
}
