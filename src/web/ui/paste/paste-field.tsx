import { useState, type ClipboardEvent, type ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'
import { readPaste, type PasteColumn } from './read-paste.ts'

const texts = {
  field: words('从 Excel 或 WPS 复制的单元格', 'Cells copied from a spreadsheet'),
  hint: words(
    '在这里粘贴（Ctrl+V）。首行是表头的，按表头认列，顺序不限；没有表头的，按下列顺序。',
    'Paste here (Ctrl+V). With a line of headings the columns may stand in any order; without one, in this order.',
  ),
  take: words('读取', 'Read'),
  template: words('复制表头', 'Copy the headings'),
  copied: words('表头已复制，可粘贴到空白表格', 'Copied; paste them into an empty sheet'),
  needed: words('必填', 'needed'),
}

type Props = {
  readonly columns: readonly PasteColumn[]
  readonly help: ReactNode
  readonly onRows: (rows: readonly (readonly string[])[]) => void
}

/** Where a table is pasted; typed text is read by the button. */
export const PasteField = ({ columns, help, onRows }: Props) => {
  const say = useSay()
  const toast = useToast()
  const [text, setText] = useState('')
  const take = (given: string): void => onRows(readPaste(given, columns).rows)
  const paste = (event: ClipboardEvent): void => {
    const given = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/u.test(given.trim())) return
    event.preventDefault()
    take(given)
  }
  const copyHead = async (): Promise<void> => {
    await navigator.clipboard.writeText(columns.map((column) => say(column.text)).join('\t'))
    toast(say(texts.copied))
  }
  return (
    <div className="stack">
      {help}
      <ul className="paste-columns">
        {columns.map((column) => (
          <li key={column.key}>
            <strong>{say(column.text)}</strong>
            {column.isNeeded && <span className="small muted"> {say(texts.needed)}</span>}
          </li>
        ))}
      </ul>
      <Field label={say(texts.field)} hint={say(texts.hint)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input paste-field"
            spellCheck={false}
            value={text}
            onPaste={paste}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button look="primary" onClick={() => take(text)}>
          {say(texts.take)}
        </Button>
        <Button onClick={() => void copyHead()}>{say(texts.template)}</Button>
      </div>
    </div>
  )
}
