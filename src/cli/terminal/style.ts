import type { Severity } from '#checks/check.ts'

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const

export type Paint = (text: string, style: keyof typeof codes) => string

/** Colours a text, or leaves it alone where colour is unwelcome. */
export const painter =
  (isWelcome: boolean): Paint =>
  (text, style) =>
    isWelcome ? `\u001b[${codes[style]}m${text}\u001b[0m` : text

export const severityColour = { error: 'red', warning: 'yellow', note: 'blue' } as const satisfies Record<
  Severity,
  keyof typeof codes
>

/** A text from a filed document, safe to print: control characters and direction marks could command the terminal. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\u{fffd}')
