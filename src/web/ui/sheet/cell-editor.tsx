import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { commandOf } from './sheet-keys.ts'
import { isAtEnd, runCommand, write } from './sheet-commands.ts'
import { areaOf } from './selection.ts'
import type { Sheet } from './sheet-store.ts'
import { isEditable, valueOf, type SheetColumn, type SheetRow } from './sheet-types.ts'

/** What the sheet does with keys that concern more than cells. */
export type SheetActions = {
  readonly openPanel: () => void
  readonly leave: () => void
  readonly widen: (by: number) => void
}

type Props = {
  readonly sheet: Sheet
  readonly row: SheetRow
  readonly column: SheetColumn
  readonly label: string
  /** Whether the keyboard is in the sheet. */
  readonly hasFocus: boolean
  readonly actions: SheetActions
}

const commit = (sheet: Sheet, text: string): void => {
  const editing = sheet.editing()
  sheet.edit(undefined)
  if (editing) sheet.change([{ row: editing.row, key: editing.key, after: text }])
}

/** Ctrl+Enter: the same into everything that is selected. */
const commitAll = (sheet: Sheet, text: string): void => {
  sheet.edit(undefined)
  write(sheet, areaOf(sheet.selection()), () => text)
}

/** Keys while a cell is being edited; whether the key was used. */
const editingKey = (event: KeyboardEvent<HTMLTextAreaElement>, sheet: Sheet, text: string): boolean => {
  const { key, altKey, ctrlKey } = event
  const isArrow = key.startsWith('Arrow')
  if (key === 'Escape') {
    sheet.edit(undefined)
    return true
  }
  if (key === 'Enter' && ctrlKey) {
    commitAll(sheet, text)
    return true
  }
  if ((key === 'Enter' && !altKey) || key === 'Tab' || (isArrow && sheet.editing()?.isByTyping === true)) {
    const command = commandOf(event)
    commit(sheet, text)
    if (command) runCommand(sheet, command)
    return true
  }
  return false
}

const insertLine = (event: KeyboardEvent<HTMLTextAreaElement>, set: (text: string) => void): void => {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  set(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`)
}

const restingKey = (event: KeyboardEvent<HTMLTextAreaElement>, { sheet, row, column, actions }: Props): void => {
  const command = commandOf(event)
  if (!command || isAtEnd(sheet, command)) return
  event.preventDefault()
  if (command.do === 'edit') {
    if (isEditable(row, column)) sheet.edit({ row: row.id, key: column.key, isByTyping: false })
  } else if (command.do === 'panel') actions.openPanel()
  else if (command.do === 'leave') actions.leave()
  else if (command.do === 'widen') actions.widen(command.by)
  else runCommand(sheet, command)
}

const useFocus = (hasFocus: boolean) => {
  const element = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (hasFocus) element.current?.focus({ preventScroll: true })
  }, [hasFocus])
  return element
}

/** The text of the cell at hand: empty until it is edited, so that what is typed replaces what stood there. */
const useEditing = ({ sheet, row, column }: Props) => {
  const [text, setText] = useState('')
  const latest = useRef('')
  const editing = sheet.editing()
  const isEditing = editing?.row === row.id && editing.key === column.key
  const isOpened = isEditing && !editing.isByTyping
  const set = (next: string): void => {
    latest.current = next
    setText(next)
  }
  const start = useRef('')
  start.current = valueOf(row, column.key)
  useEffect(() => {
    if (isOpened) set(start.current)
  }, [isOpened])
  // A page that is left in the middle of a word keeps the word.
  useEffect(() => {
    if (!isEditing) {
      set('')
      return undefined
    }
    const keep = (): void => commit(sheet, latest.current)
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [isEditing, sheet])
  return { text, latest, set, isEditing }
}

/**
 * Where one types: it stands in the cell at hand and has the keyboard before anything is typed, so that the first key of
 * an input method is not lost.
 */
export const CellEditor = (props: Props) => {
  const { sheet, row, column, label, hasFocus } = props
  const { text, latest, set, isEditing } = useEditing(props)
  const isComposing = useRef(false)
  const element = useFocus(hasFocus)
  const mayWrite = isEditable(row, column)
  const begin = (): void => {
    if (!sheet.editing() && mayWrite) sheet.edit({ row: row.id, key: column.key, isByTyping: true })
  }
  return (
    <textarea
      ref={element}
      className="sheet-editor"
      data-editing={isEditing}
      aria-label={label}
      aria-readonly={!mayWrite || undefined}
      rows={1}
      value={text}
      spellCheck={false}
      onCompositionStart={() => {
        isComposing.current = true
        begin()
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
      onChange={({ target }) => {
        if (!mayWrite) return
        set(target.value)
        begin()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || isComposing.current || event.key === 'Process') return
        if (!isEditing) restingKey(event, props)
        else if (event.key === 'Enter' && event.altKey) insertLine(event, set)
        else if (editingKey(event, sheet, latest.current)) event.preventDefault()
      }}
      // Where a choice is opened over it, it goes without a word.
      onBlur={() => isEditing && commit(sheet, latest.current)}
    />
  )
}
