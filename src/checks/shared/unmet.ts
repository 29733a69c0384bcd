import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, one } from '#domain/number/decimal.ts'
import { baseInterval, isQualified, type Qualifier, type StatedFigure } from '#domain/number/stated.ts'
import { findUnit, sameBase, toBase } from '#domain/number/unit.ts'
import { writtenCells } from './cells.ts'

/** A target of these says what to stay below, and dates are no amounts: without a sign nothing is told. */
const unclear =
  /成本|费用|造价|价格|投诉|上访|信访|事故|隐患|死亡|发病|感染|发案|案发|违规|违法|违约|逾期|拖欠|超标|差错|失误|损失|损耗|流失|辍学|失业|返贫|空置|闲置|污染|下降|减少|降低|压减|压缩|控制|限额|能耗|排放|时间|时限|日期|时长|周期|等候|等待|结余|结转/u

const ceilings: ReadonlySet<Qualifier | undefined> = new Set(['at-most', 'less-than'])
const floors: ReadonlySet<Qualifier | undefined> = new Set(['at-least', 'more-than', 'over'])

type Direction = 'floor' | 'ceiling'

const directionOf = ({ name, level1, level2 }: IndicatorRow, { qualifier }: StatedFigure): Direction | undefined => {
  if (ceilings.has(qualifier)) return 'ceiling'
  if (floors.has(qualifier)) return 'floor'
  return qualifier === undefined && !unclear.test(`${level1} ${level2} ${name}`) ? 'floor' : undefined
}

const figureIn = (cell: Cell): StatedFigure | undefined => writtenCells([cell])[0]?.figure

/** The unit of a value: its own, else the one printed with the indicator or the target. */
const withUnit = (figure: StatedFigure, unit: string): StatedFigure =>
  figure.unit === '' && unit !== '' ? { ...figure, unit } : figure

const isComparable = (target: StatedFigure, actual: StatedFigure): boolean =>
  !isQualified(actual) &&
  sameBase(target.unit, actual.unit) &&
  (target.unit === '' || findUnit(target.unit) !== undefined)

export type Reached = { readonly target: StatedFigure; readonly actual: StatedFigure; readonly isUnmet: boolean }

/** Target and value in one unit; undefined where they cannot be compared. */
const comparedOf = (
  row: IndicatorRow,
  printed: StatedFigure,
  value: StatedFigure,
): Omit<Reached, 'isUnmet'> | undefined => {
  const target = withUnit(printed, row.unit)
  const actual = withUnit(value, target.unit)
  // 0.96 beside 95% may be a share or a percentage.
  const isUnclearRate = target.unit === '%' && value.unit === '' && compare(value.value, one) <= 0
  return isUnclearRate || !isComparable(target, actual) ? undefined : { target, actual }
}

/**
 * Does a value miss its target for sure? Undefined where the two cannot be compared. The target is taken as printed,
 * the value with every number it may be rounded from.
 */
export const reachedOf = (row: IndicatorRow, actualCell = row.actual): Reached | undefined => {
  const [printed, value] = [figureIn(row.target), figureIn(actualCell)]
  const direction = printed && directionOf(row, printed)
  const compared = printed && value && direction && comparedOf(row, printed, value)
  if (!compared) return undefined
  const bound = toBase(compared.target.value, compared.target.unit).value
  const { low, high } = baseInterval(compared.actual)
  return { ...compared, isUnmet: direction === 'floor' ? compare(high, bound) < 0 : compare(low, bound) > 0 }
}
