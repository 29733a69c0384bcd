/**
 * A text that a spreadsheet may run as a formula when it opens a CSV file: one of = + - @ or a full-width one in front,
 * behind spaces and invisible signs or not; or a tab or line end in front.
 */
const risky = /^'*(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－﹣−＠﹢﹦﹫])/u

/** A signed number is a number and runs nothing. */
const plainNumber = /^[+-]?\d{1,40}(?:\.\d{1,40})?$/u

const isRisky = (text: string): boolean => risky.test(text) && !plainNumber.test(text)

/** Puts an apostrophe before a text that might be run as a formula; all other texts stay as they are. */
export const guarded = (text: string): string => (isRisky(text) ? `'${text}` : text)

/** Takes off what {@link guarded} put on, and nothing else: `unguarded(guarded(text))` is `text` for every text. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && isRisky(text.slice(1)) ? text.slice(1) : text
