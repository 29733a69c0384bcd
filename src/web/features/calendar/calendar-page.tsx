import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayUnitTerms, cycleEventTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { dayText, weekdayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { YearsCard } from '../fiscal-year/years-card.tsx'
import { calendarQuery, type CalendarTask } from '../home/queries.ts'
import { useMay } from '../session/queries.ts'
import { DueDialog } from './due-dialog.tsx'
import { EventDialog } from './event-dialog.tsx'

const texts = {
  title: words('年度和日历', 'Years and calendar'),
  lead: words(
    '期限由规则库按自然日或工作日推算；改一个日期，相关单位的任务一起改，单独延期的不动。',
    'Days come from the rules, in calendar or working days; changing one moves the tasks of all, but not those that were given more time.',
  ),
  heading: (year: number) => words(`${year}年度日历`, `Calendar of ${year}`),
  task: words('任务', 'Task'),
  by: words('由谁办', 'By'),
  rule: words('规则', 'Rule'),
  due: words('期限', 'Due'),
  left: words('还剩', 'Left'),
  set: words('设定日期', 'Set the day'),
  event: words('登记起算日期', 'Enter when it happened'),
  none: words('这个年度还没有日历', 'This year has no calendar yet'),
  noneWhy: words('启动年度后，按规则库生成。', 'It is made from the rules when the year is opened.'),
  source: words('依据', 'Source'),
  undated: words('待定', 'not set'),
  weekday: words('非工作日', 'no working day'),
  unsure: words('节假日表未收录，按周末推算', 'holidays not known: weekends only'),
  confirm: words('依据待确认', 'to be confirmed'),
  days: (calendar: number, working: number) =>
    words(`${calendar}天（${working}个工作日）`, `${calendar} days (${working} working)`),
  fixed: (month: number, day: number) => words(`每年${month}月${day}日`, `${month}/${day} each year`),
  next: (month: number, day: number) => words(`次年${month}月${day}日`, `${month}/${day} of the next year`),
  after: (event: Words, count: number, unit: Words) =>
    words(`${event.zh}后${count}${unit.zh}内`, `within ${count} ${unit.en} after ${event.en}`),
}

const ruleText = ({ rule: { due } }: CalendarTask): Words | undefined => {
  if (!due) return undefined
  if (due.kind === 'fixed') return (due.yearOffset > 0 ? texts.next : texts.fixed)(due.month, due.day)
  return texts.after(cycleEventTerms[due.event], due.term.count, dayUnitTerms[due.term.unit])
}

const Due = ({ task: { due, isWorkingDay, isUnsure } }: { readonly task: CalendarTask }) => {
  const { say, language } = useLanguage()
  if (!due) return <Badge>{say(texts.undated)}</Badge>
  return (
    <>
      {dayText(due, language)} <span className="small muted">{weekdayText(due, language)}</span>
      {isWorkingDay === false && <div className="small muted">{say(texts.weekday)}</div>}
      {isUnsure && <div className="small muted">{say(texts.unsure)}</div>}
    </>
  )
}

type LineProps = { readonly task: CalendarTask; readonly onSet: (() => void) | undefined }

const Line = ({ task, onSet }: LineProps) => {
  const { say, language } = useLanguage()
  const { title, kind, rule, left } = task
  const told = ruleText(task)
  return (
    <tr>
      <th scope="row">
        {say(title)}
        <div className="small muted">{say(taskKindTerms[kind])}</div>
      </th>
      <td data-label={say(texts.by)}>
        {rule.by.map((one) => say(organisationKindTerms[one])).join(language === 'zh' ? '、' : ', ')}
      </td>
      <td data-label={say(texts.rule)}>
        {told && say(told)}
        <div className="small">
          <Link to={`/catalogue/authorities/${rule.authority}`}>{say(texts.source)}</Link>
        </div>
        {rule.status === 'to-confirm' && <Badge tone="warn">{say(texts.confirm)}</Badge>}
      </td>
      <td data-label={say(texts.due)}>
        <Due task={task} />
      </td>
      <td data-label={say(texts.left)}>{left && left.calendar > 0 && say(texts.days(left.calendar, left.working))}</td>
      {onSet && (
        <td>
          <Button onClick={onSet}>{say(texts.set)}</Button>
        </td>
      )}
    </tr>
  )
}

const Table = ({ tasks, isMine }: { readonly tasks: readonly CalendarTask[]; readonly isMine: boolean }) => {
  const { say } = useLanguage()
  const [setting, setSetting] = useState<CalendarTask>()
  const heads = [texts.task, texts.by, texts.rule, texts.due, texts.left, ...(isMine ? [texts.set] : [])]
  return (
    <>
      <table className="table table-cards">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head.zh}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Line key={task.id} task={task} onSet={isMine ? () => setSetting(task) : undefined} />
          ))}
        </tbody>
      </table>
      {setting && <DueDialog key={setting.id} task={setting} onClose={() => setSetting(undefined)} />}
    </>
  )
}

const CalendarCard = () => {
  const { say } = useLanguage()
  const may = useMay()
  const { year } = useYear()
  const [isEntering, setEntering] = useState(false)
  const { data, error, refetch } = useQuery(calendarQuery(year))
  const isMine = may('calendar.manage')
  return (
    <section className="card card-flush" aria-labelledby="calendar-heading">
      <div className="card-head">
        <h2 id="calendar-heading">{say(texts.heading(year))}</h2>
        {isMine && data && data.items.length > 0 && (
          <Button icon="calendar" onClick={() => setEntering(true)}>
            {say(texts.event)}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {data && data.items.length > 0 && <Table tasks={data.items} isMine={isMine} />}
      {isEntering && <EventDialog year={year} onClose={() => setEntering(false)} />}
    </section>
  )
}

/** The years of the division, and the calendar of the one at hand. */
export const CalendarPage = () => {
  const { say } = useLanguage()
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      <YearsCard />
      <CalendarCard />
    </Page>
  )
}
