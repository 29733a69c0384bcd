import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import '../../styles/catalogue.css'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { schemeQuery, type Scheme, type SchemePart } from './queries.ts'
import { SourceText, StatusBadge, Years } from './standing.tsx'
import { TryScheme } from './try-scheme.tsx'

const texts = {
  rules: words('规则库', 'Rules'),
  parts: words('评分指标', 'Parts'),
  part: words('指标', 'Part'),
  points: words('分值', 'Points'),
  rule: words('怎么计分', 'How it is scored'),
  status: words('核实情况', 'Confirmed'),
  share: words('均分', 'even share'),
  grades: words('等级', 'Grades'),
  from: (name: string, from: string) => words(`${name}：${from}分及以上`, `${name}: from ${from}`),
  cites: words('依据条款', 'Clauses'),
  version: (version: string) => words(`版本 ${version}`, `version ${version}`),
}

const Part = ({ part }: { readonly part: SchemePart }) => {
  const say = useSay()
  const { name, depth, points, rule, status, note, modifiers, onlyIf } = part
  return (
    <tr className="scheme-part" data-depth={depth}>
      <th scope="row">{say(name)}</th>
      <td className="number" data-label={say(texts.points)}>
        {points ? printDecimal(points) : say(texts.share)}
      </td>
      <td>
        {rule && say(rule.formula)}
        {[...(onlyIf ? [onlyIf] : []), ...modifiers].map((one) => (
          <div className="small muted" key={one.zh}>
            {say(one)}
          </div>
        ))}
      </td>
      <td>
        <StatusBadge status={status} note={note} />
      </td>
    </tr>
  )
}

const Parts = ({ scheme }: { readonly scheme: Scheme }) => {
  const say = useSay()
  return (
    <section className="card card-flush" aria-labelledby="parts-heading">
      <div className="card-head">
        <h2 id="parts-heading">{say(texts.parts)}</h2>
      </div>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{say(texts.part)}</th>
            <th scope="col" className="number">
              {say(texts.points)}
            </th>
            <th scope="col">{say(texts.rule)}</th>
            <th scope="col">{say(texts.status)}</th>
          </tr>
        </thead>
        <tbody>
          {scheme.parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Clauses = ({ scheme: { citations, grades } }: { readonly scheme: Scheme }) => {
  const say = useSay()
  return (
    <section className="card stack">
      <div>
        <h2>{say(texts.grades)}</h2>
        <ul>
          {grades.map(({ name, from }) => (
            <li key={name.zh}>{say(texts.from(say(name), printDecimal(from)))}</li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{say(texts.cites)}</h2>
        <ul className="scheme-rows">
          {citations.map(({ id, title, clause, says, number }) => (
            <li key={`${id} ${clause}`}>
              <SourceText source={{ id, name: title, ...(number === undefined ? {} : { number }) }} /> {clause}
              <div className="small muted">{say(says)}</div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** A scoring scheme with its parts, and a place to try it. */
export const SchemePage = () => {
  const say = useSay()
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(schemeQuery(id))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const lead = (
    <>
      {say(data.about)} <StatusBadge status={data.status} note={data.statusNote} />{' '}
      <span className="small">
        <Years from={data.fromYear} to={data.toYear} /> · {say(texts.version(data.version))}
      </span>
    </>
  )
  return (
    <Page title={say(data.name)} lead={lead} crumbs={[{ to: '/catalogue', text: say(texts.rules) }]}>
      <div className="scheme">
        <div className="stack">
          <Parts scheme={data} />
          <Clauses scheme={data} />
        </div>
        <TryScheme scheme={data} />
      </div>
    </Page>
  )
}
