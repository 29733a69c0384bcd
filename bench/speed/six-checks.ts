import { compare, divide, multiply, decimal, sum, subtract, type Decimal } from '#domain/number/decimal.ts'
import { overlap, printedInterval, sumIntervals, subtractIntervals } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { UnitMoney } from './scheme-fixture.ts'

const hundred = decimal(100n)

/** Do the parts make the whole: equal, or equal within what the printed decimals leave open? */
const addsUp = (parts: readonly Decimal[], whole: Decimal): boolean =>
  compare(sum(parts), whole) === 0 || overlap(sumIntervals(parts.map(printedInterval)), printedInterval(whole))

const leaves = ({ budget, execution, carryOver }: UnitMoney): boolean =>
  compare(subtract(budget, execution), carryOver) === 0 ||
  overlap(subtractIntervals(printedInterval(budget), printedInterval(execution)), printedInterval(carryOver))

/** Sources, natures, rate, carry-over, parts below the whole, score within bounds: how many of the six hold. */
export const heldOf = (money: UnitMoney, score: Decimal): number =>
  [
    addsUp(money.bySource, money.execution),
    addsUp(money.byNature, money.execution),
    compare(divide(multiply(money.execution, hundred), money.budget, { scale: 2, rounding: halfUp }), money.rate) === 0,
    leaves(money),
    money.bySource.every((part) => compare(part, money.execution) <= 0),
    score.units >= 0n && compare(score, hundred) <= 0,
  ].filter(Boolean).length
