import { dueTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { words } from '#domain/words/words.ts'
import { shortDay, weekdayText, yearText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { useNames } from '../organisation/queries.ts'
import type { TaskItem } from './queries.ts'
import { TaskAction } from './task-action.tsx'

const texts = {
  lateBy: (days: number) => words(`逾期${days}天`, `${days} days late`),
  returned: words('被退回', 'returned'),
}

const tones: Readonly<Record<TaskItem['standing'], Tone>> = {
  done: 'good',
  'done-late': 'good',
  open: 'calm',
  soon: 'warn',
  today: 'warn',
  late: 'bad',
}

const Standing = ({ task: { standing, late } }: { readonly task: TaskItem }) => {
  const { say } = useLanguage()
  if (standing === 'open') return undefined
  const text = standing === 'late' && late ? texts.lateBy(late.calendar) : dueTerms[standing]
  return <Badge tone={tones[standing]}>{say(text)}</Badge>
}

/** One task: its day, what it is, how it stands, and the one thing to do. */
export const TaskLine = ({ task }: { readonly task: TaskItem }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const { due, title, kind, organisationId, isReturned } = task
  return (
    <li className="task">
      <div className="task-day">
        <strong>{shortDay(due, language)}</strong>
        <span className="small muted">
          {due.year === new Date().getFullYear() ? weekdayText(due, language) : yearText(due.year, language)}
        </span>
      </div>
      <div className="grow">
        <div className="task-title">
          {say(title)} <Standing task={task} /> {isReturned && <Badge tone="bad">{say(texts.returned)}</Badge>}
        </div>
        <div className="small muted">
          {say(taskKindTerms[kind])} · {nameOf(organisationId)}
        </div>
      </div>
      <TaskAction task={task} />
    </li>
  )
}
