import { parseDecimal, printDecimal, round, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { printedText } from './string-text.ts'
import type { CellStyle } from './styles.ts'

/** What the whole workbook gives to the cells of every sheet. */
export type Shared = { readonly strings: readonly string[]; readonly styles: readonly CellStyle[] }

/** A cell as it stands in the file. */
export type StoredCell = {
  readonly type: string
  readonly style: CellStyle | undefined
  readonly value: string
  /** Text of an inline string. */
  readonly inline: string
}

const dayLength = 86_400_000
const unixEpoch = 25_569n

/** `2023-05-01T08:00:00` as a count of days, the way dates usually are stored. */
const serialOf = (value: string): string => {
  const time = Date.parse(/[zZ]$/u.test(value) || !value.includes('T') ? value : `${value}Z`)
  if (!Number.isFinite(time)) return value
  const days: Decimal = { units: BigInt(time) * 10n ** 12n, scale: 12 }
  const serial = round({ units: days.units / BigInt(dayLength) + unixEpoch * 10n ** 12n, scale: 12 }, 10, halfUp)
  return printDecimal(serial)
}

const numberText = ({ value, style }: StoredCell): string => {
  if (value === '') return ''
  return style ? style.formatter.number(value) : value
}

const textThrough = ({ style }: StoredCell, text: string): string => (style ? style.formatter.text(text) : text)

/** The text of a cell as the user sees it. */
export const cellText = (cell: StoredCell, { strings }: Shared): string => {
  const { type, value } = cell
  if (type === 's') return textThrough(cell, strings[Number(value)] ?? '')
  if (type === 'inlineStr') return textThrough(cell, cell.inline)
  if (type === 'str') return textThrough(cell, printedText(value))
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'e') return value
  if (type === 'd') return numberText({ ...cell, value: serialOf(value) })
  return numberText(cell)
}

/** Is a stored number 0? Some sheets do not show zeros. */
export const isZeroValue = ({ type, value }: StoredCell): boolean =>
  (type === '' || type === 'n') && parseDecimal(value)?.units === 0n
