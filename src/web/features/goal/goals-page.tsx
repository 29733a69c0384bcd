import { Link } from 'react-router'
import { goalContract } from '#contract/goal.ts'
import { goalStateTerms } from '#domain/words/goal-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { GoalStateBadge } from './goal-state.tsx'
import type { GoalLine } from './queries.ts'

const texts = {
  title: words('绩效目标', 'Goals'),
  table: words('全部指标的表格', 'All indicators as a table'),
  name: words('项目', 'Project'),
  whole: words('部门整体绩效目标', 'Goal of the department as a whole'),
  office: words('编制单位', 'Written by'),
  indicators: words('指标', 'Indicators'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  returned: words('被退回', 'returned'),
}

const empty = {
  title: words('没有绩效目标', 'No goals here'),
  why: words(
    '目标从项目页编制：打开一个项目，点“编制绩效目标”。',
    'Goals are begun at a project: open one and choose “Write the goal”.',
  ),
}

const filters: readonly ListFilter[] = [
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(goalStateTerms) },
]

const useColumns = (): readonly Column<GoalLine>[] => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return [
    {
      head: texts.name,
      cell: ({ id, projectName, projectCode }) => (
        <>
          <Link to={`/goals/${id}`}>{projectName ?? say(texts.whole)}</Link>
          {projectCode !== undefined && <div className="small muted">{projectCode}</div>}
        </>
      ),
    },
    { head: texts.office, cell: ({ organisationId }) => nameOf(organisationId) },
    { head: texts.indicators, isNumber: true, cell: ({ indicators }) => indicators },
    { head: texts.changed, cell: ({ changedAt }) => dayText(dayOf(changedAt), language) },
    {
      head: texts.state,
      cell: ({ state, lastEvent }) => (
        <span className="row">
          <GoalStateBadge state={state} />
          {state === 'draft' && lastEvent === 'return' && <Badge tone="bad">{say(texts.returned)}</Badge>}
        </span>
      ),
    },
  ]
}

/** The goals of the year, as far as the person sees them. */
export const GoalsPage = () => {
  const { say } = useLanguage()
  const { year } = useYear()
  const list = useList(goalContract.list, { key: 'goals', fixed: { year }, filters })
  return (
    <Page title={say(texts.title)} actions={<Link to="/goals/table">{say(texts.table)}</Link>}>
      <ListView list={list} empty={empty} caption={say(texts.title)} columns={useColumns()} keyOf={({ id }) => id} />
    </Page>
  )
}
