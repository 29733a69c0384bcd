import type { ClipboardEvent } from 'react'
import { planPaste } from './paste-plan.ts'
import { areaOf } from './selection.ts'
import { blockOf, clearSelected, write } from './sheet-commands.ts'
import type { Sheet } from './sheet-store.ts'
import { parseTsv, printHtml, printTsv, type Block } from './tsv.ts'

/** What came of a paste that did not all find its place. */
export type PasteNote = {
  /** Rows for which there was no row. */
  readonly leftRows: Block
  readonly leftColumns: number
  /** Cells that may not be typed over. */
  readonly skipped: number
  readonly pasted: number
}

type Hearing = {
  readonly onNote: (note: PasteNote | undefined) => void
  /** Files on the clipboard, such as a picture of the screen. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined
}

const copy = (sheet: Sheet, event: ClipboardEvent): void => {
  const block = blockOf(sheet, areaOf(sheet.selection()))
  event.preventDefault()
  event.clipboardData.setData('text/plain', printTsv(block))
  event.clipboardData.setData('text/html', printHtml(block))
}

const paste = (sheet: Sheet, text: string): PasteNote | undefined => {
  const { area, textAt, leftRows, leftColumns } = planPaste(parseTsv(text), sheet.selection(), sheet.size())
  const skipped = write(sheet, area, ({ row, column }) => textAt(row, column))
  sheet.select({ anchor: { row: area.top, column: area.left }, head: { row: area.bottom, column: area.right } })
  const pasted = (area.bottom - area.top + 1) * (area.right - area.left + 1) - skipped
  const isWhole = leftRows.length === 0 && leftColumns === 0 && skipped === 0
  return isWhole ? undefined : { leftRows, leftColumns, skipped, pasted }
}

/** Copy, cut and paste of cells; while a cell is edited they are those of its text. */
export const clipboardOf = (sheet: Sheet, { onNote, onFiles }: Hearing) => ({
  onCopy: (event: ClipboardEvent): void => {
    if (!sheet.editing()) copy(sheet, event)
  },
  onCut: (event: ClipboardEvent): void => {
    if (sheet.editing()) return
    copy(sheet, event)
    clearSelected(sheet)
  },
  onPaste: (event: ClipboardEvent): void => {
    if (sheet.editing()) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const files = [...event.clipboardData.files]
    if (text !== '') onNote(paste(sheet, text))
    else if (files.length > 0) onFiles?.(files)
  },
})
