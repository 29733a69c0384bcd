import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { isBlank } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { dayText, monthText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { MoneyUnitChoice } from '../../lib/money-unit.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { GapsDialog } from '../../ui/gaps-dialog.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { ExecutionCard } from './execution-card.tsx'
import { MonitoringMoves } from './monitoring-moves.tsx'
import { MonitoringRowLine } from './monitoring-row.tsx'
import { MonitoringStateBadge } from './monitoring-state.tsx'
import { monitoringQuery, type Monitoring } from './queries.ts'
import '../../styles/monitoring.css'

const texts = {
  list: words('运行监控', 'Monitoring'),
  title: (project: string, month: string) => words(`${project} · 1月至${month}`, `${project}, to ${month}`),
  loading: words('运行监控', 'Monitoring'),
  due: (day: string) => words(`应于${day}报送`, `due ${day}`),
  project: words('打开项目', 'Open the project'),
  goal: words('打开绩效目标', 'Open the goal'),
  returned: words('退回意见', 'Why it came back'),
  rows: words('目标完成情况', 'What was reached'),
  gaps: (count: number) => words(`还有${count}处未填好`, `${count} still to be filled in`),
  gapsTitle: words('报送前还要补这些', 'Before it can be handed in'),
  progress: (done: number, all: number) => words(`已填${done}项，共${all}项`, `${done} of ${all} filled in`),
  none: words('这个项目的目标没有指标，只监控支出。', 'The goal has no indicators: only spending is watched.'),
}

const fillable: readonly Monitoring['state'][] = ['assigned', 'filling', 'returned']

const useMayFill = (): ((monitoring: Monitoring) => boolean) => {
  const mayDo = useRights()
  return (monitoring) => fillable.includes(monitoring.state) && mayDo('monitoring.fill', monitoring)
}

const Rows = ({ monitoring, isReadOnly }: { readonly monitoring: Monitoring; readonly isReadOnly: boolean }) => {
  const say = useSay()
  if (monitoring.rows.length === 0) return <p className="muted">{say(texts.none)}</p>
  return (
    <section className="card card-flush" aria-labelledby="rows-heading">
      <div className="card-head">
        <h2 id="rows-heading">{say(texts.rows)}</h2>
      </div>
      <ul>
        {monitoring.rows.map((row) => (
          <MonitoringRowLine key={row.indicatorId} monitoring={monitoring} row={row} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </section>
  )
}

const Bar = ({ monitoring, mayFill }: { readonly monitoring: Monitoring; readonly mayFill: boolean }) => {
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const { rows, gaps } = monitoring
  const filled = rows.filter(({ typed }) => !isBlank(typed)).length
  const progress = say(texts.progress(filled, rows.length))
  return (
    <div className="bar no-print">
      <div className="grow">
        <progress className="progress" max={Math.max(rows.length, 1)} value={filled} aria-label={progress} />
        <span className="small muted">{progress}</span>
      </div>
      {mayFill && gaps.length > 0 && <Button onClick={() => setAsking(true)}>{say(texts.gaps(gaps.length))}</Button>}
      <MonitoringMoves monitoring={monitoring} />
      {isAsking && <GapsDialog title={say(texts.gapsTitle)} gaps={gaps} onClose={() => setAsking(false)} />}
    </div>
  )
}

const Lead = ({ monitoring }: { readonly monitoring: Monitoring }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const { organisationId, dueOn, state, projectId, goalId } = monitoring
  return (
    <span className="row">
      {nameOf(organisationId)} · {say(texts.due(dayText(dueOn, language)))} <MonitoringStateBadge state={state} />
      <Link to={`/projects/${projectId}`}>{say(texts.project)}</Link>
      {goalId !== undefined && <Link to={`/goals/${goalId}`}>{say(texts.goal)}</Link>}
    </span>
  )
}

/** The sheet of one project for one month: spending and results side by side. */
export const MonitoringPage = () => {
  const { say, language } = useLanguage()
  const { id = '' } = useParams()
  const mayFill = useMayFill()
  const { data: monitoring, error, refetch } = useQuery(monitoringQuery(id))
  const crumbs = [{ to: '/monitorings', text: say(texts.list) }]
  if (!monitoring)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const isOpen = mayFill(monitoring)
  return (
    <Page
      title={say(texts.title(monitoring.projectName, monthText(monitoring.month, language)))}
      lead={<Lead monitoring={monitoring} />}
      crumbs={crumbs}
      actions={<MoneyUnitChoice />}
    >
      {monitoring.state === 'returned' && monitoring.lastReturn && (
        <Notice tone="warn">
          <strong>{say(texts.returned)}</strong>
          <p className="prose">{monitoring.lastReturn.reason}</p>
        </Notice>
      )}
      <ExecutionCard monitoring={monitoring} />
      <Rows monitoring={monitoring} isReadOnly={!isOpen} />
      {monitoring.state !== 'accepted' && <Bar monitoring={monitoring} mayFill={isOpen} />}
    </Page>
  )
}
