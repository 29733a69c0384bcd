import { decimal, normalise, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { escapeXml, xmlHeader } from '../write/xml.ts'
import { columnName } from '../write/sheet.ts'
import { mostDecimals, styleIndex } from '../write/xlsx/looks.ts'
import { joinBytes } from './join-bytes.ts'
import { linesOf } from './lines-of.ts'
import { isGuarded } from './safe-cell.ts'

/** A text ('' for an empty cell) or a number. */
export type PlainCell = string | Decimal

/** A long list as a sheet: one or more head rows, widths in characters. */
export type PlainSheet = {
  readonly name: string
  readonly widths: readonly number[]
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly PlainCell[])[]
}

/** The XML of a sheet, and how many texts were longer than a cell of Excel may be and lost their end. */
export type PlainSheetXml = { readonly xml: Uint8Array; readonly cut: number }

/** Excel cuts a cell at 32,767 characters and calls the file broken when it holds more. */
const longestText = 32_767
/** A spreadsheet computes with so many digits; a longer figure is written as text so that none is lost. */
const exactDigits = 15
/** Rows encoded at once: one string of all rows would be longer than a string may be. */
const chunk = 500

/** Points; Excel refuses rows higher than 409.5. */
const [lineHeight, padding, highest] = [14.5, 5, 409]

const headerStyle = styleIndex('header', 0, { isQuoted: false })
const textStyle = styleIndex('text', 0, { isQuoted: false })
const quotedStyle = styleIndex('text', 0, { isQuoted: true })

/** Whether a spreadsheet keeps a figure exactly, and shows all its decimals. */
export const fitsNumber = (value: Decimal): boolean => {
  const { units } = normalise(value)
  return value.scale <= mostDecimals && (units < 0n ? -units : units).toString().length <= exactDigits
}

/** What looks like an escape of the format (_x000D_) is escaped itself. */
const escaped = (text: string): string => escapeXml(text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_'))

/** Outer space and line ends are kept only where the file says so. */
const space = (text: string): string => (/^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : '')

const inline = (name: string, style: number, text: string): string =>
  `<c r="${name}" s="${style}" t="inlineStr"><is><t${space(text)}>${escaped(text)}</t></is></c>`

const blank = (name: string): string => `<c r="${name}" s="${textStyle}"/>`

/** Writes cells and counts what had to be cut. */
class CellWriter {
  cut = 0

  text(name: string, text: string): string {
    if (text === '') return blank(name)
    if (text.length > longestText) this.cut += 1
    return inline(name, isGuarded(text) ? quotedStyle : textStyle, text.slice(0, longestText))
  }

  cell(name: string, value: PlainCell): string {
    if (typeof value === 'string') return this.text(name, value)
    return fitsNumber(value)
      ? `<c r="${name}" s="${styleIndex('money', value.scale, { isQuoted: false })}"><v>${printDecimal(value)}</v></c>`
      : this.text(name, printDecimal(value))
  }
}

/** Programs do not fit rows by themselves when they open a file; a row of one line needs no height. */
const heightOf = (cells: readonly PlainCell[], widths: readonly number[]): string => {
  const lines = cells.reduce((most, cell, at) => Math.max(most, linesOf(cell, widths[at] ?? 0)), 1)
  return lines === 1 ? '' : ` ht="${Math.min(highest, lines * lineHeight + padding)}" customHeight="1"`
}

const opening = ({ widths, head }: PlainSheet): string => {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const pane = `<pane ySplit="${head.length}" topLeftCell="A${head.length + 1}" activePane="bottomLeft" state="frozen"/>`
  return `${xmlHeader}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
}

const closing = ({ widths, head, rows }: PlainSheet): string => {
  const filter = `A${head.length}:${columnName(Math.max(1, widths.length))}${head.length + rows.length}`
  return `</sheetData><autoFilter ref="${filter}"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.4"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

/** A list as the XML of a sheet with frozen head and filter, rows as high as their texts. */
export const plainSheetXml = (sheet: PlainSheet): PlainSheetXml => {
  const names = sheet.widths.map((_, at) => columnName(at + 1))
  const writer = new CellWriter()
  const encoder = new TextEncoder()
  const headRows = sheet.head.map((texts, at) => {
    const cells = texts.map((text, column) => inline(`${names[column]}${at + 1}`, headerStyle, text))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  const parts = [encoder.encode(opening(sheet) + headRows.join(''))]
  for (let from = 0; from < sheet.rows.length; from += chunk) {
    const rows = sheet.rows.slice(from, from + chunk).map((cells, at) => {
      const number = sheet.head.length + from + at + 1
      const written = cells.map((value, column) => writer.cell(`${names[column]}${number}`, value))
      return `<row r="${number}"${heightOf(cells, sheet.widths)}>${written.join('')}</row>`
    })
    parts.push(encoder.encode(rows.join('')))
  }
  parts.push(encoder.encode(closing(sheet)))
  return { xml: joinBytes(parts), cut: writer.cut }
}

/** A whole number that JavaScript holds exactly. */
export const wholeCell = (value: number): PlainCell =>
  Number.isSafeInteger(value) ? decimal(BigInt(value)) : String(value)
