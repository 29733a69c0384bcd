import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import '../../styles/palette.css'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMe } from '../session/queries.ts'
import type { Entry, Section } from './entry.ts'
import { noteRecent } from './recent.ts'
import { useSections } from './use-sections.ts'

const texts = {
  title: words('搜索和跳转', 'Search and go to'),
  find: words('找项目、目标、单位、人员、文件、页面…', 'Find projects, goals, organisations, people, files, pages…'),
  results: words('结果', 'Results'),
  none: words('没有找到。换一个词，或少写几个字。', 'Nothing found. Try another word, or fewer.'),
  busy: words('正在查找…', 'searching…'),
  count: (count: number) => words(`${count}项`, `${count} found`),
  keys: words('↑↓ 选择　Enter 打开　Esc 关闭', '↑↓ choose · Enter opens · Esc closes'),
}

type OptionProps = {
  readonly id: string
  readonly entry: Entry
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

const Option = ({ id, entry, isChosen, onChoose, onOpen }: OptionProps) => {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // The keyboard goes through the field above, which names the chosen option.
    <div
      id={id}
      ref={element}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="palette-option"
      onPointerMove={onChoose}
      onClick={onOpen}
      onKeyDown={() => undefined}
    >
      <Icon name={entry.icon} />
      <span className="palette-title">{entry.title}</span>
      <span className="palette-detail">{entry.detail}</span>
    </div>
  )
}

const move = (key: string, at: number, count: number): number | undefined => {
  if (key === 'ArrowDown') return count === 0 ? 0 : (at + 1) % count
  if (key === 'ArrowUp') return count === 0 ? 0 : (at + count - 1) % count
  return undefined
}

const useOpen = (onClose: () => void): ((entry: Entry) => void) => {
  const navigate = useNavigate()
  const { person } = useMe()
  return (entry) => {
    onClose()
    if (entry.run) return entry.run()
    const { to = '/', title, detail, icon } = entry
    noteRecent({ person: person?.id ?? '', to, title, detail, icon })
    if (to.startsWith('/api/')) return location.assign(to)
    void navigate(to)
  }
}

type ListProps = {
  readonly id: string
  readonly sections: readonly Section[]
  readonly chosen: number
  readonly onChoose: (at: number) => void
  readonly onOpen: (entry: Entry) => void
}

const List = ({ id, sections, chosen, onChoose, onOpen }: ListProps) => {
  const say = useSay()
  const all = sections.flatMap(({ entries }) => entries)
  return (
    <div id={id} role="listbox" aria-label={say(texts.results)} className="palette-list">
      {sections.map(({ heading, entries }) => (
        <div role="group" aria-label={heading} key={heading}>
          <div className="palette-heading" aria-hidden="true">
            {heading}
          </div>
          {entries.map((entry) => {
            const at = all.indexOf(entry)
            return (
              <Option
                key={entry.key}
                id={`${id}-${at}`}
                entry={entry}
                isChosen={at === chosen}
                onChoose={() => onChoose(at)}
                onOpen={() => onOpen(entry)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** Everything by its name, under the keyboard. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay()
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const open = useOpen(onClose)
  const { sections, isBusy, error } = useSections(text)
  const entries = sections.flatMap((section) => section.entries)
  const chosen = Math.min(at, Math.max(0, entries.length - 1))
  useEffect(() => {
    const shown = element.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const press = (event: KeyboardEvent): void => {
    const next = move(event.key, chosen, entries.length)
    const entry = entries[chosen]
    if (next === undefined && (event.key !== 'Enter' || event.nativeEvent.isComposing)) return
    event.preventDefault()
    if (next !== undefined) setAt(next)
    else if (entry) open(entry)
  }
  return (
    <dialog
      ref={element}
      className="dialog palette"
      aria-label={say(texts.title)}
      onCancel={(event) => (event.preventDefault(), onClose())}
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={id}
          aria-activedescendant={entries.length > 0 ? `${id}-${chosen}` : undefined}
          aria-label={say(texts.title)}
          placeholder={say(texts.find)}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => (setText(target.value), setAt(0))}
          onKeyDown={press}
        />
      </div>
      {error && <ErrorNotice error={error} />}
      <List id={id} sections={sections} chosen={chosen} onChoose={setAt} onOpen={open} />
      <div className="palette-foot" role="status">
        {isBusy && say(texts.busy)}
        {!isBusy && say(entries.length === 0 ? texts.none : texts.count(entries.length))}
        <span className="palette-keys">{say(texts.keys)}</span>
      </div>
    </dialog>
  )
}
