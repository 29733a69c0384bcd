import { useCallback, useRef, useState, type ReactNode } from 'react'
import '../../styles/sheet.css'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { PasteNotice } from './paste-notice.tsx'
import { SheetBar } from './sheet-bar.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import type { Saver } from './sheet-saver.ts'
import type { Sheet } from './sheet-store.ts'
import type { MarkOf, SheetRow } from './sheet-types.ts'
import type { PasteNote } from './use-clipboard.ts'
import { useActiveRow } from './use-sheet.ts'

const texts = {
  panel: words('这一行的详情', 'About this row'),
  close: words('关闭', 'Close'),
  hint: words(
    '像在Excel里一样：方向键移动，直接输入，F2修改，Shift+F2看详情，F6离开表格。',
    'As in a spreadsheet: arrows move, typing replaces, F2 edits, Shift+F2 shows details, F6 leaves.',
  ),
}

type Props = {
  readonly sheet: Sheet
  readonly saver: Saver
  readonly label: string
  readonly name: string
  readonly markOf: MarkOf
  /** What is known of the row at hand. */
  readonly about: (row: SheetRow) => ReactNode
  readonly onFiles?: ((row: string, files: readonly File[]) => void) | undefined
}

const Panel = ({ sheet, about, onClose }: Pick<Props, 'sheet' | 'about'> & { readonly onClose: () => void }) => {
  const say = useSay()
  const row = useActiveRow(sheet)
  return (
    <aside className="sheet-panel" aria-label={say(texts.panel)} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <div className="row-apart">
        <h2>{say(texts.panel)}</h2>
        <Button look="quiet" icon="close" aria-label={say(texts.close)} onClick={onClose} />
      </div>
      {row && <ConflictCard sheet={sheet} row={row} />}
      {row && about(row)}
    </aside>
  )
}

/** A sheet with everything around it: what a paste left over, the row at hand, and where saving stands. */
export const SheetWorkspace = (props: Props) => {
  const { sheet, saver, label, name, markOf, about, onFiles } = props
  const say = useSay()
  const [note, setNote] = useState<PasteNote>()
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const open = useCallback(() => setOpen(true), [])
  const leave = useCallback(() => element.current?.querySelector<HTMLElement>('.sheet-bar button')?.focus(), [])
  const close = (): void => {
    setOpen(false)
    element.current?.querySelector<HTMLElement>('.sheet-editor')?.focus()
  }
  return (
    <div className="sheet-space" ref={element}>
      {note && <PasteNotice note={note} onClose={() => setNote(undefined)} />}
      <p className="visually-hidden">{say(texts.hint)}</p>
      <div className="sheet-main">
        <SheetGrid
          sheet={sheet}
          label={label}
          name={name}
          markOf={markOf}
          onPanel={open}
          onLeave={leave}
          onNote={setNote}
          onFiles={onFiles}
        />
        {isOpen && <Panel sheet={sheet} about={about} onClose={close} />}
      </div>
      <SheetBar
        sheet={sheet}
        saver={saver}
        markOf={markOf}
        isPanelOpen={isOpen}
        onPanel={() => (isOpen ? close() : open())}
      />
    </div>
  )
}
