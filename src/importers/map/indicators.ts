import type { Cell, IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { findUnit } from '#domain/number/unit.ts'
import { joinTexts, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place, type SourceText } from '#domain/text/place.ts'
import { cellOf, withUnit } from './cell.ts'
import { columnKind, type ColumnKind } from './columns.ts'
import { gridsOf, type Grid, type GridIndicator } from './grid-rows.ts'
import { lineGridOf } from './line-rows.ts'

type Indicators = { readonly tables: readonly IndicatorTable[]; readonly rows: readonly IndicatorRow[] }

const bracketedUnit = /[（(]([%％‰]|[\u4e00-\u9fff]{1,4}(?:\/[\u4e00-\u9fff]{1,2})?)[)）]$/u

/** 市政设施投诉办结率(%) → name and unit; 足额保障率(参保率) is a name. */
export const splitName = (printed: string): { name: string; unit: string } => {
  const match = bracketedUnit.exec(printed)
  const isUnit = match?.[1] !== undefined && (match[1].includes('/') || findUnit(match[1]) !== undefined)
  return isUnit ? { name: printed.slice(0, match.index), unit: match[1] ?? '' } : { name: printed, unit: '' }
}

const placeOfText = (source: SourceText, text: MappedText): Place => placeOf(source, wholeSpan(text))

/** From the name to the last cell of the row: what a reader would point at. */
const rowPlace = (source: SourceText, name: Place, cells: readonly Cell[]): Place => {
  const ends = cells.flatMap((cell) =>
    cell.kind === 'written' && cell.place.start >= name.start ? [cell.place.end] : [],
  )
  return placeOf(source, { start: name.start, end: Math.max(name.end, ...ends) })
}

type Found = Omit<GridIndicator, 'cells'> & { readonly goal: string }

const rowOf = (source: SourceText, found: Found, at: { table: number; row: number }): IndicatorRow => {
  const value = (kind: ColumnKind): Cell => cellOf(found.values.get(kind), source)
  // The unit printed in a column of its own is that of the value achieved too.
  const actual = withUnit(value('actual'), found.values.get('unit')?.text ?? '')
  const cells = { target: value('target'), actual, completion: value('completion') }
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

type Goal = IndicatorTable['goals'][number]

/** A goal cell stands beside the rows of its indicators: it is in force until the next one is written. */
const readGrid = (source: SourceText, grid: Grid): Read => {
  const goals: Goal[] = []
  const found = grid.rows.map((row) => {
    const goal = row.values.get('goal')
    if (goal && goal.text !== '' && goal.text !== goals.at(-1)?.goal) {
      const completion = cellOf(row.values.get('goal-completion'), source)
      goals.push({ goal: goal.text, completion, place: placeOfText(source, goal) })
    }
    return { ...row, goal: goals.at(-1)?.goal ?? '' }
  })
  return { ...grid, found, goals }
}

const readsOf = (source: SourceText, table: Table): Read[] => {
  if (table.layout !== 'lines') return gridsOf(table).map((grid) => readGrid(source, grid))
  const read = readLines(source, table)
  return read ? [read] : []
}

/** Every indicator table of a document, whatever its layout, with its rows. */
export const indicatorsOf = (document: DocumentModel): Indicators => {
  const tables: IndicatorTable[] = []
  const rows: IndicatorRow[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return
    for (const read of readsOf(document.source, block)) {
      if (read.found.length === 0) continue
      read.found.forEach((found, at) => rows.push(rowOf(document.source, found, { table: tables.length, row: at })))
      tables.push({
        block: index,
        columns: read.columns,
        hasTargetColumn: read.kinds.includes('target'),
        hasActualColumn: read.kinds.includes('actual'),
        headerPlace: placeOfText(document.source, read.header),
        goals: read.goals,
      })
    }
  })
  return { tables, rows }
}
