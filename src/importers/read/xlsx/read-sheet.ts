import type { Archive } from '../archive/archive.ts'
import { isIn } from '../sheet/runs.ts'
import { seenCells } from '../sheet/merges.ts'
import type { Sheet, SheetNote } from '../sheet/sheet.ts'
import type { Budget } from './budget.ts'
import type { Shared } from './cell-text.ts'
import { readComments } from './comments.ts'
import { relationsOf } from './relations.ts'
import { scanXml } from './scan.ts'
import { budgetNote, cutOffNote, errorNote, hiddenNote, missingValueNote } from './sheet-notes.ts'
import { SheetScan } from './sheet-scan.ts'
import type { SheetEntry } from './workbook.ts'

export type SheetSource = { readonly archive: Archive; readonly shared: Shared; readonly budget: Budget }

type Part = { readonly entry: SheetEntry; readonly name: string }

/** Remarks are listed only where their cell is seen. */
type Hidden = Parameters<typeof seenCells>[2]

const isSeen = ({ row, column }: { row: number; column: number }, { rows, columns }: Hidden): boolean =>
  !isIn(rows, row) && !isIn(columns, column)

/** Reads one worksheet; undefined where its part is missing or unreadable (the archive then has noted it). */
export const readSheet = ({ entry, name }: Part, { archive, shared, budget }: SheetSource): Sheet | undefined => {
  const bytes = archive.read(name)
  if (!bytes) return undefined
  const scan = new SheetScan(shared, budget)
  const end = scanXml(bytes, scan)
  const hidden: Hidden = { rows: scan.hiddenRows.runs(), columns: scan.hiddenColumns.runs() }
  const notes: SheetNote[] = [
    ...hiddenNote(entry.name, hidden, scan.cells.filter((cell) => !isSeen(cell, hidden)).length),
    ...errorNote(entry.name, scan.errors),
    ...missingValueNote(entry.name, scan.withoutValue),
    ...(end === 'cut-off' || end === 'refused' ? [cutOffNote(`工作表“${entry.name}”`)] : []),
    ...(end === 'done' ? [budgetNote(entry.name)] : []),
  ]
  const comments = readComments(archive, relationsOf(archive, name), budget)
  return {
    name: entry.name,
    cells: seenCells(scan.cells, scan.merges, hidden),
    ruled: scan.ruled.runs(),
    ...(entry.titleTo === undefined ? {} : { titleTo: entry.titleTo }),
    comments: comments.filter((comment) => isSeen(comment, hidden)),
    notes,
  }
}
