import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { projectCategoryTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { LedgerCard } from '../ledger/ledger-card.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { CostCard } from './cost-card.tsx'
import { GoalsOfProject } from './goals-of-project.tsx'
import { MonitoringsOfProject } from './monitorings-of-project.tsx'
import { ProjectMoves } from './project-moves.tsx'
import { ProjectStateBadge } from './project-state.tsx'
import { projectQuery, type Project } from './queries.ts'

const texts = {
  list: words('项目', 'Projects'),
  loading: words('项目', 'Project'),
  edit: words('修改', 'Edit'),
  unit: words('预算单位', 'Budget unit'),
  office: words('实施科室', 'Carried out by'),
  category: words('类别', 'Category'),
  period: words('期限', 'Period'),
  since: (year: number) => words(`${year}年起`, `from ${year}`),
}

const Facts = ({ project }: { readonly project: Project }) => {
  const say = useSay()
  const nameOf = useNames()
  const { budgetUnitId, organisationId, category, recurrence, firstYear, lastYear } = project
  const facts = [
    [texts.unit, nameOf(budgetUnitId)],
    [texts.office, nameOf(organisationId)],
    [texts.category, `${say(projectCategoryTerms[category])} · ${say(recurrenceTerms[recurrence])}`],
    [texts.period, lastYear === undefined ? say(texts.since(firstYear)) : `${firstYear}–${lastYear}`],
  ] as const
  return (
    <dl className="card facts">
      {facts.map(([name, value]) => (
        <div className="fact" key={name.zh}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Actions = ({ project }: { readonly project: Project }) => {
  const say = useSay()
  const mayDo = useRights()
  return (
    <>
      {project.state === 'drafted' && mayDo('project.edit', project) && (
        <Link className="button" to={`/projects/${project.id}/edit`}>
          {say(texts.edit)}
        </Link>
      )}
      <ProjectMoves project={project} />
    </>
  )
}

/** One project on one screen: what it is, its money, its goals and how it goes. */
export const ProjectPage = () => {
  const say = useSay()
  const { id = '' } = useParams()
  const { data: project, error, refetch } = useQuery(projectQuery(id))
  const crumbs = [{ to: '/projects', text: say(texts.list) }]
  if (!project)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const lead = (
    <span className="row">
      {project.code} <ProjectStateBadge state={project.state} />
    </span>
  )
  return (
    <Page title={project.name} lead={lead} crumbs={crumbs} actions={<Actions project={project} />}>
      <Facts project={project} />
      <GoalsOfProject project={project} />
      <LedgerCard project={project} />
      <MonitoringsOfProject project={project} />
      <CostCard project={project} />
    </Page>
  )
}
