import {
  maximum,
  minimum,
  multiply,
  printDecimal,
  round,
  subtract,
  add,
  zero,
  type Decimal,
} from '../number/decimal.ts'
import { roundings, type RoundingName } from '../number/rounding.ts'
import { words, type Words } from '../words/words.ts'
import type { SchemeInputs } from './measure.ts'
import { ceilingFor, lowestCeiling, underCeiling } from './modifiers/cap-by-execution-rate.ts'
import type { Adjustment, Scheme } from './scheme.ts'

/** The total lies between what is certain and what is still possible. */
export type Bounds = { readonly low: Decimal; readonly high: Decimal }

/** One change to the total, told as before → after. */
export type TotalStep = { readonly name: Words; readonly why: Words; readonly before: Bounds; readonly after: Bounds }

type Change = {
  readonly name: Words
  readonly why: Words
  readonly change: (total: Decimal) => Decimal
  readonly low?: (total: Decimal) => Decimal
}

const inside = (value: Decimal, full: Decimal): Decimal => maximum(zero, minimum(value, full))

const countChange = (adjustment: Adjustment, inputs: SchemeInputs, full: Decimal): Change => {
  const { id, name, kind, points, limit } = adjustment
  const count = inputs.counts.get(id)
  const amount = minimum(multiply(points, maximum(zero, count ?? zero)), limit)
  const told = printDecimal(amount)
  return {
    name,
    why:
      count === undefined
        ? words('未提供次数，按没有处理', 'no count supplied: taken as none')
        : words(
            `${printDecimal(count)}×${printDecimal(points)}分，上限${printDecimal(limit)}分：${told}分`,
            `${printDecimal(count)} × ${printDecimal(points)}, at most ${printDecimal(limit)}: ${told}`,
          ),
    change: (total) => inside(kind === 'bonus' ? add(total, amount) : subtract(total, amount), full),
  }
}

const coefficientChange = (coefficient: Decimal | undefined, full: Decimal): Change => ({
  name: words('绩效系数', 'coefficient'),
  why:
    coefficient === undefined
      ? words('未提供系数，按1处理', 'no coefficient supplied: taken as 1')
      : words(`乘以系数${printDecimal(coefficient)}`, `times ${printDecimal(coefficient)}`),
  change: (total) => (coefficient === undefined ? total : inside(multiply(total, coefficient), full)),
})

const ceilingChange = (scheme: Scheme, inputs: SchemeInputs): readonly Change[] => {
  const cap = scheme.capByExecution
  if (cap === undefined) return []
  const ceiling = ceilingFor(cap, inputs.measures.get(cap.item))
  const name = words('执行率封顶', 'ceiling by execution rate')
  if (ceiling === undefined)
    return [
      {
        name,
        why: words('执行率不详，是否封顶无法判断', 'execution is not known: whether a ceiling applies cannot be told'),
        change: (total) => total,
        low: (total) => lowestCeiling(cap, total),
      },
    ]
  const why =
    ceiling === null
      ? words('执行率未低于封顶线', 'execution reaches every line')
      : words(
          `执行率低于封顶线，总分不超过${printDecimal(ceiling)}`,
          `execution is below the line: at most ${printDecimal(ceiling)}`,
        )
  return [{ name, why, change: (total) => underCeiling(total, ceiling) }]
}

const roundingNames: Readonly<Record<RoundingName, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  floor: '舍去尾数',
  ceiling: '进一',
}

const roundingChange = ({ settings: { precision } }: Scheme): Change => ({
  name: words('总分取位', 'rounding'),
  why: words(
    `${roundingNames[precision.rounding]}保留${precision.total}位小数`,
    `${precision.rounding} to ${precision.total} decimals`,
  ),
  change: (total) => round(total, precision.total, roundings[precision.rounding]),
})

/** Bonus and deduction, then coefficient, then the ceiling by execution, then the named rounding, in this order. */
export const adjustTotal = (
  scheme: Scheme,
  inputs: SchemeInputs,
  start: Bounds & { readonly full: Decimal },
): { readonly steps: readonly TotalStep[]; readonly total: Bounds } => {
  const changes = [
    ...scheme.adjustments.map((adjustment) => countChange(adjustment, inputs, start.full)),
    ...(scheme.usesCoefficient ? [coefficientChange(inputs.coefficient, start.full)] : []),
    ...ceilingChange(scheme, inputs),
    roundingChange(scheme),
  ]
  let total: Bounds = { low: start.low, high: start.high }
  const steps = changes.map(({ name, why, change, low = change }) => {
    const before = total
    total = { low: low(before.low), high: change(before.high) }
    return { name, why, before, after: total }
  })
  return { steps, total }
}
