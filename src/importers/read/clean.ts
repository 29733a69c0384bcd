import type { MappedText, Run } from '#domain/text/mapped-text.ts'
import type { Span } from '#domain/text/place.ts'
import { characterOfRadical } from './radicals.ts'

const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x00ad

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Full-width digits, letters and ％, Kangxi radicals and compatibility ideographs stand for their ordinary forms. */
const unifiedRanges: readonly (readonly [number, number])[] = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff05, 0xff05],
  // Small forms of the signs of comparison and per cent: ﹤ ﹥ ﹦ ﹪.
  [0xfe64, 0xfe6a],
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
]
/** ― stands for — in the fonts of some writers. */
const horizontalBar = 0x2015
const needsUnifying = (code: number): boolean =>
  code === horizontalBar ||
  (code >= 0x2e80 &&
    (code < 0x2fe0 || code >= 0xf900) &&
    unifiedRanges.some(([from, to]) => code >= from && code <= to))

const unify = (char: string): string => {
  if (char === '―') return '—'
  const character = characterOfRadical(char)
  if (character !== undefined) return character
  const unified = char.normalize('NFKC')
  return unified.length === 1 ? unified : char
}

/**
 * Leftovers of extraction that are no part of the report: bookmarks, HTML tags and comments, Markdown emphasis.
 * Bounded quantifiers keep the cost linear on hostile input.
 */
const leftover =
  /\[bookmark:[^\]\n]{0,200}\]|<!--[^\n]{0,500}?-->|<\/?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>\n]{0,300})?\/?>|\*\*|&(?:nbsp|emsp|ensp|lt|gt|amp|quot);/gu

/** Source spans within [start, end) that are leftovers. */
export const leftoversIn = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(leftover)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))

class Builder {
  readonly #pieces: string[] = []
  readonly #runs: Run[] = []
  #length = 0
  #lastCode = 0
  #isGap = false

  gap(): void {
    this.#isGap = this.#length > 0
  }

  /** Takes a stretch of characters that stand side by side in the source from `source` on. */
  push(stretch: string, source: number): void {
    // A layout space is kept only where dropping it would run two numbers or Latin words together.
    if (this.#isGap && isLatin(stretch.charCodeAt(0)) && isLatin(this.#lastCode)) {
      this.#pieces.push(' ')
      this.#length += 1
    }
    this.#isGap = false
    const last = this.#runs.at(-1)
    if (last && last.at + last.length === this.#length && last.source + last.length === source)
      this.#runs[this.#runs.length - 1] = { ...last, length: last.length + stretch.length }
    else this.#runs.push({ at: this.#length, source, length: stretch.length })
    this.#pieces.push(stretch)
    this.#length += stretch.length
    this.#lastCode = stretch.charCodeAt(stretch.length - 1)
  }

  build(): MappedText {
    return { text: this.#pieces.join(''), runs: this.#runs }
  }
}

/** End of the stretch of plain characters from `start` on: no layout space, nothing to unify. */
const endOfPlain = (text: string, { start, end }: Span): number => {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isSpace(code) || needsUnifying(code)) break
    at += 1
  }
  return at
}

const pushRange = (builder: Builder, text: string, { start, end }: Span): void => {
  for (let at = start; at < end;) {
    const plain = endOfPlain(text, { start: at, end })
    if (plain > at) builder.push(text.slice(at, plain), at)
    at = plain
    if (at === end) return
    if (isSpace(text.charCodeAt(at))) builder.gap()
    else builder.push(unify(text.charAt(at)), at)
    at += 1
  }
}

/** The text of one or more source spans as one: wraps joined, layout spaces and leftovers dropped, widths unified. */
export const cleanText = (text: string, spans: readonly Span[]): MappedText => {
  const builder = new Builder()
  for (const span of spans) {
    let at = span.start
    for (const cut of leftoversIn(text, span)) {
      pushRange(builder, text, { start: at, end: cut.start })
      builder.gap()
      at = cut.end
    }
    pushRange(builder, text, { start: at, end: span.end })
    builder.gap()
  }
  return builder.build()
}
