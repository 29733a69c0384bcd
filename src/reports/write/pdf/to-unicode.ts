/** Text of each glyph of a font, from its ToUnicode table. */
export type GlyphTexts = ReadonlyMap<number, string>

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)))

const after = (hex: string, steps: number): string => {
  const text = utf16(hex)
  const last = text.codePointAt(text.length - (/[\uDC00-\uDFFF]$/u.test(text) ? 2 : 1)) ?? 0
  return steps === 0
    ? text
    : text.slice(0, text.length - String.fromCodePoint(last).length) + String.fromCodePoint(last + steps)
}

/** A range over all codes is the longest there can be. */
const longestRange = 65_536

const rangeOf = (first: string, last: string, text: string): readonly (readonly [number, string])[] => {
  const from = Number.parseInt(first, 16)
  const count = Math.min(Number.parseInt(last, 16) - from + 1, longestRange)
  return Array.from({ length: Math.max(0, count) }, (_, step): [number, string] => [from + step, after(text, step)])
}

const blocks = (map: string, kind: 'bfchar' | 'bfrange'): string =>
  [...map.matchAll(new RegExp(`begin${kind}([^a-z]*)end${kind}`, 'gu'))].map(([, block]) => block ?? '').join('\n')

/** Reads `bfchar` and `bfrange` entries with one text each, which is all the typesetter writes. */
export const glyphTexts = (map: string): GlyphTexts =>
  new Map([
    ...[...blocks(map, 'bfchar').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/gu)].map(
      ([, code = '', text = '']): [number, string] => [Number.parseInt(code, 16), utf16(text)],
    ),
    ...[...blocks(map, 'bfrange').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/gu)].flatMap(
      ([, first = '', last = '', text = '']) => rangeOf(first, last, text),
    ),
  ])
