import { words } from '#domain/words/words.ts'
import type { PublishedBlock } from '#services/disclosure/publication-content.ts'
import { html, type Markup, type Piece } from './markup.ts'
import type { Reader } from './reader.ts'
import { chartOf, drawChart, type PublishedTable } from './table-chart.ts'

const table = (number: number) => words(`表${number}`, `Table ${number}`)

/** Where a block stands: its own id, and how many tables of the page are before it. */
export type BlockPlace = { readonly id: string; readonly tablesBefore: number }

/** A column in which every cell that is filled is a figure stands at the right. */
const figureColumns = ({ rows }: PublishedTable): ReadonlySet<number> => {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const isFigure = (at: number): boolean => {
    const filled = rows.flatMap((row) => row[at]?.trim() || [])
    return at > 0 && filled.length > 0 && filled.every((cell) => /^-?[\d,]{1,24}(?:\.\d{1,6})?%?$|^—$/u.test(cell))
  }
  return new Set(Array.from({ length: width }, (_, at) => at).filter(isFigure))
}

const sideOf = (columns: ReadonlySet<number>, at: number): Piece =>
  columns.has(at) ? html` class="number"` : undefined

const rowOf = (cells: readonly string[], columns: ReadonlySet<number>): Markup =>
  html`<tr>
    ${cells.map((cell, at) => html`<td${sideOf(columns, at)}>${cell}</td>`)}
  </tr>`

const headCell = (cell: string, side: Piece): Markup =>
  cell === '' ? html`<td></td>` : html`<th scope="col" ${side}>${cell}</th>`

const headOf = (cells: readonly string[], columns: ReadonlySet<number>): Markup =>
  html`<tr>
    ${cells.map((cell, at) => headCell(cell, sideOf(columns, at)))}
  </tr>`

const drawTable = ({ say }: Reader, published: PublishedTable, { tablesBefore }: BlockPlace): Markup => {
  const { caption, header, rows } = published
  const columns = figureColumns(published)
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${say(table(tablesBefore + 1))} ${caption}">
    <table>
      ${
        caption === ''
          ? undefined
          : html`<caption>
              ${caption}
            </caption>`
      }
      <thead>
        ${header.map((cells) => headOf(cells, columns))}
      </thead>
      <tbody>
        ${rows.map((cells) => rowOf(cells, columns))}
      </tbody>
    </table>
  </div>`
}

/** The heading of the page is the first level; those of the document follow. */
const drawHeading = (level: number, id: string, text: string): Markup => {
  const tag = html`${`h${Math.min(Math.max(level + 1, 2), 6)}`}`
  return html`<${tag} id="${id}">${text}</${tag}>`
}

/** One block of a document as HTML. */
export const drawBlock = (reader: Reader, block: PublishedBlock, place: BlockPlace): Markup => {
  if (block.kind === 'heading') return drawHeading(block.level, place.id, block.text)
  if (block.kind === 'paragraph') return html`<p>${block.text}</p>`
  const chart = chartOf(block)
  return html`${chart && drawChart(chart)}${drawTable(reader, block, place)}`
}
