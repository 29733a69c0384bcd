import type { PointerEvent } from 'react'
import { useSay } from '../../lib/language.tsx'
import { headWidth, type Layout } from './column-widths.ts'
import type { Sheet } from './sheet-store.ts'

type Props = { readonly sheet: Sheet; readonly layout: Layout; readonly draw: (key: string, width: number) => void }

/** Draws a column wider while the pointer is held. */
const drag = (event: PointerEvent<HTMLElement>, width: number, draw: (width: number) => void): void => {
  event.preventDefault()
  event.stopPropagation()
  const handle = event.currentTarget
  const start = event.clientX
  handle.setPointerCapture(event.pointerId)
  handle.onpointermove = (moved) => draw(width + moved.clientX - start)
  handle.onpointerup = () => {
    handle.onpointermove = null
  }
}

/** The names of the columns; the line after a name draws it wider. */
export const SheetHead = ({ sheet, layout, draw }: Props) => {
  const say = useSay()
  return (
    <div role="row" aria-rowindex={1} className="sheet-head" style={{ width: layout.total }}>
      <div role="columnheader" className="sheet-cell sheet-rowhead" style={{ width: headWidth }}>
        <span className="sheet-text">#</span>
      </div>
      {sheet.columns.map((column, at) => (
        <div
          key={column.key}
          role="columnheader"
          className={column.isNumber ? 'sheet-cell sheet-number' : 'sheet-cell'}
          aria-colindex={at + 2}
          data-column={at}
          data-frozen={at < layout.frozen || undefined}
          style={{ width: layout.widths[at], left: at < layout.frozen ? layout.lefts[at] : undefined }}
        >
          <span className="sheet-text">{say(column.title)}</span>
          <span
            className="sheet-resize"
            onPointerDown={(event) => drag(event, layout.widths[at] ?? 0, (width) => draw(column.key, width))}
          />
        </div>
      ))}
    </div>
  )
}
