import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { printTsv } from './tsv.ts'
import type { PasteNote } from './use-clipboard.ts'

const texts = {
  pasted: (count: number) => words(`已粘贴${count}格。`, `${count} cells were pasted.`),
  rows: (count: number) =>
    words(
      `有${count}行没有粘贴：表格到这里就没有行了。它们还在下面，可以复制出来。`,
      `${count} rows were not pasted: the table ends before them. They stand below, to be copied.`,
    ),
  columns: (count: number) =>
    words(`有${count}列超出表格右边，没有粘贴。`, `${count} columns beyond the right edge were not pasted.`),
  skipped: (count: number) =>
    words(`有${count}格是只读的，保持原样。`, `${count} cells are read only and stay as they were.`),
  left: words('没有粘贴的行', 'Rows that were not pasted'),
  close: words('知道了', 'Close'),
}

type Props = { readonly note: PasteNote; readonly onClose: () => void }

/** What of a paste found no place: nothing is lost without a word. */
export const PasteNotice = ({ note, onClose }: Props) => {
  const say = useSay()
  const { leftRows, leftColumns, skipped, pasted } = note
  return (
    <Notice tone="warn" isAlert>
      <div className="stack-s">
        <p>
          {say(texts.pasted(pasted))} {leftRows.length > 0 && say(texts.rows(leftRows.length))}{' '}
          {leftColumns > 0 && say(texts.columns(leftColumns))} {skipped > 0 && say(texts.skipped(skipped))}
        </p>
        {leftRows.length > 0 && (
          <textarea
            className="input"
            readOnly
            rows={3}
            aria-label={say(texts.left)}
            value={printTsv(leftRows)}
            onFocus={({ target }) => target.select()}
          />
        )}
        <div>
          <Button onClick={onClose}>{say(texts.close)}</Button>
        </div>
      </div>
    </Notice>
  )
}
