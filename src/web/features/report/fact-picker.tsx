import { useState, type KeyboardEvent } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { factsLike, type Fact } from './facts.ts'

const texts = {
  title: words('插入数据', 'Insert a figure'),
  find: words('查找数据', 'Find'),
  hint: words(
    '插入的数据和表格同源，表格变了文字跟着变。',
    'It prints the same fact as the tables: where they change, so does the text.',
  ),
  none: words('没有这样的数据', 'No such fact'),
}

type Props = {
  readonly facts: readonly Fact[]
  readonly onPick: (key: string) => void
  readonly onClose: () => void
}

/** Up and down move through the list, from the field on. */
const onListKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-fact]')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The facts of the evaluation, to be put into the text. */
export const FactPicker = ({ facts, onPick, onClose }: Props) => {
  const say = useSay()
  const [text, setText] = useState('')
  const found = factsLike(facts, text, say)
  return (
    <Dialog title={say(texts.title)} onClose={onClose}>
      <div className="stack-s" role="presentation" onKeyDown={onListKey}>
        <Field label={say(texts.find)} hint={say(texts.hint)}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              type="search"
              autoFocus
              value={text}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={({ key }) => key === 'Enter' && found[0] && onPick(found[0].key)}
            />
          )}
        </Field>
        {found.length === 0 && <p className="muted">{say(texts.none)}</p>}
        <ul className="fact-list">
          {found.map((fact) => (
            <li key={fact.key}>
              <button type="button" className="fact-item" data-fact={fact.key} onClick={() => onPick(fact.key)}>
                <span>{say(fact.name)}</span>
                <strong>{fact.text}</strong>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
