import { guarded } from '#domain/exchange/formula-guard.ts'
import { tidyText } from '#domain/exchange/tidy-text.ts'
import { printDecimal, type Decimal } from '#domain/number/decimal.ts'

/** Must a spreadsheet be kept from running this text as a formula? */
export const isGuarded = (text: string): boolean => guarded(text) !== text

/** Quoted where a comma, quote or line end stands in it, and where programs of other countries would cut it. */
const quoted = (text: string): string => (/[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet would run gets an apostrophe in front; a number is typed
 * and stays one, negative or not.
 */
export const csvCell = (value: string | Decimal): string =>
  typeof value === 'string' ? quoted(guarded(tidyText(value))) : printDecimal(value)
