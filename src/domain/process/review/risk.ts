import {
  compare,
  divide,
  hundred,
  multiply,
  normalise,
  printDecimal,
  subtract,
  toDecimal,
  zero,
  type Decimal,
} from '../../number/decimal.ts'
import { halfUp } from '../../number/rounding.ts'
import { words, type Words } from '../../words/words.ts'

/** What is known of a submission before anybody has read it. Rates are in per cent; undefined where nothing is known. */
export type RiskFacts = {
  /** Days after its deadline it was submitted; 0 in time. */
  readonly daysLate: number
  readonly execution: Decimal | undefined
  /** Findings of the checks that still stand, answered or not. */
  readonly errors: number
  readonly warnings: number
  /** Results of indicators, and how many of them have no evidence. */
  readonly results: number
  readonly withoutEvidence: number
  /** Results typed exactly as last year for an indicator of the same name. */
  readonly sameAsLastYear: number
  /** Its own score in per cent of the points, and what was accepted last year. */
  readonly score: Decimal | undefined
  readonly lastScore: Decimal | undefined
  readonly returns: number
}

export const riskKinds = ['late', 'execution', 'findings', 'evidence', 'sameness', 'score', 'returned'] as const
export type RiskKind = (typeof riskKinds)[number]

/** One reason to look closely, and what it adds. */
export type RiskReason = { readonly kind: RiskKind; readonly points: number; readonly why: Words }

/** How closely to look, with every reason, the heaviest first. It orders a queue and takes nothing off any score. */
export type Risk = { readonly points: number; readonly reasons: readonly RiskReason[] }

type Found = { readonly points: number; readonly why: Words } | undefined

const mostDays = 15
const late = ({ daysLate }: RiskFacts): Found =>
  daysLate > 0
    ? {
        points: 10 + Math.min(daysLate, mostDays),
        why: words(`逾期${daysLate}天报送`, `submitted ${daysLate} days late`),
      }
    : undefined

const lowExecution = [
  { below: toDecimal('60'), points: 30 },
  { below: toDecimal('80'), points: 20 },
  { below: toDecimal('90'), points: 10 },
] as const

const execution = ({ execution: rate }: RiskFacts): Found => {
  const step = rate && lowExecution.find(({ below }) => compare(rate, below) < 0)
  return (
    rate &&
    step && {
      points: step.points,
      why: words(`预算执行率${printDecimal(rate)}%`, `only ${printDecimal(rate)}% of the budget is spent`),
    }
  )
}

const findings = ({ errors, warnings }: RiskFacts): Found =>
  errors + warnings > 0
    ? {
        points: Math.min(10 * errors, 30) + Math.min(2 * warnings, 10),
        why: words(
          `核对问题仍有${errors}个错误、${warnings}个提醒`,
          `the checks still find ${errors} errors and ${warnings} warnings`,
        ),
      }
    : undefined

/** Points for a share, rounded down. */
const shareOf = (part: number, whole: number, most: number): number => Math.floor((part * most) / whole)

const evidence = ({ results, withoutEvidence }: RiskFacts): Found =>
  withoutEvidence > 0
    ? {
        points: shareOf(withoutEvidence, results, 25),
        why: words(
          `${results}个指标中${withoutEvidence}个没有佐证`,
          `${withoutEvidence} of ${results} indicators have no evidence`,
        ),
      }
    : undefined

/** One or two results may well be the same; half of them are hardly chance. */
const sameness = ({ results, sameAsLastYear }: RiskFacts): Found =>
  sameAsLastYear > 2 && sameAsLastYear * 2 >= results
    ? {
        points: shareOf(sameAsLastYear, results, 25),
        why: words(
          `${results}个指标中${sameAsLastYear}个完成值与上年完全相同`,
          `${sameAsLastYear} of ${results} results are exactly those of last year`,
        ),
      }
    : undefined

const farAbove = [
  { from: toDecimal('10'), points: 25 },
  { from: toDecimal('5'), points: 15 },
] as const

const score = ({ score: own, lastScore }: RiskFacts): Found => {
  if (!own || !lastScore) return undefined
  const above = subtract(own, lastScore)
  const step = farAbove.find(({ from }) => compare(above, from) >= 0)
  return (
    step && {
      points: step.points,
      why: words(
        `自评得分率${printDecimal(own)}%，比上年认定高${printDecimal(above)}个百分点`,
        `it gives itself ${printDecimal(own)}%, ${printDecimal(above)} points above what was accepted last year`,
      ),
    }
  )
}

const returned = ({ returns }: RiskFacts): Found =>
  returns > 0
    ? { points: Math.min(5 * returns, 15), why: words(`已退回${returns}次`, `returned ${returns} times`) }
    : undefined

const judges: Readonly<Record<RiskKind, (facts: RiskFacts) => Found>> = {
  late,
  execution,
  findings,
  evidence,
  sameness,
  score,
  returned,
}

/** How closely a submission deserves to be looked at, and why. */
export const riskOf = (facts: RiskFacts): Risk => {
  const reasons = riskKinds
    .flatMap((kind): readonly RiskReason[] => {
      const found = judges[kind](facts)
      return found ? [{ kind, ...found }] : []
    })
    .toSorted((a, b) => b.points - a.points)
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons }
}

/** A part of a whole in per cent to two decimals; undefined of nothing. */
export const percentIn = (part: Decimal, whole: Decimal): Decimal | undefined =>
  compare(whole, zero) > 0
    ? normalise(divide(multiply(part, hundred), whole, { scale: 2, rounding: halfUp }))
    : undefined
