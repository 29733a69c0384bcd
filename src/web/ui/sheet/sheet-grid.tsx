import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type FocusEvent,
  type RefObject,
} from 'react'
import { columnAtHand } from './sheet-commands.ts'
import type { SheetActions } from './cell-editor.tsx'
import { headWidth, useColumnWidths, type Layout } from './column-widths.ts'
import { atHand, type Area, type Spot } from './selection.ts'
import { SheetHead } from './sheet-head.tsx'
import { Row } from './sheet-row.tsx'
import type { Sheet } from './sheet-store.ts'
import type { MarkOf } from './sheet-types.ts'
import { clipboardOf, type PasteNote } from './use-clipboard.ts'
import { usePointer } from './use-pointer.ts'
import { useSheet } from './use-sheet.ts'

/** Pixels of a row and of the head. */
export const rowHeight = 34

type Props = {
  readonly sheet: Sheet
  /** Names the sheet to a screen reader. */
  readonly label: string
  /** Widths of columns are kept under it. */
  readonly name: string
  readonly markOf: MarkOf
  readonly onPanel: () => void
  /** Where the keyboard goes from the sheet. */
  readonly onLeave: () => void
  readonly onNote: (note: PasteNote | undefined) => void
  /** Files dropped on a row, or pasted at it. */
  readonly onFiles?: ((row: string, files: readonly File[]) => void) | undefined
}

/** Keeps the cell that moves in sight, also behind the columns that stay. */
const useInSight = (
  scroller: RefObject<HTMLDivElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  of: { readonly spot: Spot; readonly layout: Layout },
) => {
  const { spot, layout } = of
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    virtual.scrollToIndex(spot.row, { align: 'auto' })
    if (spot.column < layout.frozen) return
    const hidden = layout.lefts[layout.frozen] ?? headWidth
    const [left, width] = [layout.lefts[spot.column] ?? 0, layout.widths[spot.column] ?? 0]
    if (left - hidden < element.scrollLeft) element.scrollLeft = left - hidden
    else if (left + width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = Math.min(left - hidden, left + width - element.clientWidth)
    // Only when the cell moves: whoever scrolls away is left there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [spot.row, spot.column])
}

const overscan = 4

const useVirtualRows = (sheet: Sheet, scroller: RefObject<HTMLDivElement | null>) => {
  const shown = useSheet(sheet, () => sheet.shown())
  const hand = useSheet(sheet, () => atHand(sheet.selection()).row)
  // The cell that has the keyboard stays, wherever it is scrolled to.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      return hand >= range.count || indexes.includes(hand) ? indexes : [...indexes, hand].toSorted((a, b) => a - b)
    },
    [hand],
  )
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: rowHeight,
    useFlushSync: false,
    rangeExtractor,
  })
  const keyOf = (index: number): string => {
    // More than are ever drawn at once, so that no two rows share a key; a row scrolled out lends its elements to one
    // that comes in. The row at hand keeps its own: what is being typed there must not wander.
    const most = Math.ceil((virtual.scrollRect?.height ?? 0) / rowHeight) + 2 * overscan + 2
    return index === hand ? `at hand ${index}` : String(index % most)
  }
  return { shown, virtual, keyOf }
}

const rowOf = ({ target }: DragEvent): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

/** Files may be dropped on rows. */
const dropsOf = (onFiles: Props['onFiles']) => {
  if (!onFiles) return {}
  const clear = ({ currentTarget }: DragEvent): void =>
    currentTarget.querySelectorAll('[data-drop]').forEach((row) => row.removeAttribute('data-drop'))
  return {
    onDragOver: (event: DragEvent): void => {
      clear(event)
      const row = rowOf(event)
      if (!row || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      row.setAttribute('data-drop', '')
    },
    onDragLeave: clear,
    onDrop: (event: DragEvent): void => {
      clear(event)
      const id = rowOf(event)?.dataset['row']
      if (id === undefined || event.dataTransfer.files.length === 0) return
      event.preventDefault()
      onFiles(id, [...event.dataTransfer.files])
    },
  }
}

const FillArea = ({ area, layout }: { readonly area: Area; readonly layout: Layout }) => {
  const left = layout.lefts[area.left] ?? 0
  const width = (layout.lefts[area.right] ?? 0) + (layout.widths[area.right] ?? 0) - left
  const [top, height] = [area.top * rowHeight, (area.bottom - area.top + 1) * rowHeight]
  return <div className="sheet-fill" aria-hidden="true" style={{ left, width, top, height }} />
}

const useActions = (
  { sheet, onPanel, onLeave }: Props,
  { layout, draw }: ReturnType<typeof useColumnWidths>,
): SheetActions =>
  useMemo(
    () => ({
      openPanel: onPanel,
      leave: onLeave,
      widen: (by) => {
        const column = columnAtHand(sheet)
        const at = column ? sheet.columns.indexOf(column) : -1
        if (column) draw(column.key, (layout.widths[at] ?? 0) + by)
      },
    }),
    [sheet, onPanel, onLeave, layout, draw],
  )

/** The focus within the sheet: it goes with the cell at hand, and is not taken from elsewhere. */
const useHeldFocus = () => {
  const [hasFocus, setFocus] = useState(false)
  return {
    hasFocus,
    take: () => setFocus(true),
    handlers: {
      onFocus: () => setFocus(true),
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setFocus(false)
      },
    },
  }
}

/** A sheet one works in as in a spreadsheet. Only the rows in sight are drawn. */
export const SheetGrid = (props: Props) => {
  const { sheet, label, name, markOf, onNote, onFiles } = props
  const scroller = useRef<HTMLDivElement>(null)
  const widths = useColumnWidths(name, sheet.columns)
  const { layout } = widths
  const { shown, virtual, keyOf } = useVirtualRows(sheet, scroller)
  const head = useSheet(sheet, () => sheet.selection().at ?? sheet.selection().head)
  useInSight(scroller, virtual, { spot: head, layout })
  const focus = useHeldFocus()
  const { handlers, fill } = usePointer(sheet, focus.take)
  const actions = useActions(props, widths)
  const filesHere = onFiles && ((files: readonly File[]) => onFiles(shown[atHand(sheet.selection()).row] ?? '', files))
  return (
    <div
      ref={scroller}
      className="sheet"
      role="grid"
      aria-label={label}
      aria-rowcount={shown.length + 1}
      aria-colcount={sheet.columns.length + 1}
      aria-multiselectable="true"
      {...handlers}
      {...focus.handlers}
      {...clipboardOf(sheet, { onNote, onFiles: filesHere })}
      {...dropsOf(onFiles)}
      onMouseDown={(event) => {
        // The keyboard stays where one types.
        if (!(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement))
          event.preventDefault()
      }}
    >
      <SheetHead sheet={sheet} layout={layout} draw={widths.draw} />
      <div role="rowgroup" className="sheet-body" style={{ height: virtual.getTotalSize(), width: layout.total }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Row
            key={keyOf(index)}
            sheet={sheet}
            id={shown[index] ?? ''}
            index={index}
            top={start}
            layout={layout}
            markOf={markOf}
            hasFocus={focus.hasFocus}
            actions={actions}
          />
        ))}
        {fill && <FillArea area={fill} layout={layout} />}
      </div>
    </div>
  )
}
