import { useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Choice } from '../../ui/choice.tsx'
import { factGroups } from './fact-groups.ts'
import { FactRow } from './fact-row.tsx'
import type { Fact, ReadingFacts, ReadingNote } from './queries.ts'
import type { Corrections } from './use-corrections.ts'

const texts = {
  search: words('查找读懂的内容', 'Find what was understood'),
  show: words('显示', 'Show'),
  all: words('全部', 'All'),
  doubtful: words('存疑', 'Doubtful'),
  corrected: words('已更正', 'Corrected'),
  notes: words('未读懂', 'Not understood'),
  none: words('没有符合的内容', 'Nothing fits'),
  allRead: words('没有未读懂的内容。', 'Nothing was left unread.'),
  more: (count: number) => words(`另有${count}项未列出`, `${count} more are not listed`),
  line: (line: number) => words(`第${line}行`, `line ${line}`),
}

const groupIds = [
  'identity',
  'score',
  'money',
  'rate',
  'project',
  'indicator',
  'task',
  'goal',
  'problem',
  'measure',
] as const satisfies readonly Fact['group'][]

type Shown = 'all' | 'doubtful' | 'corrected' | 'notes'
const shownOptions = (['all', 'doubtful', 'corrected', 'notes'] as const).map((value) => ({
  value,
  text: texts[value],
}))

type Props = {
  readonly told: ReadingFacts
  readonly corrections: Corrections
  readonly chosen: string | undefined
  readonly onChoose: (fact: Fact) => void
  readonly onNote: (note: ReadingNote) => void
}

const fits = (
  fact: Fact,
  { shown, text, corrections }: { shown: Shown; text: string; corrections: Corrections },
): boolean => {
  if (shown === 'doubtful' && fact.confidence?.level !== 'doubtful') return false
  if (shown === 'corrected' && !fact.figures.some((figure) => corrections.at(figure) !== undefined)) return false
  return text === '' || `${fact.name.zh} ${fact.text}`.includes(text)
}

const Notes = ({ told, onNote }: Pick<Props, 'told' | 'onNote'>) => {
  const say = useSay()
  const { notUnderstood, moreNotes } = told
  if (notUnderstood.length === 0) return <p className="panel-empty muted">{say(texts.allRead)}</p>
  return (
    <ul className="fact-list">
      {notUnderstood.map((note, index) => (
        // Notes have no name of their own, and the list does not change.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="fact-row">
          <button type="button" className="fact-button" onClick={() => onNote(note)}>
            <span className="fact-name">{say(note.why)}</span>
            <span className="fact-text">{note.place.quote.slice(0, 60)}</span>
            <span className="fact-line">{say(texts.line(note.place.line))}</span>
          </button>
        </li>
      ))}
      {moreNotes > 0 && <li className="panel-empty small">{say(texts.more(moreNotes))}</li>}
    </ul>
  )
}

const Groups = ({ facts, ...props }: Omit<Props, 'told'> & { readonly facts: readonly Fact[] }) => {
  const say = useSay()
  const groups = groupIds
    .map((group) => ({ group, some: facts.filter((fact) => fact.group === group) }))
    .filter(({ some }) => some.length > 0)
  return groups.map(({ group, some }) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} className="fact-group">
        {say(factGroups[group])} <span className="muted">{some.length}</span>
      </h2>
      <ul className="fact-list">
        {some.map((fact) => (
          <FactRow
            key={fact.key}
            fact={fact}
            isChosen={fact.key === props.chosen}
            corrections={props.corrections}
            onChoose={() => props.onChoose(fact)}
          />
        ))}
      </ul>
    </section>
  ))
}

/** What was understood, group by group, and what was not. */
export const FactsPanel = (props: Props) => {
  const say = useSay()
  const [shown, setShown] = useState<Shown>('all')
  const [text, setText] = useState('')
  const { told, corrections } = props
  const facts = told.facts.filter(
    (fact) => fact.key === props.chosen || fits(fact, { shown, text: text.trim(), corrections }),
  )
  return (
    <div className="facts-panel">
      <div className="facts-tools">
        <input
          type="search"
          className="input"
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Choice label={say(texts.show)} value={shown} options={shownOptions} onChange={setShown} />
      </div>
      <div className="facts-scroll" tabIndex={0} role="region" aria-label={say(texts.show)}>
        {shown === 'notes' ? (
          <Notes {...props} />
        ) : (
          <>
            <Groups {...props} facts={facts} />
            {facts.length === 0 && <p className="panel-empty muted">{say(texts.none)}</p>}
            {told.more > 0 && <p className="panel-empty small">{say(texts.more(told.more))}</p>}
          </>
        )}
      </div>
    </div>
  )
}
