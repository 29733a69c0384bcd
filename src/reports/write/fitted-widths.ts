import { printRuns, type TableBlock } from '../model.ts'
import { gridOf } from './grid.ts'

/** Points: digits of 10.5 pt type are about so wide, and so much is kept free beside them. */
const signWidth = 5.8
const padding = 8
/** A column takes no more of the line for the sake of one long word. */
const widest = 0.4

const unbreakable = /[\u0021-\u00ff％]+/gu

const longestWord = (text: string): number =>
  (text.match(unbreakable) ?? []).reduce((longest, word) => Math.max(longest, word.length), 0)

/** What each column needs so that no number in it is cut or reaches over its border; merged cells have room. */
const neededWidths = ({ header, rows, widths }: TableBlock, line: number): number[] => {
  const needed = widths.map(() => 0)
  for (const row of gridOf([...header, ...rows], widths.length))
    for (const place of row) {
      if (place.kind !== 'start' || place.cell.columns > 1) continue
      const width = longestWord(printRuns(place.cell.runs)) * signWidth + padding
      needed[place.column] = Math.max(needed[place.column] ?? 0, Math.min(widest * line, width))
    }
  return needed
}

/** A Chinese character of 10.5 pt type. */
const hanWidth = 10.5
/** Heads up to this share of the line are kept on one line where all of them can be. */
const shortHead = 0.2
/** So much of the line is left to the columns that want more. */
const leastFree = 0.1

const headWidth = (text: string): number =>
  Array.from(text).reduce((total, sign) => total + (sign <= '\u00ff' ? signWidth : hanWidth), padding)

/** What each column would like besides: its head on one line. */
const wishedWidths = (table: TableBlock, needed: readonly number[], line: number): number[] => {
  const wished = [...needed]
  for (const row of gridOf(table.header, table.widths.length))
    for (const place of row) {
      if (place.kind !== 'start' || place.cell.columns > 1) continue
      const width = headWidth(printRuns(place.cell.runs))
      if (width <= shortHead * line) wished[place.column] = Math.max(wished[place.column] ?? 0, width)
    }
  return wished
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Columns that would be too narrow take what they need, the others share the rest as they were meant to. */
const share = (widths: readonly number[], needed: readonly number[], line: number): number[] => {
  const fixed = new Set<number>()
  for (;;) {
    const free = line - sum(needed.filter((_, at) => fixed.has(at)))
    const shares = sum(widths.filter((_, at) => !fixed.has(at)))
    const points = widths.map((width, at) => (fixed.has(at) ? (needed[at] ?? 0) : (free * width) / shares))
    const narrow = points.findIndex((width, at) => !fixed.has(at) && width < (needed[at] ?? 0))
    if (narrow === -1) return points
    fixed.add(narrow)
  }
}

/** Widths of the columns on a line of so many points. Where not all can have what they need, all keep their shares. */
export const fittedWidths = (table: TableBlock, line: number): number[] => {
  const needed = neededWidths(table, line)
  const wished = wishedWidths(table, needed, line)
  if (sum(wished) < line * (1 - leastFree)) return share(table.widths, wished, line)
  const fits = sum(needed) < line
  return share(table.widths, fits ? needed : needed.map(() => 0), line)
}
