/** A rounding turns the exact quotient numerator ÷ denominator (denominator > 0) into an integer. */
export type Rounding = (numerator: bigint, denominator: bigint) => bigint

/** Nearest, ties away from zero: 四舍五入, the custom of public finance. */
export const halfUp: Rounding = (numerator, denominator) => {
  const doubled = 2n * numerator
  return numerator < 0n
    ? -((-doubled + denominator) / (2n * denominator))
    : (doubled + denominator) / (2n * denominator)
}

/** Nearest, ties to the even neighbour. */
export const halfEven: Rounding = (numerator, denominator) => {
  const rounded = halfUp(numerator, denominator)
  const isTie = (2n * numerator) % denominator === 0n && numerator % denominator !== 0n
  return isTie && rounded % 2n !== 0n ? rounded - (numerator < 0n ? -1n : 1n) : rounded
}

/** Towards minus infinity. */
export const floor: Rounding = (numerator, denominator) => {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}

/** Towards plus infinity. */
export const ceiling: Rounding = (numerator, denominator) => -floor(-numerator, denominator)

/** Roundings by the name a scheme file uses. */
export const roundings = { 'half-up': halfUp, 'half-even': halfEven, floor, ceiling } as const satisfies Record<
  string,
  Rounding
>

export type RoundingName = keyof typeof roundings
