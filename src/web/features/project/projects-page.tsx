import { Link } from 'react-router'
import { projectContract } from '#contract/project.ts'
import { projectCategoryTerms, projectStateTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { ProjectStateBadge } from './project-state.tsx'
import type { ProjectLine } from './queries.ts'

const texts = {
  title: words('项目', 'Projects'),
  caption: words('项目列表', 'Projects'),
  fresh: words('编制项目', 'Draft a project'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  find: words('按名称或编码筛选', 'Filter by name or code'),
  none: (year: number) => words(`${year}年度还没有项目`, `No projects in ${year} yet`),
  noneWhy: words(
    '项目是绩效管理的起点：先编制项目和测算依据，再编报绩效目标；预算和支出都记在项目台账上。',
    'A project comes first: draft it with its cost build-up, then its goals; budget and spending are kept in its ledger.',
  ),
  unit: words('预算单位', 'Budget unit'),
  office: words('实施科室', 'Carried out by'),
  category: words('类别', 'Category'),
  period: words('期限', 'Period'),
  since: (year: number) => words(`${year}年起`, `from ${year}`),
}

const filters: readonly ListFilter[] = [
  { kind: 'text', name: 'text', label: texts.find },
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(projectStateTerms) },
]

const useColumns = (): readonly Column<ProjectLine>[] => {
  const say = useSay()
  const nameOf = useNames()
  return [
    {
      head: texts.title,
      cell: ({ id, code, name }) => (
        <>
          <Link to={`/projects/${id}`}>{name}</Link>
          <div className="small muted">{code}</div>
        </>
      ),
    },
    { head: texts.unit, cell: ({ budgetUnitId }) => nameOf(budgetUnitId) },
    { head: texts.office, cell: ({ organisationId }) => nameOf(organisationId) },
    {
      head: texts.category,
      cell: ({ category, recurrence }) =>
        `${say(projectCategoryTerms[category])} · ${say(recurrenceTerms[recurrence])}`,
    },
    {
      head: texts.period,
      cell: ({ firstYear, lastYear }) =>
        lastYear === undefined ? say(texts.since(firstYear)) : `${firstYear}–${lastYear}`,
    },
    { head: texts.state, cell: ({ state }) => <ProjectStateBadge state={state} /> },
  ]
}

const NewProject = () => (
  <Link className="button button-primary" to="/projects/new">
    <Icon name="plus" />
    {useSay()(texts.fresh)}
  </Link>
)

const matches = ({ name, code }: ProjectLine, text: string): boolean => `${code} ${name}`.toLowerCase().includes(text)

/** The projects of the year, as far as the person sees them. */
export const ProjectsPage = () => {
  const say = useSay()
  const may = useMay()
  const { year } = useYear()
  const list = useList(projectContract.list, { key: 'projects', fixed: { year }, filters, matches })
  const action = may('project.edit') ? <NewProject /> : undefined
  return (
    <Page title={say(texts.title)} actions={action}>
      <ListView
        list={list}
        empty={{ title: texts.none(year), why: texts.noneWhy }}
        caption={say(texts.caption)}
        columns={useColumns()}
        keyOf={({ id }) => id}
      />
    </Page>
  )
}
