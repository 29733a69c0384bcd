import { rowsOf, type KnownCell } from './known-table.ts'
import { prose, type Variant } from './variants.ts'

const quoted = (text: string): string => JSON.stringify(text)

const cellSource = ({ rows, columns, text }: KnownCell): string =>
  `table.cell(rowspan: ${rows}, colspan: ${columns}, text(${quoted(text)}))`

/** A variant in the language of Typst. */
export const typstSource = ({ table, isRuled, size, textColumns, isLandscape, isBreakable }: Variant): string => {
  const rows = rowsOf(table).map((cells) => cells.map(cellSource).join(', '))
  const paragraphs = prose.map((paragraph) => `#par(text(${quoted(paragraph)}))`).join('\n')
  return `#set page(paper: "a4", flipped: ${isLandscape}, columns: ${textColumns}, margin: 18mm)
#set columns(gutter: 8mm)
#set text(font: "Noto Serif CJK SC", size: ${size}pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#show table.cell: it => { set par(first-line-indent: 0em, justify: false); it }
#show table.cell: set table.cell(breakable: ${isBreakable})
${paragraphs}
#table(columns: (${table.widths.map((width) => `${width}fr`).join(', ')}), align: left + horizon,
  stroke: ${isRuled ? '0.5pt' : 'none'}, inset: ${isRuled ? '3pt' : '5pt'},
  table.header(${rows.slice(0, table.headerRows).join(', ')}),
  ${rows.slice(table.headerRows).join(',\n  ')})
${paragraphs}
`
}
