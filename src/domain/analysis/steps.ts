import { compare, printDecimal, toDecimal, type Decimal } from '../number/decimal.ts'
import { words, type Words } from '../words/words.ts'

/** A range of per cent; each begins with its own border. */
export type Step = { readonly id: string; readonly name: Words }

/** Ranges by their borders, in order. */
export type Steps = { readonly borders: readonly [Decimal, ...Decimal[]]; readonly steps: readonly Step[] }

const below = (border: Decimal): Step => {
  const text = printDecimal(border)
  return { id: `below-${text}`, name: words(`不到${text}%`, `below ${text}%`) }
}

const between = (from: Decimal, to: Decimal): Step => {
  const [low, high] = [printDecimal(from), printDecimal(to)]
  return { id: `${low}-${high}`, name: words(`${low}%～${high}%`, `${low}–${high}%`) }
}

const above = (border: Decimal): Step => {
  const text = printDecimal(border)
  return { id: `from-${text}`, name: words(`${text}%及以上`, `${text}% and more`) }
}

/** The ranges that some borders cut: one more than there are borders. */
export const stepsAt = (first: string, ...others: readonly string[]): Steps => {
  const lowest = toDecimal(first)
  const steps = [below(lowest)]
  let last = lowest
  for (const border of others.map(toDecimal)) {
    steps.push(between(last, border))
    last = border
  }
  return { borders: [lowest, ...others.map(toDecimal)], steps: [...steps, above(last)] }
}

/** Which range a value is in, from 0. */
export const stepOf = ({ borders }: Steps, value: Decimal): number =>
  borders.filter((border) => compare(value, border) >= 0).length

/** Of execution: 财预〔2019〕136号 looks at what lags behind, so the lower half is one step. */
export const executionSteps = stepsAt('50', '80', '90', '95', '100')
/** Of scores: the borders of the grades, and the top by itself. */
export const scoreSteps = stepsAt('60', '80', '90', '95', '100')
/** Of shares. */
export const shareSteps = stepsAt('20', '40', '60', '80', '100')
