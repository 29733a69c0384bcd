import { useRef, useState, type PointerEvent } from 'react'
import { areaOf, only, type Area, type Spot } from './selection.ts'
import { fillTo } from './sheet-commands.ts'
import type { Sheet } from './sheet-store.ts'
import { isEditable } from './sheet-types.ts'

const spotOf = (target: EventTarget | null): Spot | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : undefined
  const [row, column] = (cell?.dataset['cell'] ?? '').split(':').map(Number)
  return row === undefined || column === undefined ? undefined : { row, column }
}

const rowHeadOf = (target: EventTarget | null): number | undefined => {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-rowhead]') : undefined
  return head ? Number(head.dataset['rowhead']) : undefined
}

const columnOf = (target: EventTarget | null): number | undefined => {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : undefined
  return head ? Number(head.dataset['column']) : undefined
}

/** An area drawn on to a cell, downwards or sideways, whichever is further. */
const drawnTo = (from: Area, { row, column }: Spot): Area => {
  const down = Math.max(row - from.bottom, from.top - row)
  const aside = Math.max(column - from.right, from.left - column)
  if (down <= 0 && aside <= 0) return from
  return down >= aside
    ? { ...from, top: Math.min(from.top, row), bottom: Math.max(from.bottom, row) }
    : { ...from, left: Math.min(from.left, column), right: Math.max(from.right, column) }
}

const selectAt = (sheet: Sheet, { target, shiftKey }: PointerEvent): Spot | undefined => {
  const spot = spotOf(target)
  const { rows, columns } = sheet.size()
  const [row, column] = [rowHeadOf(target), columnOf(target)]
  if (spot) sheet.select(shiftKey ? { anchor: sheet.selection().anchor, head: spot } : only(spot))
  else if (row !== undefined) sheet.select({ anchor: { row, column: 0 }, head: { row, column: columns - 1 } })
  else if (column !== undefined) sheet.select({ anchor: { row: 0, column }, head: { row: rows - 1, column } })
  return spot
}

const under = ({ clientX, clientY }: PointerEvent): Spot | undefined =>
  spotOf(document.elementFromPoint(clientX, clientY))

/** Selecting, drawing selections and filling with a pointer. `fill` is the area being filled. */
export const usePointer = (sheet: Sheet, takeFocus: () => void) => {
  const doing = useRef<'select' | 'fill' | undefined>(undefined)
  const [fill, setFill] = useState<Area>()
  const end = (): void => {
    if (doing.current === 'fill' && fill) {
      const from = areaOf(sheet.selection())
      fillTo(sheet, from, fill)
      sheet.select({ anchor: { row: fill.top, column: fill.left }, head: { row: fill.bottom, column: fill.right } })
    }
    doing.current = undefined
    setFill(undefined)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent): void => {
      const { target, button } = event
      if (button !== 0 || (target instanceof Element && target.closest('[data-editing="true"], .sheet-choice'))) return
      takeFocus()
      if (target instanceof Element && target.closest('[data-handle]')) doing.current = 'fill'
      // A finger scrolls; it selects by tapping.
      else doing.current = selectAt(sheet, event) && event.pointerType === 'mouse' ? 'select' : undefined
    },
    onPointerMove: (event: PointerEvent): void => {
      const spot = doing.current ? under(event) : undefined
      if (!spot) return
      if (doing.current === 'fill') setFill(drawnTo(areaOf(sheet.selection()), spot))
      else sheet.select({ anchor: sheet.selection().anchor, head: spot })
    },
    onPointerUp: end,
    onPointerLeave: end,
    onDoubleClick: ({ target }: { readonly target: EventTarget }): void => {
      const spot = spotOf(target)
      const row = spot && sheet.row(sheet.shown()[spot.row] ?? '')
      const column = spot && sheet.columns[spot.column]
      if (row && column && isEditable(row, column)) sheet.edit({ row: row.id, key: column.key, isByTyping: false })
    },
  }
  return { handlers, fill }
}
