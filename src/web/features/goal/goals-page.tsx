import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { GoalState } from '#domain/process/goal/goal-machine.ts'
import { goalStateTerms } from '#domain/words/goal-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { GoalStateBadge } from './goal-state.tsx'
import { goalsQuery, type GoalLine } from './queries.ts'

const texts = {
  title: words('绩效目标', 'Goals'),
  name: words('项目', 'Project'),
  whole: words('部门整体绩效目标', 'Goal of the department as a whole'),
  office: words('编制单位', 'Written by'),
  indicators: words('指标', 'Indicators'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  returned: words('被退回', 'returned'),
  more: words('继续加载', 'Load more'),
  none: words('没有绩效目标', 'No goals here'),
  noneWhy: words(
    '目标从项目页编制：打开一个项目，点“编制绩效目标”。',
    'Goals are begun at a project: open one and choose “Write the goal”.',
  ),
}

const states = idsOf(goalStateTerms)
const isState = (value: string | null): value is GoalState => states.some((state) => state === value)

const Row = ({ goal }: { readonly goal: GoalLine }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const { id, projectName, projectCode, organisationId, indicators, changedAt, state, lastEvent } = goal
  return (
    <tr>
      <th scope="row">
        <Link to={`/goals/${id}`}>{projectName ?? say(texts.whole)}</Link>
        {projectCode !== undefined && <div className="small muted">{projectCode}</div>}
      </th>
      <td data-label={say(texts.office)}>{nameOf(organisationId)}</td>
      <td className="number" data-label={say(texts.indicators)}>
        {indicators}
      </td>
      <td data-label={say(texts.changed)}>{dayText(dayOf(changedAt), language)}</td>
      <td data-label={say(texts.state)}>
        <span className="row">
          <GoalStateBadge state={state} />
          {state === 'draft' && lastEvent === 'return' && <Badge tone="bad">{say(texts.returned)}</Badge>}
        </span>
      </td>
    </tr>
  )
}

const GoalsTable = ({ goals }: { readonly goals: readonly GoalLine[] }) => {
  const say = useSay()
  return (
    <div className="table-wrap">
      <table className="table table-hover table-cards">
        <caption className="visually-hidden">{say(texts.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.name)}</th>
            <th scope="col">{say(texts.office)}</th>
            <th scope="col" className="number">
              {say(texts.indicators)}
            </th>
            <th scope="col">{say(texts.changed)}</th>
            <th scope="col">{say(texts.state)}</th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <Row key={goal.id} goal={goal} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The goals of the year, as far as the person sees them. */
export const GoalsPage = () => {
  const say = useSay()
  const { year } = useYear()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('state')
  const state = isState(asked) ? asked : undefined
  const list = useInfiniteQuery(goalsQuery({ year, state }))
  const goals = list.data?.pages.flatMap(({ items }) => items)
  return (
    <Page title={say(texts.title)}>
      <div className="filters no-print">
        <select
          className="input"
          aria-label={say(texts.state)}
          value={state ?? ''}
          onChange={({ target }) => setSearch(target.value === '' ? {} : { state: target.value }, { replace: true })}
        >
          <option value="">{say(texts.all)}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {say(goalStateTerms[one])}
            </option>
          ))}
        </select>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {!goals && !list.error && <Loading />}
      {goals?.length === 0 && (
        <div className="card">
          <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>
        </div>
      )}
      {goals && goals.length > 0 && <GoalsTable goals={goals} />}
      {list.hasNextPage && (
        <div>
          <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </Page>
  )
}
