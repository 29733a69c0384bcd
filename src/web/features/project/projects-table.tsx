import { Link } from 'react-router'
import { projectCategoryTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useNames } from '../organisation/queries.ts'
import { ProjectStateBadge } from './project-state.tsx'
import type { ProjectLine } from './queries.ts'

const texts = {
  caption: words('项目列表', 'Projects'),
  name: words('项目', 'Project'),
  unit: words('预算单位', 'Budget unit'),
  office: words('实施科室', 'Carried out by'),
  category: words('类别', 'Category'),
  period: words('期限', 'Period'),
  state: words('状态', 'State'),
  since: (year: number) => words(`${year}年起`, `from ${year}`),
}

const Row = ({ project }: { readonly project: ProjectLine }) => {
  const say = useSay()
  const nameOf = useNames()
  const { id, code, name, budgetUnitId, organisationId, category, recurrence, firstYear, lastYear, state } = project
  return (
    <tr>
      <th scope="row">
        <Link to={`/projects/${id}`}>{name}</Link>
        <div className="small muted">{code}</div>
      </th>
      <td data-label={say(texts.unit)}>{nameOf(budgetUnitId)}</td>
      <td data-label={say(texts.office)}>{nameOf(organisationId)}</td>
      <td data-label={say(texts.category)}>
        {say(projectCategoryTerms[category])} · {say(recurrenceTerms[recurrence])}
      </td>
      <td data-label={say(texts.period)}>
        {lastYear === undefined ? say(texts.since(firstYear)) : `${firstYear}–${lastYear}`}
      </td>
      <td data-label={say(texts.state)}>
        <ProjectStateBadge state={state} />
      </td>
    </tr>
  )
}

export const ProjectsTable = ({ projects }: { readonly projects: readonly ProjectLine[] }) => {
  const say = useSay()
  return (
    <div className="table-wrap">
      <table className="table table-hover table-cards">
        <caption className="visually-hidden">{say(texts.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.name)}</th>
            <th scope="col">{say(texts.unit)}</th>
            <th scope="col">{say(texts.office)}</th>
            <th scope="col">{say(texts.category)}</th>
            <th scope="col">{say(texts.period)}</th>
            <th scope="col">{say(texts.state)}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <Row key={project.id} project={project} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
