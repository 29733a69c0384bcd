import { strFromU8 } from 'fflate'
import { columnName } from '../write/sheet.ts'
import { attribute, unescapeXml, type OpenPackage } from './open-package.ts'
import { hasFormula, mergedAreas, readSheet, type Area, type XmlCell } from './sheet-cells.ts'

/** A sheet as texts: what a cell shows, and the area it covers where cells are merged. */
export type TextGrid = {
  readonly sheet: string
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  readonly textAt: (row: number, column: number) => string
  readonly areaAt: (row: number, column: number) => Area
  /** Is it an empty cell within the form, without a formula? */
  readonly isFree: (row: number, column: number) => boolean
}

const pieces = (xml: string): string =>
  unescapeXml([...xml.matchAll(/<(?:[\w.-]+:)?t(?:\s[^<>]*)?>([^<]*)<\//gu)].map(([, text = '']) => text).join(''))

/** Without the reading aids (rPh) of East Asian text, which are no text of the cell. */
const withoutReadings = (xml: string): string => {
  const [first = '', ...rest] = xml.split(/<(?:[\w.-]+:)?rPh(?=[\s>])/u)
  return first + rest.map((piece) => piece.slice(Math.max(0, piece.indexOf('rPh>')))).join('')
}

/** Shared strings in their order. */
export const sharedStrings = ({ parts }: OpenPackage): readonly string[] => {
  const name = Object.keys(parts).find((part) => part.endsWith('/sharedStrings.xml'))
  const part = name === undefined ? undefined : parts[name]
  return part
    ? withoutReadings(strFromU8(part))
        .split(/<(?:[\w.-]+:)?si(?:\s[^<>]*)?\/?>/u)
        .slice(1)
        .map(pieces)
    : []
}

const textOf = ({ attributes, inner }: XmlCell, strings: readonly string[]): string => {
  const type = attribute(attributes, 't')
  if (type === 'inlineStr') return pieces(inner)
  const [, value = ''] = /<(?:[\w.-]+:)?v(?:\s[^<>]*)?>([^<]*)<\//u.exec(inner) ?? []
  return type === 's' ? (strings[Number(value)] ?? '') : unescapeXml(value)
}

const keyOf = (row: number, column: number): string => `${row}:${column}`

/** Areas of forms are small; a merge over thousands of cells is no label and is left out. */
const largestArea = 2000

const coveredBy = (areas: readonly Area[]): ReadonlyMap<string, Area> => {
  const covered = new Map<string, Area>()
  for (const area of areas) {
    const { top, left, bottom, right } = area
    if ((bottom - top + 1) * (right - left + 1) > largestArea || bottom < top || right < left) continue
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) covered.set(keyOf(row, column), area)
  }
  return covered
}

/** A sheet's texts and merged areas; undefined where the part holds no rows. */
export const textGrid = (open: OpenPackage, name: string, strings: readonly string[]): TextGrid | undefined => {
  const part = open.parts[open.sheets.get(name) ?? '']
  const read = part && readSheet(strFromU8(part))
  if (!read) return undefined
  const covered = coveredBy(mergedAreas(read.xml))
  const all = read.rows.flatMap(({ cells }) => cells)
  const texts = new Map(all.map((cell) => [keyOf(cell.row, cell.column), textOf(cell, strings).trim()]))
  const formulas = new Set(all.filter(hasFormula).map(({ row, column }) => keyOf(row, column)))
  const areaAt = (row: number, column: number): Area =>
    covered.get(keyOf(row, column)) ?? { top: row, left: column, bottom: row, right: column }
  const lastRow = all.reduce((last, { row }) => Math.max(last, row), 0)
  const lastColumn = all.reduce((last, { column }) => Math.max(last, column), 0)
  const first = (row: number, column: number): string => {
    const { top, left } = areaAt(row, column)
    return keyOf(top, left)
  }
  return {
    sheet: name,
    cells: all.map(({ row, column }) => ({ row, column, text: texts.get(keyOf(row, column)) ?? '' })),
    textAt: (row, column) => texts.get(first(row, column)) ?? '',
    areaAt,
    isFree: (row, column) => {
      const key = first(row, column)
      return row <= lastRow && column <= lastColumn && !texts.get(key) && !formulas.has(key)
    },
  }
}

export const addressIn = ({ sheet }: TextGrid, row: number, column: number): string =>
  `${sheet}!${columnName(column)}${row}`
