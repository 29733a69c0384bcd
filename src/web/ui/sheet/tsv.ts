/** Cells of a table, row by row. */
export type Block = readonly (readonly string[])[]

type Reader = { at: number; readonly text: string }

/** A cell in quotes: two quotes are one, and tabs and line ends are its own. */
const readQuoted = (from: Reader): string => {
  const { text } = from
  let cell = ''
  let at = from.at + 1
  while (at < text.length) {
    const end = text.indexOf('"', at)
    if (end < 0) break
    cell += text.slice(at, end)
    if (text[end + 1] !== '"') {
      from.at = end + 1
      return cell + readPlain(from)
    }
    cell += '"'
    at = end + 2
  }
  // A quote that nobody closed was one of the text.
  return readPlain(from)
}

const readPlain = (from: Reader): string => {
  const start = from.at
  while (from.at < from.text.length && !'\t\n'.includes(from.text.charAt(from.at))) from.at += 1
  return from.text.slice(start, from.at)
}

const readCell = (from: Reader): string => (from.text[from.at] === '"' ? readQuoted(from) : readPlain(from))

/** What Excel, WPS and others put on the clipboard: tabs between cells, quotes round those with line ends. */
export const parseTsv = (given: string): Block => {
  const text = given.replaceAll(/\r\n?/gu, '\n')
  const from: Reader = { at: 0, text: text.endsWith('\n') ? text.slice(0, -1) : text }
  const rows: string[][] = []
  let row: string[] = []
  for (;;) {
    row.push(readCell(from))
    const sign = from.text[from.at]
    from.at += 1
    if (sign === '\t') continue
    rows.push(row)
    row = []
    if (sign === undefined) return rows
  }
}

const quoted = (cell: string): string => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const printTsv = (block: Block): string => block.map((row) => row.map(quoted).join('\t')).join('\n')

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (cell: string): string =>
  cell
    .replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign)
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')

/** The same as a table: cells with several lines stay one cell, and figures of many digits stay text. */
export const printHtml = (block: Block): string => {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`).join('')
  return `<meta charset="utf-8"><table>${block.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}
