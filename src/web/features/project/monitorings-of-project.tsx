import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { monitoringStateTerms } from '#domain/words/monitoring-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText, monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { LightBadge } from '../monitoring/light-badge.tsx'
import { monitoringsOfQuery, type Project } from './queries.ts'

const texts = {
  heading: words('运行监控', 'Monitoring'),
  month: words('截至月份', 'Up to'),
  due: words('应于', 'Due'),
  state: words('状态', 'State'),
  light: words('灯号', 'Light'),
}

/** How the project went by months; nothing where it was not monitored. */
export const MonitoringsOfProject = ({ project }: { readonly project: Project }) => {
  const { say, language } = useLanguage()
  const { data } = useQuery(monitoringsOfQuery(project))
  if (!data || data.items.length === 0) return undefined
  return (
    <section className="card card-flush" aria-labelledby="monitoring-heading">
      <div className="card-head">
        <h2 id="monitoring-heading">{say(texts.heading)}</h2>
      </div>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{say(texts.month)}</th>
            <th scope="col">{say(texts.due)}</th>
            <th scope="col">{say(texts.state)}</th>
            <th scope="col">{say(texts.light)}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ id, month, dueOn, state, light }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/monitorings/${id}`}>{monthText(month, language)}</Link>
              </th>
              <td data-label={say(texts.due)}>{dayText(dueOn, language)}</td>
              <td data-label={say(texts.state)}>{say(monitoringStateTerms[state])}</td>
              <td data-label={say(texts.light)}>
                <LightBadge light={light} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
