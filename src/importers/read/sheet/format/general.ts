import { normalise, printDecimal, round, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'

const mostZeros = 21
const smallest = 1e-10

const scientific = ({ units, scale }: Decimal): string => {
  const digits = units.toString()
  const power = digits.length - 1 - scale
  const mantissa = round(normalise({ units, scale: digits.length - 1 }), 14, halfUp)
  return `${printDecimal(normalise(mantissa))}E${power < 0 ? '-' : '+'}${Math.abs(power)}`
}

/** A number without a format: every one of its (up to 15) digits, with an exponent only where no one would write it out. */
export const printGeneral = (value: Decimal): string => {
  if (value.units < 0n) return `-${printGeneral({ units: -value.units, scale: value.scale })}`
  const length = value.units.toString().length - value.scale
  const isTiny = value.units !== 0n && length < -9 && Number(`${value.units}e-${value.scale}`) < smallest
  return length > mostZeros || isTiny ? scientific(value) : printDecimal(value)
}
