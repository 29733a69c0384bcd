import { useState } from 'react'
import { taskContract } from '#contract/task.ts'
import { dueTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { words } from '#domain/words/words.ts'
import { shortDay } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList, type ItemOf } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { LateCard } from '../home/late-card.tsx'
import { TaskAction } from '../home/task-action.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { ExtendDialog } from './extend-dialog.tsx'

const texts = {
  title: words('任务', 'Tasks'),
  lead: words(
    '本单位和所管单位的全部任务。需要更多时间的，请主管部门或财政局按任务批准延期。',
    'Everything your organisations owe. Who needs more time is granted it task by task by the department or the bureau.',
  ),
  mine: words('只看本单位', 'Only our own'),
  kind: words('环节', 'Step'),
  anyKind: words('全部环节', 'All steps'),
  standing: words('办理情况', 'Standing'),
  anyStanding: words('全部情况', 'Any standing'),
  text: words('任务或单位', 'Task or organisation'),
  task: words('任务', 'Task'),
  who: words('单位', 'Organisation'),
  due: words('期限', 'Due'),
  was: (day: string) => words(`原${day}，已延期`, `was ${day}, extended`),
  lateBy: (days: number) => words(`逾期${days}天`, `${days} days late`),
  returned: words('被退回', 'returned'),
  action: words('办理', 'Action'),
  extend: words('延期', 'More time'),
}

const empty = {
  title: words('没有任务', 'No tasks'),
  why: words('年度启动后，按日历派发到各单位。', 'They are given out by the calendar once the year is open.'),
}

type TaskItem = ItemOf<typeof taskContract.list>

const standings = {
  open: words('未完成', 'open'),
  soon: words('即将到期', 'due soon'),
  late: words('已逾期', 'late'),
  returned: words('被退回', 'returned'),
  done: words('已完成', 'done'),
  cancelled: words('已取消', 'cancelled'),
} as const

const filters: readonly ListFilter[] = [
  { kind: 'text', name: 'text', label: texts.text },
  { kind: 'choice', name: 'standing', label: texts.standing, all: texts.anyStanding, options: choiceOf(standings) },
  { kind: 'choice', name: 'kind', label: texts.kind, all: texts.anyKind, options: choiceOf(taskKindTerms) },
  { kind: 'flag', name: 'mine', label: texts.mine },
]

const tones: Readonly<Record<TaskItem['standing'], Tone>> = {
  done: 'good',
  'done-late': 'good',
  open: 'calm',
  soon: 'warn',
  today: 'warn',
  late: 'bad',
}

const Due = ({ due, dueOn }: TaskItem) => {
  const { say, language } = useLanguage()
  const isExtended = due.month !== dueOn.month || due.day !== dueOn.day || due.year !== dueOn.year
  return (
    <>
      {shortDay(due, language)}
      {isExtended && <div className="small muted">{say(texts.was(shortDay(dueOn, language)))}</div>}
    </>
  )
}

const Standing = ({ standing, late, isReturned }: TaskItem) => {
  const say = useSay()
  return (
    <>
      <Badge tone={tones[standing]}>
        {say(standing === 'late' && late ? texts.lateBy(late.calendar) : dueTerms[standing])}
      </Badge>{' '}
      {isReturned && <Badge tone="bad">{say(texts.returned)}</Badge>}
    </>
  )
}

const Actions = ({ task, onExtend }: { readonly task: TaskItem; readonly onExtend: () => void }) => {
  const say = useSay()
  const may = useMay()
  if (task.isCancelled || task.doneAt) return undefined
  return (
    <div className="row">
      <TaskAction task={task} />
      {may('calendar.extend') && <Button onClick={onExtend}>{say(texts.extend)}</Button>}
    </div>
  )
}

const useColumns = (onExtend: (task: TaskItem) => void): readonly Column<TaskItem>[] => {
  const say = useSay()
  const nameOf = useNames()
  return [
    {
      head: texts.task,
      cell: ({ title, kind }) => (
        <>
          {say(title)}
          {!title.zh.includes(taskKindTerms[kind].zh) && <div className="small muted">{say(taskKindTerms[kind])}</div>}
        </>
      ),
    },
    { head: texts.who, cell: ({ organisationId }) => nameOf(organisationId) },
    { head: texts.due, cell: (task) => <Due {...task} /> },
    { head: texts.standing, cell: (task) => <Standing {...task} /> },
    { head: texts.action, cell: (task) => <Actions task={task} onExtend={() => onExtend(task)} /> },
  ]
}

/** Everything that is owed within the person’s reach. */
export const TasksPage = () => {
  const say = useSay()
  const may = useMay()
  const nameOf = useNames()
  const { year } = useYear()
  const [extending, setExtending] = useState<TaskItem>()
  const list = useList(taskContract.list, {
    key: 'tasks',
    fixed: { year },
    filters,
    matches: ({ title, organisationId }, text) =>
      `${say(title)} ${nameOf(organisationId)}`.toLowerCase().includes(text),
  })
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      {may('calendar.extend') && <LateCard />}
      <ListView
        list={list}
        empty={empty}
        caption={say(texts.title)}
        columns={useColumns(setExtending)}
        keyOf={({ id }) => id}
      />
      {extending && <ExtendDialog key={extending.id} task={extending} onClose={() => setExtending(undefined)} />}
    </Page>
  )
}
