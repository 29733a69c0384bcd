import type { Archive } from '../archive/archive.ts'
import { isIn } from '../sheet/runs.ts'
import { seenCells } from '../sheet/merges.ts'
import type { Sheet, SheetNote } from '../sheet/sheet.ts'
import type { Budget } from './budget.ts'
import type { Shared } from './cell-text.ts'
import { readComments } from './comments.ts'
import { relationsOf } from './relations.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart } from '../xml.ts'
import { budgetNote, problemNote, errorNote, hiddenNote, missingValueNote } from './sheet-notes.ts'
import { SheetScan } from './sheet-scan.ts'
import type { SheetEntry } from './workbook.ts'

export type SheetSource = {
  readonly archive: Archive
  readonly shared: Shared
  readonly budget: Budget
  readonly limits: Limits
}

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
  const notes: SheetNote[] = [
    ...hiddenNote(entry.name, hidden, scan.cells.filter((cell) => !isSeen(cell, hidden)).length),
    ...errorNote(entry.name, scan.errors),
    ...missingValueNote(entry.name, scan.withoutValue),
    ...(problem ? [problemNote(entry.name, problem)] : []),
    ...(scan.isDone() ? [budgetNote(entry.name)] : []),
  ]
  const comments = readComments(relationsOf(archive, name, limits), source)
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
