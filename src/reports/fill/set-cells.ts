import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { columnName } from '../write/sheet.ts'
import { escapeXml } from '../write/xml.ts'
import type { XmlCell, XmlRow, XmlSheet } from './sheet-cells.ts'

export type FillValue = string | Decimal

/** A cell to be set; rows and columns count from 1. */
export type CellEdit = { readonly row: number; readonly column: number; readonly value: FillValue }

type Splice = { readonly from: number; readonly to: number; readonly text: string }

const longestText = 32_767

/** All attributes but the type, and the value caches that belong to the old content. */
const keptAttributes = (attributes: string): string =>
  attributes.replaceAll(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '').trimEnd()

const cellXml = (prefix: string, attributes: string, value: FillValue): string => {
  const tag = (name: string): string => prefix + name
  return typeof value === 'string'
    ? `<${tag('c')}${attributes} t="inlineStr"><${tag('is')}><${tag('t')} xml:space="preserve">${escapeXml(value.slice(0, longestText))}</${tag('t')}></${tag('is')}></${tag('c')}>`
    : `<${tag('c')}${attributes}><${tag('v')}>${printDecimal(value)}</${tag('v')}></${tag('c')}>`
}

/** A new cell takes the look of its row, where the row has one. */
const rowStyle = (xml: string, row: XmlRow): string => {
  const [, style] = /\ss\s*=\s*["'](\d+)["']/u.exec(xml.slice(row.from, row.open)) ?? []
  return style === undefined ? '' : ` s="${style}"`
}

const newCell = (sheet: XmlSheet, edit: CellEdit, style: string): string =>
  cellXml(sheet.prefix, ` r="${columnName(edit.column)}${edit.row}"${style}`, edit.value)

const inRow = (sheet: XmlSheet, row: XmlRow, edits: readonly CellEdit[]): readonly Splice[] => {
  const { xml, prefix } = sheet
  const style = rowStyle(xml, row)
  if (row.isEmpty) {
    const cells = edits.map((edit) => newCell(sheet, edit, style)).join('')
    const open = xml.slice(row.from, row.to).replace(/\/>$/u, '>')
    return [{ from: row.from, to: row.to, text: `${open}${cells}</${prefix}row>` }]
  }
  return edits.map((edit): Splice => {
    const found: XmlCell | undefined = row.cells.find(({ column }) => column === edit.column)
    if (found)
      return { from: found.from, to: found.to, text: cellXml(prefix, keptAttributes(found.attributes), edit.value) }
    const after = row.cells.find(({ column }) => column > edit.column)
    const at = after?.from ?? row.cells.at(-1)?.to ?? row.open
    return { from: at, to: at, text: newCell(sheet, edit, style) }
  })
}

const newRows = (sheet: XmlSheet, edits: readonly CellEdit[]): readonly Splice[] => {
  const byRow = groupByRow(edits)
  return [...byRow].map(([row, own]) => {
    const at = sheet.rows.find((one) => one.row > row)?.from ?? sheet.end
    const cells = own.map((edit) => newCell(sheet, edit, '')).join('')
    return { from: at, to: at, text: `<${sheet.prefix}row r="${row}">${cells}</${sheet.prefix}row>` }
  })
}

const groupByRow = (edits: readonly CellEdit[]): ReadonlyMap<number, readonly CellEdit[]> => {
  const rows = new Map<number, CellEdit[]>()
  for (const edit of edits) rows.set(edit.row, [...(rows.get(edit.row) ?? []), edit])
  return rows
}

const spliced = (xml: string, splices: readonly Splice[]): string => {
  const pieces: string[] = []
  let done = 0
  for (const { from, to, text } of splices) {
    pieces.push(xml.slice(done, from), text)
    done = to
  }
  return [...pieces, xml.slice(done)].join('')
}

/** The sheet's XML with these cells set and every other character as it was. One edit a cell. */
export const setCells = (sheet: XmlSheet, edits: readonly CellEdit[]): string => {
  const inOrder = edits.toSorted((a, b) => a.row - b.row || a.column - b.column)
  const byRow = groupByRow(inOrder)
  const known = new Map(sheet.rows.map((row) => [row.row, row]))
  const splices = [...byRow].flatMap(([number, own]) => {
    const row = known.get(number)
    return row ? inRow(sheet, row, own) : newRows(sheet, own)
  })
  // Equal places keep their order: new cells of a row, and new rows, follow each other as sorted.
  return spliced(
    sheet.xml,
    splices.toSorted((a, b) => a.from - b.from),
  )
}
