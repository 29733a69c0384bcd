import type { Cell, IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { joinTexts, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place, type SourceText } from '#domain/text/place.ts'
import { cellOf } from './cell.ts'
import { columnKind, type ColumnKind } from './columns.ts'
import { gridRowsOf, type GridIndicator } from './grid-rows.ts'
import { lineGridOf } from './line-rows.ts'

type Indicators = { readonly tables: readonly IndicatorTable[]; readonly rows: readonly IndicatorRow[] }

const bracketedUnit = /[（(]([%％‰]|[\u4e00-\u9fff]{1,4}(?:\/[\u4e00-\u9fff]{1,2})?)[)）]$/u

/** 市政设施投诉办结率(%) → name and unit. */
const splitName = (printed: string): { name: string; unit: string } => {
  const match = bracketedUnit.exec(printed)
  return match ? { name: printed.slice(0, match.index), unit: match[1] ?? '' } : { name: printed, unit: '' }
}

const placeOfText = (source: SourceText, text: MappedText): Place => placeOf(source, wholeSpan(text))

/** From the name to the last cell of the row: what a reader would point at. */
const rowPlace = (source: SourceText, name: Place, cells: readonly Cell[]): Place => {
  const ends = cells.flatMap((cell) =>
    cell.kind === 'written' && cell.place.start >= name.start ? [cell.place.end] : [],
  )
  return placeOf(source, { start: name.start, end: Math.max(name.end, ...ends) })
}

type Found = GridIndicator & { readonly goal: string }

const rowOf = (source: SourceText, found: Found, at: { table: number; row: number }): IndicatorRow => {
  const value = (kind: ColumnKind): Cell => cellOf(found.values.get(kind), source)
  const cells = { target: value('target'), actual: value('actual'), completion: value('completion') }
  const namePlace = placeOfText(source, found.name)
  const { name, unit } = splitName(found.name.text)
  return {
    ...at,
    level1: found.level1 || found.goal,
    level2: found.level2,
    name,
    namePrinted: found.name.text,
    unit,
    ...cells,
    points: value('points'),
    score: value('score'),
    reason: value('reason'),
    namePlace,
    place: rowPlace(source, namePlace, Object.values(cells)),
  }
}

type Read = {
  readonly columns: readonly string[]
  readonly kinds: readonly ColumnKind[]
  readonly header: MappedText
  readonly found: readonly Found[]
  readonly goals: IndicatorTable['goals']
}

const readLines = (source: SourceText, table: Table): Read | undefined => {
  const grid = lineGridOf(table.rows.flat())
  return (
    grid && {
      columns: grid.columns,
      kinds: grid.columns.map(columnKind),
      header: grid.header,
      found: grid.rows.map((row) => ({
        ...row,
        values: new Map(
          grid.valueKinds.flatMap((kind, at) => (row.values[at] ? [[kind, row.values[at]] as const] : [])),
        ),
      })),
      goals: grid.goals.map(({ goal, completion }) => ({
        goal: goal.text,
        completion: cellOf(completion, source),
        place: placeOfText(source, joinTexts([goal, completion])),
      })),
    }
  )
}

const readGrid = (table: Table): Read | undefined => {
  const grid = gridRowsOf(table)
  return grid && { ...grid, found: grid.rows.map((row) => ({ ...row, goal: '' })), goals: [] }
}

/** Every indicator table of a document, whatever its layout, with its rows. */
export const indicatorsOf = (document: DocumentModel): Indicators => {
  const tables: IndicatorTable[] = []
  const rows: IndicatorRow[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return
    const read = block.layout === 'lines' ? readLines(document.source, block) : readGrid(block)
    if (!read || read.found.length === 0) return
    read.found.forEach((found, at) => rows.push(rowOf(document.source, found, { table: tables.length, row: at })))
    tables.push({
      block: index,
      columns: read.columns,
      hasTargetColumn: read.kinds.includes('target'),
      hasActualColumn: read.kinds.includes('actual'),
      headerPlace: placeOfText(document.source, read.header),
      goals: read.goals,
    })
  })
  return { tables, rows }
}
