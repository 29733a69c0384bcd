import type { GlyphTexts } from './to-unicode.ts'

/** Text drawn on a page, running heads and numbers left out, and how many glyphs were drawn that stand for no sign. */
export type ContentText = { readonly text: string; readonly boxes: number }

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

const octal = /[0-7]{1,3}/uy

/** A literal string's bytes (ISO 32000-1, 7.3.4.2). */
const literalBytes = (literal: string): readonly number[] => {
  const bytes: number[] = []
  for (let at = 0; at < literal.length; at += 1) {
    if (literal[at] !== '\\') {
      bytes.push(literal.charCodeAt(at))
      continue
    }
    octal.lastIndex = at + 1
    const [digits = ''] = octal.exec(literal) ?? []
    at += digits.length || 1
    if (digits !== '') bytes.push(Number.parseInt(digits, 8) & 255)
    else if (literal[at] !== '\n') bytes.push(escapes[literal[at] ?? ''] ?? literal.charCodeAt(at))
  }
  return bytes
}

const hexBytes = (hex: string): readonly number[] => (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))

const codesOf = (bytes: readonly number[]): readonly number[] =>
  Array.from({ length: bytes.length >> 1 }, (_, at) => (bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0))

const utf16Of = (bytes: readonly number[]): string => String.fromCharCode(...codesOf(bytes)).replace(/^\uFEFF/u, '')

/** Where a literal string ends: brackets inside it stand in pairs or behind a backslash. */
const literalEnd = (content: string, from: number): number => {
  let depth = 0
  for (let at = from; at < content.length; at += 1) {
    const sign = content[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')' && (depth -= 1) === 0) return at
  }
  return content.length
}

/** Strings, marks of content and the operators that matter; everything else is passed over. */
const token =
  /\(|<([0-9A-Fa-f]*)>|\/([^\s/<>[\]()]+)(?=\s+[\d.]+\s+Tf)|\/(Artifact)\b|\/ActualText\b|\b(BDC|BMC|EMC)\b/gu

type Mark = { readonly artifact: boolean; readonly replaced: boolean }

type State = {
  fonts: ReadonlyMap<string, GlyphTexts>
  glyphs: GlyphTexts | undefined
  marks: Mark[]
  artifact: boolean
  replacement: 'none' | 'awaited' | 'given'
  text: string[]
  boxes: number
}

const inside = ({ marks }: State, test: (mark: Mark) => boolean): boolean => marks.some(test)

const draw = (state: State, bytes: readonly number[]): void => {
  for (const code of codesOf(bytes)) {
    if (code === 0) state.boxes += 1
    else if (!inside(state, ({ artifact, replaced }) => artifact || replaced))
      state.text.push(state.glyphs?.get(code) ?? '')
  }
}

const onString = (state: State, bytes: readonly number[]): void => {
  if (state.replacement !== 'awaited') return draw(state, bytes)
  state.replacement = 'given'
  if (!inside(state, ({ artifact }) => artifact)) state.text.push(utf16Of(bytes))
}

const onMark = (state: State, operator: string): void => {
  if (operator === 'EMC') state.marks.pop()
  else state.marks.push({ artifact: state.artifact, replaced: state.replacement === 'given' })
  state.artifact = false
  state.replacement = 'none'
}

const step = (state: State, [whole, hex, font, artifact, mark]: RegExpExecArray): void => {
  if (mark !== undefined) onMark(state, mark)
  else if (font !== undefined) state.glyphs = state.fonts.get(font)
  else if (artifact !== undefined) state.artifact = true
  else if (whole === '/ActualText') state.replacement = 'awaited'
  else if (hex !== undefined) onString(state, hexBytes(hex))
}

/** Reads what a content stream draws, through the fonts of its page by name. */
export const contentText = (content: string, fonts: ReadonlyMap<string, GlyphTexts>): ContentText => {
  const state: State = { fonts, glyphs: undefined, marks: [], artifact: false, replacement: 'none', text: [], boxes: 0 }
  const tokens = new RegExp(token)
  for (let match = tokens.exec(content); match; match = tokens.exec(content)) {
    if (match[0] === '(') {
      const end = literalEnd(content, match.index)
      onString(state, literalBytes(content.slice(match.index + 1, end)))
      tokens.lastIndex = end + 1
    } else step(state, match)
  }
  return { text: state.text.join(''), boxes: state.boxes }
}
