import { useState } from 'react'
import { Link } from 'react-router'
import { monitoringContract } from '#contract/monitoring.ts'
import { lightTerms, monitoringStateTerms } from '#domain/words/monitoring-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText, monthText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { LightBadge } from './light-badge.tsx'
import { MonitoringStateBadge } from './monitoring-state.tsx'
import { OpenMonthDialog } from './open-month-dialog.tsx'
import type { MonitoringLine } from './queries.ts'

const texts = {
  title: words('运行监控', 'Monitoring'),
  alerts: words('预警处置', 'Alerts'),
  open: words('开展一期监控', 'Open a month'),
  project: words('项目', 'Project'),
  office: words('填报单位', 'Filled in by'),
  month: words('监控期', 'Period'),
  upTo: (month: string) => words(`1月至${month}`, `January to ${month}`),
  anyMonth: words('全部监控期', 'All periods'),
  due: words('应于', 'Due'),
  light: words('灯号', 'Light'),
  anyLight: words('全部灯号', 'All lights'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  late: words('只看逾期', 'Late only'),
  isLate: words('逾期', 'late'),
}

const empty = {
  title: words('没有监控任务', 'Nothing is monitored yet'),
  why: words(
    '财政或部门开展一期监控后，每个有绩效目标的项目在这里有一张监控表：支出进度和目标完成情况一起填，落后的会亮灯。',
    'Once a month is opened, every project with a goal has its sheet here: spending and results together, with lights.',
  ),
}

const months = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  text: words(`1月至${monthText(at + 1, 'zh')}`, `To ${monthText(at + 1, 'en')}`),
}))

const filters: readonly ListFilter[] = [
  { kind: 'choice', name: 'month', label: texts.month, all: texts.anyMonth, options: months },
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(monitoringStateTerms) },
  { kind: 'choice', name: 'light', label: texts.light, all: texts.anyLight, options: choiceOf(lightTerms) },
  { kind: 'flag', name: 'late', label: texts.late },
]

const useColumns = (): readonly Column<MonitoringLine>[] => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return [
    { head: texts.project, cell: ({ id, projectName }) => <Link to={`/monitorings/${id}`}>{projectName}</Link> },
    { head: texts.office, cell: ({ organisationId }) => nameOf(organisationId) },
    { head: texts.month, cell: ({ month }) => say(texts.upTo(monthText(month, language))) },
    {
      head: texts.due,
      cell: ({ dueOn, isLate }) => (
        <span className="row">
          {dayText(dueOn, language)} {isLate && <Badge tone="bad">{say(texts.isLate)}</Badge>}
        </span>
      ),
    },
    { head: texts.light, cell: ({ light }) => <LightBadge light={light} /> },
    { head: texts.state, cell: ({ state }) => <MonitoringStateBadge state={state} /> },
  ]
}

const Actions = () => {
  const say = useSay()
  const may = useMay()
  const [isOpening, setOpening] = useState(false)
  return (
    <>
      <Link className="button" to="/alerts">
        {say(texts.alerts)}
      </Link>
      {may('monitoring.open') && (
        <Button look="primary" icon="plus" onClick={() => setOpening(true)}>
          {say(texts.open)}
        </Button>
      )}
      {isOpening && <OpenMonthDialog onClose={() => setOpening(false)} />}
    </>
  )
}

/** The sheets of 双监控: spending and goal of every project, month by month. */
export const MonitoringsPage = () => {
  const say = useSay()
  const { year } = useYear()
  const list = useList(monitoringContract.list, { key: 'monitorings', fixed: { year }, filters })
  return (
    <Page title={say(texts.title)} actions={<Actions />}>
      <ListView list={list} empty={empty} caption={say(texts.title)} columns={useColumns()} keyOf={({ id }) => id} />
    </Page>
  )
}
