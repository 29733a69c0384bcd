import { isIn } from '../sheet/runs.ts'
import { seenCells } from '../sheet/merges.ts'
import type { Sheet, SheetNote } from '../sheet/sheet.ts'
import { readComments } from './comments.ts'
import { readDrawings } from './drawings.ts'
import { relationsOf } from './relations.ts'
import { readXmlPart } from '../xml.ts'
import { budgetNote, errorNote, hiddenNote, missingValueNote, pictureNote, problemNote } from './sheet-notes.ts'
import { SheetScan } from './sheet-scan.ts'
import type { SheetSource } from './sheet-source.ts'
import type { SheetEntry } from './workbook.ts'

type Part = { readonly entry: SheetEntry; readonly name: string }

/** Remarks are listed only where their cell is seen. */
type Hidden = Parameters<typeof seenCells>[2]

const isSeen = ({ row, column }: { row: number; column: number }, { rows, columns }: Hidden): boolean =>
  !isIn(rows, row) && !isIn(columns, column)

/** Reads one worksheet; undefined where its part is missing or unreadable (the archive then has noted it). */
export const readSheet = ({ entry, name }: Part, source: SheetSource): Sheet | undefined => {
  const { archive, shared, budget, limits } = source
  if (!archive.has(name)) return undefined
  const scan = new SheetScan(shared, budget)
  const problem = readXmlPart(archive, name, { handler: scan, limits })
  const hidden: Hidden = { rows: scan.hiddenRows.runs(), columns: scan.hiddenColumns.runs() }
  const relations = relationsOf(archive, name, limits)
  const drawings = readDrawings(relations, source)
  const notes: SheetNote[] = [
    ...hiddenNote(entry.name, hidden, scan.cells.filter((cell) => !isSeen(cell, hidden)).length),
    ...errorNote(entry.name, scan.errors),
    ...missingValueNote(entry.name, scan.withoutValue),
    ...pictureNote(entry.name, drawings.pictures),
    ...(problem ? [problemNote(entry.name, problem)] : []),
    ...(scan.isDone() ? [budgetNote(entry.name)] : []),
  ]
  const comments = [...drawings.boxes, ...readComments(relations, source)]
  return {
    name: entry.name,
    cells: seenCells(scan.cells, scan.merges, hidden),
    ruled: scan.ruled.runs(),
    hidden: hidden.rows,
    ...(entry.titleTo === undefined ? {} : { titleTo: entry.titleTo }),
    comments: comments.filter((comment) => isSeen(comment, hidden)),
    notes,
  }
}
