import { useLayoutEffect, useRef } from 'react'
import type { Sheet } from './sheet-store.ts'
import { valueOf, type SheetColumn, type SheetRow } from './sheet-types.ts'

type Props = { readonly sheet: Sheet; readonly row: SheetRow; readonly column: SheetColumn; readonly label: string }

/** A choice among few, opened by F2, Alt+Down or a double click; typing the choice works as well. */
export const ChoiceEditor = ({ sheet, row, column, label }: Props) => {
  const element = useRef<HTMLSelectElement>(null)
  const value = valueOf(row, column.key)
  const choices = column.choices?.(row) ?? []
  useLayoutEffect(() => {
    element.current?.focus({ preventScroll: true })
    try {
      element.current?.showPicker()
    } catch {
      // Opened by a key the browser does not take for a gesture: the arrows choose all the same.
    }
  }, [])
  return (
    <select
      ref={element}
      className="sheet-choice"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        sheet.edit(undefined)
        sheet.change([{ row: row.id, key: column.key, after: target.value }])
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'Tab') return
        event.preventDefault()
        sheet.edit(undefined)
      }}
      onBlur={() => sheet.editing() && sheet.edit(undefined)}
    >
      {!choices.includes(value) && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  )
}
