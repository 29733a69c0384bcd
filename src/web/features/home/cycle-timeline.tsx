import { useQuery } from '@tanstack/react-query'
import { daysBetween, type Day } from '#domain/process/calendar/day.ts'
import { taskKindTerms } from '#domain/words/calendar-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { calendarQuery, type CalendarTask } from './queries.ts'

const texts = {
  heading: (year: number) => words(`${year}年度周期`, `The cycle of ${year}`),
  none: words('年度启动后，这里显示全年各环节的期限。', 'Once the year is open, the days of its steps stand here.'),
  open: words('日期待定', 'day not set yet'),
  undated: (count: number) => words(`另有${count}项日期待定`, `${count} more, day not set yet`),
  left: (days: number) => words(`还有${days}天`, `in ${days} days`),
  unsure: words('期限依据待确认', 'the rule is to be confirmed'),
}

const byDay = (a: CalendarTask, b: CalendarTask): number => {
  if (!a.due) return b.due ? 1 : 0
  return b.due ? daysBetween(b.due, a.due) : -1
}

const isPast = ({ due }: CalendarTask, today: Day): boolean => due !== undefined && daysBetween(due, today) > 0

const Step = ({
  task,
  isNext,
  today,
}: {
  readonly task: CalendarTask
  readonly isNext: boolean
  readonly today: Day
}) => {
  const { say, language } = useLanguage()
  const { title, kind, due, isUnsure } = task
  const stage = isPast(task, today) ? 'past' : isNext ? 'next' : 'ahead'
  return (
    <li className="cycle-step" data-stage={stage}>
      <div className="small muted">{due ? dayText(due, language) : say(texts.open)}</div>
      <div className="cycle-title">{say(title)}</div>
      <div className="small muted">
        {[
          title.zh.includes(taskKindTerms[kind].zh) ? '' : say(taskKindTerms[kind]),
          due && isNext ? say(texts.left(daysBetween(today, due))) : '',
          isUnsure ? say(texts.unsure) : '',
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </div>
    </li>
  )
}

/** The steps of the year in their order, with what is past and what comes next. */
export const CycleTimeline = () => {
  const { say } = useLanguage()
  const { year } = useYear()
  const { data, error, refetch } = useQuery(calendarQuery(year))
  const today = dayOf(new Date())
  const tasks = (data?.items ?? []).toSorted(byDay)
  const [dated, undated] = [tasks.filter(({ due }) => due), tasks.filter(({ due }) => !due)]
  const next = tasks.find((task) => task.due && !isPast(task, today))
  return (
    <section className="card" aria-labelledby="cycle-heading">
      <h2 id="cycle-heading">{say(texts.heading(year))}</h2>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data && tasks.length === 0 && <p className="muted">{say(texts.none)}</p>}
      <ol className="cycle">
        {dated.map((task) => (
          <Step key={task.id} task={task} isNext={task === next} today={today} />
        ))}
      </ol>
      {undated.length > 0 && (
        <details className="small">
          <summary>{say(texts.undated(undated.length))}</summary>
          <ol className="cycle">
            {undated.map((task) => (
              <Step key={task.id} task={task} isNext={false} today={today} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
