import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isUnfilled, nameOf } from '../shared/cells.ts'
import { evaluatedRows } from '../shared/form-rows.ts'
import { printFigure } from '../shared/quantity.ts'
import { reachedOf, type Reached } from '../shared/unmet.ts'

type Missed = Reached & { readonly row: IndicatorRow }

/** Rows that miss their target, in tables that ask for the reason. */
const missedRows = (rows: readonly IndicatorRow[]): readonly Missed[] =>
  rows.flatMap((row) => {
    const reached = row.reason.kind === 'absent' ? undefined : reachedOf(row)
    return reached?.isUnmet ? [{ ...reached, row }] : []
  })

const silent = (missed: readonly Missed[]): Verdict =>
  fails({
    message: words(
      `${missed.length}项指标未达到目标值，没有说明偏差原因：${missed.map(({ row }) => nameOf(row)).join('、')}。`,
      `${missed.length} indicators miss their target without a reason.`,
    ),
    places: missed.map(({ row }) => row.place),
    arithmetic: missed.map(({ target, actual }) => `${printFigure(actual)} / ${printFigure(target)}`).join('；'),
    benign: words('原因可能写在报告正文中。', 'The reason may stand in the text of the report.'),
    remedy: words('请在偏差原因一栏说明原因和改进措施。', 'State the reason and what will be done.'),
  })

const judgeRows = (missed: readonly Missed[]): readonly Verdict[] => {
  const open = missed.filter(({ row }) => isUnfilled(row.reason))
  const told = missed.filter((each) => !open.includes(each))
  const message = words(`${told.length}项未达目标的指标说明了原因。`, `${told.length} missed targets have a reason.`)
  return [
    ...(open.length > 0 ? [silent(open)] : []),
    ...(told.length > 0 ? [holds({ message, places: told.map(({ row }) => row.place) })] : []),
  ]
}

/** Indicators below their target, beside the column of reasons. */
export const unmetTargetsHaveReason: Check = {
  id: 'unmet-targets-have-reason',
  rule: 'R28',
  title: words('未达目标的指标有原因', 'Targets missed have a reason'),
  about: words(
    '实际值确实低于（或高于上限）目标值而偏差原因一栏空白的，提示；没有原因一栏的表、方向不明的指标不作判断。',
    'An actual value surely off its target with an empty cell for the reason is reported; tables without that column and targets of unclear direction are left alone.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      judgeRows(missedRows(evaluatedRows(filing))),
      '没有未达目标值的指标，或表中没有偏差原因一栏',
      'No indicator misses its target, or no table asks for reasons',
    ),
}
