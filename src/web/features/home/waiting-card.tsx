import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { useMe } from '../session/queries.ts'
import { waitingQuery } from './waiting.ts'

const heading = words('等您办理', 'Waiting for you')

/** What lies with the person by the way of its process; nothing where nothing does. */
export const WaitingCard = () => {
  const say = useSay()
  const { verbs } = useMe()
  const { year } = useYear()
  const { data = [] } = useQuery(waitingQuery(year, verbs))
  if (data.length === 0) return undefined
  return (
    <section className="card card-flush" aria-labelledby="waiting-heading">
      <div className="card-head">
        <h2 id="waiting-heading">{say(heading)}</h2>
      </div>
      <ul>
        {data.map(({ to, text, action, count }) => (
          <li className="task" key={to}>
            <strong className="waiting-count">{count}</strong>
            <div className="grow">{say(text)}</div>
            <Link className="button" to={to}>
              {say(action)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
