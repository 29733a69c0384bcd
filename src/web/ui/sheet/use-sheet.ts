import { useSyncExternalStore } from 'react'
import { areaOf, atHand } from './selection.ts'
import type { Sheet } from './sheet-store.ts'
import type { SheetRow } from './sheet-types.ts'

/** A part of the sheet that is compared as it is: plain values, or objects the sheet keeps. */
export const useSheet = <T>(sheet: Sheet, select: (sheet: Sheet) => T): T =>
  useSyncExternalStore(sheet.subscribe, () => select(sheet))

export const useSheetRow = (sheet: Sheet, id: string): SheetRow | undefined => useSheet(sheet, () => sheet.row(id))

/** The row at hand. */
export const useActiveRow = (sheet: Sheet): SheetRow | undefined =>
  useSheet(sheet, () => sheet.row(sheet.shown()[atHand(sheet.selection()).row] ?? ''))

/** What of a row is selected: columns from and to, and the one at hand, as one text; empty where nothing is. */
export const selectedIn = (sheet: Sheet, index: number): string => {
  const selection = sheet.selection()
  const { top, bottom, left, right } = areaOf(selection)
  if (index < top || index > bottom) return ''
  const hand = atHand(selection)
  const at = hand.row === index ? hand.column : -1
  return `${left}:${right}:${at}:${index === bottom ? 1 : 0}`
}
