import { useEffect, useRef } from 'react'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { scrollWithin } from '../../ui/scroll-within.ts'
import { severityTones, todoGroups, todoWords, type Severity, type Todo } from './finding-groups.ts'

const texts = {
  list: words('检查发现', 'Findings'),
}

/** What the list shows of a finding. */
export type FindingLine = {
  readonly key: string
  readonly title: Words
  readonly message: Words
  readonly severity: Severity
  readonly todo: Todo
  readonly note?: string | undefined
}

type Props = {
  readonly lines: readonly FindingLine[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
}

const Line = ({ line, isChosen, onChoose }: { line: FindingLine; isChosen: boolean; onChoose: () => void }) => {
  const say = useSay()
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) scrollWithin(element.current, 'nearest')
  }, [isChosen])
  return (
    <li>
      <button
        ref={element}
        type="button"
        className="finding-line"
        aria-current={isChosen || undefined}
        onClick={onChoose}
      >
        <span className="finding-line-head">
          <Badge tone={severityTones[line.severity]}>{say(severityTerms[line.severity])}</Badge>
          <span>{say(line.title)}</span>
        </span>
        <span className="finding-line-text">{say(line.message)}</span>
        {line.note !== undefined && <span className="small muted">{line.note}</span>}
      </button>
    </li>
  )
}

/** Findings by what is to be done about them. */
export const FindingList = ({ lines, chosen, onChoose }: Props) => {
  const say = useSay()
  const groups = todoGroups
    .map((todo) => ({ todo, some: lines.filter((line) => line.todo === todo) }))
    .filter(({ some }) => some.length > 0)
  return (
    <div className="finding-list" role="region" tabIndex={0} aria-label={say(texts.list)}>
      {groups.map(({ todo, some }) => (
        <section key={todo} aria-labelledby={`todo-${todo}`}>
          <h2 className="finding-group" id={`todo-${todo}`}>
            {say(todoWords[todo].name)} <span className="figure-small">{some.length}</span>
          </h2>
          <p className="finding-about small muted">{say(todoWords[todo].about)}</p>
          <ol>
            {some.map((line) => (
              <Line key={line.key} line={line} isChosen={line.key === chosen} onChoose={() => onChoose(line.key)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
