import { rowsOf, type KnownCell } from './known-table.ts'
import { isRuled, type Ruling, type Variant } from './variants.ts'

const quoted = (text: string): string => JSON.stringify(text)

const cellSource = ({ rows, columns, text }: KnownCell): string =>
  `table.cell(rowspan: ${rows}, colspan: ${columns}, text(${quoted(text)}))`

const strokes: Readonly<Record<Ruling, string | undefined>> = {
  solid: '0.5pt',
  dashed: '(thickness: 0.75pt, dash: "dashed")',
  double: undefined,
  open: '(x, y) => (left: if x > 0 { 0.5pt }, top: if y > 0 { 0.5pt })',
  rows: '(x, y) => (bottom: 0.5pt)',
  three: '(x, y) => (top: if y == 0 { 1pt } else if y == 1 { 0.5pt })',
  none: 'none',
}

/** Typst draws these. */
export const isTypst = ({ ruling }: Variant): boolean => strokes[ruling] !== undefined

/** A variant in the language of Typst. */
export const typstSource = (variant: Variant): string => {
  const { table, ruling, size, textColumns, isLandscape, isBreakable } = variant
  const rows = rowsOf(table).map((cells) => cells.map(cellSource).join(', '))
  const paragraphs = variant.prose.map((paragraph) => `#par(text(${quoted(paragraph)}))`).join('\n')
  return `#set page(paper: "a4", flipped: ${isLandscape}, columns: ${textColumns}, margin: 18mm)
#set columns(gutter: 8mm)
#set text(font: "${variant.isSmall ? 'Noto Sans SC' : 'Noto Serif CJK SC'}", size: ${size}pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#show table.cell: it => { set par(first-line-indent: 0em, justify: false); it }
#show table.cell: set table.cell(breakable: ${isBreakable})
${paragraphs}
#table(columns: (${table.widths.map((width) => `${width}fr`).join(', ')}), align: left + horizon,
  stroke: ${strokes[ruling] ?? 'none'}, inset: ${isRuled(variant) ? '3pt' : '5pt'},
  table.header(${rows.slice(0, table.headerRows).join(', ')}),
  ${rows.slice(table.headerRows).join(',\n  ')})
${paragraphs}
`
}
