/** Characters that take two columns in a terminal: CJK, kana, Hangul, full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const noWidth = /\p{Mn}|\u200b|\u200c|\u200d/u

const charWidth = (char: string): number => {
  if (wide.test(char)) return 2
  return noWidth.test(char) ? 0 : 1
}

/** Columns a text takes on a terminal. */
export const textWidth = (text: string): number => Array.from(text, charWidth).reduce((sum, width) => sum + width, 0)

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)))

/** Pieces a line may be broken between: a Latin word or number stays whole, Chinese breaks anywhere. */
const pieces = /[\w.,%:/@#\\[\]()+=-]+|\s+|./gsu
// Punctuation that must not open a line.
const closing = /^[，。；：、！？）》”’」』】〕]/u

const cut = (piece: string, width: number): string[] => {
  const parts: string[] = []
  let part = ''
  for (const char of piece) {
    if (part !== '' && textWidth(part + char) > width) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  return [...parts, part]
}

/** Breaks a text into lines of at most `width` columns (closing punctuation may hang over by one character). */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of (text.match(pieces) ?? []).flatMap((found) => cut(found, width))) {
    if (line !== '' && textWidth(line + piece) > width && !closing.test(piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line]
}
