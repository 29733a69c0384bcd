import type { TextExtent } from './cell-room.ts'
import { boxFromFrame, type Turn } from './page-geometry.ts'
import type { PlacedText } from './page-content.ts'
import { textLines, textOf, type TextLine } from './text-lines.ts'
import type { Word } from './words.ts'

/** Borders of a cell across its text, in the frame of the text. */
export type Sides = { readonly left: number; readonly right: number }

/** What a cell says, line by line, whether its last line fills it, and where upright text stands in its frame. */
export type CellText = {
  readonly lines: readonly PlacedText[]
  readonly isFull: boolean
  readonly extent?: TextExtent
}

export const placed = (line: TextLine, text: string, turn: Turn): PlacedText => ({
  text,
  box: boxFromFrame({ x: line.left, y: line.top, width: line.right - line.left, height: line.bottom - line.top }, turn),
})

const widestPadding = 9

/** Width that text may take in a cell: the smallest distance kept from a border is kept from both. */
const innerWidth = (lines: readonly TextLine[], { left, right }: Sides): number => {
  const distances = lines.flatMap((line) => [line.left - left, right - line.right])
  const padding = Math.min(widestPadding, Math.max(0, Math.min(...distances)))
  return right - left - 2 * padding
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[\u0021-\u024f]/u.test(char)

/** Width of what could not be parted from the beginning of a line: a character, or a Latin word or number. */
const headWidth = ({ words, size }: TextLine): number => {
  const [first] = words
  return first && isLatin(first.text[0]) ? first.right - first.left : size
}

const room = (line: TextLine, width: number): number => width - (line.right - line.left)

/** A word or number that is wider than the cell is cut anywhere: no space stood between its parts. */
const isCutWord = (line: TextLine, next: TextLine, width: number): boolean => {
  const last = line.words.at(-1)
  const parts = line.words.filter((word) => last && last.left - word.right < 0.2 * word.size)
  return (
    parts.length === line.words.length &&
    room(line, width) < line.size &&
    headWidth(next) + line.right - line.left > width
  )
}

const endsLatin = ({ words }: TextLine): boolean => isLatin(words.at(-1)?.text.at(-1))
const opensLatin = ({ words }: TextLine): boolean => isLatin(words[0]?.text[0])

/** What stands between two lines of a cell: nothing in wrapped Chinese, a space in Latin text, else a line end. */
const joinerOf = (line: TextLine, next: TextLine | undefined, width: number): string => {
  if (!next) return ''
  if (room(line, width) >= headWidth(next) + 0.6 * line.size) return '\n'
  if (!endsLatin(line) || !opensLatin(next)) return ''
  return isCutWord(line, next, width) ? '' : ' '
}

const extentOf = (lines: readonly TextLine[]): Pick<CellText, 'extent'> => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return {}
  const { bottom, size, left, right } = last
  return { extent: { top: first.top, bottom, left, right, lines: lines.length, size } }
}

const upright = (words: readonly Word[], turn: Turn, sides: Sides): CellText => {
  const lines = textLines(words)
  const width = innerWidth(lines, sides)
  const last = lines.at(-1)
  return {
    lines: lines.map((line, at) => placed(line, textOf(line) + joinerOf(line, lines[at + 1], width), turn)),
    isFull: last !== undefined && room(last, width) < 1.6 * last.size,
    ...extentOf(lines),
  }
}

/** The words of a cell as its lines. Turned words are read in their own frame, behind the others. */
export const cellText = (words: readonly Word[], turn: Turn, sides: Sides): CellText => {
  const own = words.filter((word) => word.turn === turn)
  if (own.length === words.length) return upright(words, turn, sides)
  const others = ([0, 90, 180, 270] as const).filter((other) => other !== turn)
  const texts = others.map((other) => {
    const turned = words.filter((word) => word.turn === other)
    const ends = turned.flatMap(({ left, right }) => [left, right])
    return upright(turned, other, { left: Math.min(...ends), right: Math.max(...ends) })
  })
  const first = upright(own, turn, sides)
  return { lines: [first, ...texts].flatMap(({ lines }) => lines), isFull: false }
}
