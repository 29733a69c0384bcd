import type { Decimal } from '#domain/number/decimal.ts'

/**
 * A piece of a paragraph. A `figure` carries the fact it was printed from, so text and table cannot disagree; a `gap`
 * is a visible mark where a fact is still wanted.
 */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly binding: string }
  | { readonly kind: 'gap'; readonly text: string; readonly wanted: string }

export const textRun = (text: string): Run => ({ kind: 'text', text })
export const figureRun = (text: string, binding: string): Run => ({ kind: 'figure', text, binding })
export const gapRun = (wanted: string): Run => ({ kind: 'gap', text: `【待补：${wanted}】`, wanted })

export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  /** Printed as it stands: 一、 （一） 1. （1）. */
  readonly number: string
  readonly runs: readonly Run[]
}

export type Paragraph = {
  readonly kind: 'paragraph'
  /** `body` indents its first line by two characters; `note` is a line above or below a table (单位：万元). */
  readonly style: 'body' | 'note'
  readonly runs: readonly Run[]
}

export type Alignment = 'left' | 'center' | 'right'

/** `columns` and `rows` say how many grid cells it covers; covered cells are not listed again. */
export type TableCell = {
  readonly runs: readonly Run[]
  readonly columns: number
  readonly rows: number
  /** Where it differs from its column's, as labels of a form do. */
  readonly alignment?: Alignment
}

/**
 * A picture of a table's figures. The table is its text twin, so the two cannot disagree; `summary` is the chart in a
 * sentence for those who do not see it. A category without a figure has no bar, which is not a bar of 0.
 */
export type Chart = {
  readonly form: 'bar' | 'line'
  readonly title: string
  readonly unit: string
  readonly summary: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (Decimal | undefined)[] }[]
}

/** Column widths are shares of the line (any positive numbers). */
export type TableBlock = {
  readonly kind: 'table'
  readonly caption: string
  readonly widths: readonly number[]
  readonly alignments: readonly Alignment[]
  readonly header: readonly (readonly TableCell[])[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly orientation: 'portrait' | 'landscape'
  /** Drawn above the table where the format can (`write/svg.ts`); the table alone says the same. */
  readonly chart?: Chart
}

export type Block = Heading | Paragraph | TableBlock

/** A number typed into people's text and bound to no fact: nothing keeps it equal to the tables. */
export type Unbound = {
  readonly section: string
  readonly paragraph: number
  readonly number: string
  readonly context: string
}

/** A place in the report that waits for a fact: the section's heading, and what is wanted. */
export type Wanted = { readonly section: string; readonly wanted: string }

/** A report before any format. */
export type Report = {
  readonly outline: string
  /** 附件2, printed at the top left; '' for none. */
  readonly label: string
  readonly title: readonly Run[]
  readonly blocks: readonly Block[]
  readonly attachments: readonly string[]
  readonly unbound: readonly Unbound[]
  readonly wanted: readonly Wanted[]
}

export const cellOf = (runs: readonly Run[], columns = 1, rows = 1): TableCell => ({ runs, columns, rows })
export const printRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Every run of the report in reading order: title, text, tables. */
export const runsOf = (report: Report): readonly Run[] => [
  ...report.title,
  ...report.blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.header, ...block.rows].flat().flatMap(({ runs }) => runs) : block.runs,
  ),
]
