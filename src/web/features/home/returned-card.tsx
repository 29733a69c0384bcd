import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { returnedQuery, type Returned } from './queries.ts'

const texts = {
  heading: words('被退回，需要修改', 'Came back to be mended'),
  goal: words('绩效目标', 'Goal'),
  part: words('自评分表', 'Part of a self-evaluation'),
  mend: words('去修改', 'Mend it'),
}

const Line = ({ returned: { id, noun, name, organisationId, reason } }: { readonly returned: Returned }) => {
  const say = useSay()
  const nameOf = useNames()
  return (
    <li className="task">
      <div className="grow">
        <div className="task-title">{name === '' ? say(texts[noun]) : `${say(texts[noun])} · ${name}`}</div>
        <div className="returned-reason">{reason}</div>
        <div className="small muted">{nameOf(organisationId)}</div>
      </div>
      <Link className="button button-primary" to={`/${noun}s/${id}`}>
        {say(texts.mend)}
      </Link>
    </li>
  )
}

/** What came back and why; nothing where nothing did. */
export const ReturnedCard = () => {
  const say = useSay()
  const may = useMay()
  const { year } = useYear()
  const asked = { goals: may('goal.edit'), parts: may('self-evaluation.fill') && may('self-evaluation.read') }
  const { data = [] } = useQuery({ ...returnedQuery(year, asked), enabled: asked.goals || asked.parts })
  if (data.length === 0) return undefined
  return (
    <section className="card card-flush card-returned" aria-labelledby="returned-heading">
      <div className="card-head">
        <h2 id="returned-heading" className="row">
          <Icon name="history" />
          {say(texts.heading)}
        </h2>
      </div>
      <ul>
        {data.map((returned) => (
          <Line key={returned.id} returned={returned} />
        ))}
      </ul>
    </section>
  )
}
