/** Signs of the old symbol fonts by their code there; only those that carry meaning in a report. */
const symbolFont: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xa5: '∞',
  0xb0: '°',
  0xb7: '•',
  0xe5: '∑',
  0x44: 'Δ',
}
const wingdings: Readonly<Record<number, string>> = {
  0x6f: '□',
  0xa8: '□',
  0x71: '□',
  0x78: '☒',
  0xfd: '☒',
  0xfe: '☑',
  0x52: '☑',
  0xfc: '√',
  0xfb: '×',
  0x6c: '●',
  0x6e: '■',
  0xa1: '○',
  0xe0: '→',
}
const wingdings2: Readonly<Record<number, string>> = {
  0x2a: '□',
  0x35: '□',
  0xa3: '□',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x50: '√',
  0x4f: '×',
  0x98: '●',
}
const circledIn: readonly (readonly [number, number])[] = [
  [0x81, 0x2460],
  [0x8c, 0x2776],
]

const tables: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: symbolFont,
  wingdings,
  'wingdings 2': wingdings2,
}

/** Wingdings has the circled numbers ①–⑩ in two rows. */
const circled = (code: number): string | undefined => {
  const row = circledIn.find(([from]) => code >= from && code < from + 10)
  return row && String.fromCharCode(row[1] + code - row[0])
}

/** Codes that mean nothing without their font: halves of pairs and the private area. */
const isPrivate = (code: number): boolean => code >= 0xd800 && code <= 0xf8ff

/** Symbol fonts keep their codes at F000 and above. */
const ownCode = (code: number): number => (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)

/** The sign of a w:sym element; undefined where only its font knows what it looks like. */
export const symbolOf = (font: string | undefined, char: string | undefined): string | undefined => {
  if (char === undefined || !/^[\da-f]{2,4}$/iu.test(char)) return undefined
  const code = Number.parseInt(char, 16)
  const name = (font ?? '').toLowerCase()
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined
  if (table) return table[ownCode(code)] ?? (table === wingdings ? circled(ownCode(code)) : undefined)
  return isPrivate(code) || code < 0x20 ? undefined : String.fromCharCode(code)
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** Digits set above or below the line keep their place: 10 with a raised 3 is 10³, not 103. */
export const shifted = (text: string, position: 'superscript' | 'subscript'): string =>
  text.replace(/\d/gu, (digit) => (position === 'superscript' ? raised : lowered).charAt(Number(digit)))
