import type { Likelihood } from '../../filing/monitoring.ts'
import { compare, decimal, divide, hundred, isZero, multiply, type Decimal } from '../../number/decimal.ts'
import type { Rounding } from '../../number/rounding.ts'
import type { Comparator, QualitativeLevel } from '../../scheme/measure.ts'
import type { Confirmation } from '../../scheme/scheme.ts'
import { words, type Words } from '../../words/words.ts'
import type { Light } from './execution-light.ts'

/** Thresholds in per cent of what the month asks for. */
export type IndicatorRule = {
  readonly authority: string
  readonly status: Confirmation
  readonly redBelow: Decimal
  readonly yellowBelow: Decimal
  readonly blueFrom: Decimal
}

/** What an indicator has reached to the end of a month. `grows`: it adds up over the year (场次); else it is a level (率). */
export type IndicatorState =
  | {
      readonly kind: 'figure'
      readonly comparator: Exclude<Comparator, 'qualitative'>
      readonly target: Decimal
      readonly actual: Decimal
      readonly month: number
      readonly grows: boolean
    }
  | { readonly kind: 'level'; readonly level: QualitativeLevel }

const levelLights: Readonly<Record<QualitativeLevel, Light>> = { achieved: 'green', partly: 'yellow', missed: 'red' }

type Figure = Extract<IndicatorState, { kind: 'figure' }>

const isCeiling = ({ comparator }: Pick<Figure, 'comparator'>): boolean => comparator === '<=' || comparator === '<'

const holds = ({ comparator, target }: Figure, value: Decimal): boolean => {
  const order = compare(value, target)
  if (comparator === '=') return order === 0
  if (order === 0) return comparator === '>=' || comparator === '<='
  return isCeiling({ comparator }) ? order < 0 : order > 0
}

/** actual ÷ (target × months so far) in per cent, compared by multiplying out. */
const isBelow = (state: Figure, percent: Decimal): boolean => {
  const [months, year] = state.grows ? [state.month, 12] : [1, 1]
  const reached = multiply(multiply(state.actual, hundred), decimal(BigInt(year)))
  return compare(reached, multiply(multiply(state.target, percent), decimal(BigInt(months)))) < 0
}

/** The light of an indicator: against its share of the year where it grows, against the target where it is a level. */
export const indicatorLight = (rule: IndicatorRule, state: IndicatorState): Light => {
  if (state.kind === 'level') return levelLights[state.level]
  if (isCeiling(state)) return holds(state, state.actual) ? 'green' : 'red'
  if (isBelow(state, rule.redBelow)) return 'red'
  if (isBelow(state, rule.yellowBelow)) return 'yellow'
  return isBelow(state, rule.blueFrom) || isZero(state.target) ? 'green' : 'blue'
}

/** The value at the end of the year if it goes on as it did: grown by 12 ÷ months, or the level as it is. */
export const forecast = (state: Figure, to: { readonly scale: number; readonly rounding: Rounding }): Decimal =>
  state.grows ? divide(multiply(state.actual, decimal(12n)), decimal(BigInt(state.month)), to) : state.actual

/** What a stated likelihood has against it in the figures; undefined where they agree. */
export const likelihoodDoubt = (
  state: Figure,
  likelihood: Likelihood,
  to: { readonly scale: number; readonly rounding: Rounding },
): Words | undefined => {
  const isMet = holds(state, forecast(state, to))
  if (likelihood === 'certain' && !isMet) {
    return words(
      '填写“确定能”，但按目前进度全年达不到目标，请说明后续安排',
      'It says "certain", but at this pace the target is missed: say what is planned',
    )
  }
  return likelihood === 'impossible' && isMet
    ? words(
        '填写“完全不可能”，但按目前进度可以达到目标，请核对',
        'It says "impossible", but at this pace the target is met: please check',
      )
    : undefined
}
