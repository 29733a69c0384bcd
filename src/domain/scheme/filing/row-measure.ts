import type { Cell, IndicatorRow } from '../../filing/indicator.ts'
import { equals, hundred, zero, type Decimal } from '../../number/decimal.ts'
import type { StatedFigure } from '../../number/stated.ts'
import { words, type Words } from '../../words/words.ts'
import type { Comparator, Measure } from '../measure.ts'
import type { Scheme } from '../scheme.ts'
import { comparatorOf } from './comparator-of.ts'
import { pairOf, refuseQualified } from './figure-pair.ts'
import { levelOf } from './level-words.ts'

export type RowMeasure = { readonly comparator: Comparator; readonly measure: Measure }

const missing: Readonly<Record<Exclude<Cell['kind'], 'written'>, Words>> = {
  absent: words('报告没有这一栏', 'the report has no such column'),
  empty: words('此栏空白', 'the cell is empty'),
  dash: words('此栏为“—”', 'the cell holds a dash'),
  'not-applicable': words('此栏写明不适用', 'the cell says not applicable'),
}

const lacking = (zh: string, en: string, kind: Exclude<Cell['kind'], 'written'>): Words =>
  words(`${zh}：${missing[kind].zh}`, `${en}: ${missing[kind].en}`)

const wordsOnly = words('实际完成值没有数字，不能按比例计分', 'the actual has no figure')
const byPrintedRate = words('按报告所列完成率计算', 'by the completion rate the report prints')
const needsJudge = words(
  '完成情况是文字叙述，达成程度需由评价人判定',
  'the result is told in words: a judge sets the level',
)

const rateIn = (cell: Cell): StatedFigure | undefined =>
  cell.kind === 'written' && cell.figure?.unit === '%' && cell.figure.qualifier === undefined ? cell.figure : undefined

const isWholeRate = (cell: Cell): boolean => equals(rateIn(cell)?.value ?? zero, hundred)

/** Where the actual itself cannot be used, the printed completion rate may stand in, and the trace tells. */
const byCompletion = (row: IndicatorRow, otherwise: RowMeasure): RowMeasure => {
  const completion = rateIn(row.completion)
  if (completion === undefined) return otherwise
  return {
    comparator: '>=',
    measure: {
      target: hundred,
      actual: completion.value,
      notes: [byPrintedRate],
    },
  }
}

const quantitative = (row: IndicatorRow, target: StatedFigure, comparator: Comparator): RowMeasure => {
  const { actual } = row
  const because = (why: Words): RowMeasure => byCompletion(row, { comparator, measure: { target: target.value, why } })
  if (actual.kind !== 'written') return because(lacking('没有实际完成值', 'no actual value', actual.kind))
  if (actual.figure === undefined) return because(wordsOnly)
  const pair = refuseQualified(actual.figure, pairOf(target, actual.figure, row.unit), comparator)
  return 'why' in pair ? because(pair.why) : { comparator, measure: pair }
}

const byLevel = ({ actual, completion }: IndicatorRow): Measure => {
  const level = actual.kind === 'written' ? levelOf(actual.text) : undefined
  if (level) return { level }
  if (isWholeRate(actual)) return { level: 'achieved' }
  if (isWholeRate(completion)) return { level: 'achieved', notes: [byPrintedRate] }
  return { why: actual.kind === 'written' ? needsJudge : lacking('没有完成情况', 'no result', actual.kind) }
}

const qualitative = (row: IndicatorRow): RowMeasure => ({ comparator: 'qualitative', measure: byLevel(row) })

const pointsIn = (cell: Cell): Decimal | undefined => (cell.kind === 'written' ? cell.figure?.value : undefined)

const claimOf = ({ score, place }: IndicatorRow): Measure => {
  const claimed = pointsIn(score)
  return { places: [place], ...(claimed && { claimed }) }
}

const judge = (row: IndicatorRow, scheme: Scheme): RowMeasure => {
  const { target } = row
  if (target.kind !== 'written')
    return byCompletion(row, {
      comparator: 'qualitative',
      measure: { why: lacking('没有目标值', 'no target', target.kind) },
    })
  const { comparator, note } = comparatorOf(row, target, scheme)
  const found = target.figure ? quantitative(row, target.figure, comparator) : qualitative(row)
  return note === undefined || found.comparator !== comparator
    ? found
    : { comparator, measure: { ...found.measure, notes: [note] } }
}

/** What one indicator row says that a rule can be applied to; what it does not say is told in `why`. */
export const rowMeasure = (row: IndicatorRow, scheme: Scheme): RowMeasure => {
  const { comparator, measure } = judge(row, scheme)
  return { comparator, measure: { ...measure, ...claimOf(row) } }
}

/** Points filed for the row; a cell without a usable figure gives none. */
export const filedPoints = ({ points }: IndicatorRow): Decimal | undefined => {
  const value = pointsIn(points)
  return value !== undefined && value.units > 0n ? value : undefined
}
