import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { idsOf } from '#domain/words/ids-of.ts'
import { rectificationStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { boardQuery } from './queries.ts'

const texts = {
  heading: words('整改看板', 'Where everything stands'),
  late: words('逾期', 'Late'),
  carriedOver: words('以前年度未销号', 'Open from earlier years'),
}

const states = idsOf(rectificationStateTerms)

/** How many stand where, over all years; each number leads to its list. */
export const BoardCard = () => {
  const say = useSay()
  const { data } = useQuery(boardQuery)
  if (!data) return undefined
  const countOf = (state: (typeof states)[number]): number =>
    data.counts.reduce((sum, one) => (one.state === state ? sum + one.count : sum), 0)
  const worries = [
    { text: texts.late, to: '?late=true', count: data.late },
    { text: texts.carriedOver, to: '?carriedOver=true', count: data.carriedOver },
  ]
  return (
    <nav className="board" aria-label={say(texts.heading)}>
      {states.map((state) => (
        <Link key={state} className="board-column" to={`?state=${state}`}>
          <span className="board-count">{countOf(state)}</span>
          <span className="small">{say(rectificationStateTerms[state])}</span>
        </Link>
      ))}
      {worries.map(({ text, to, count }) => (
        <Link key={to} className="board-column" data-worry={count > 0 || undefined} to={to}>
          <span className="board-count">{count}</span>
          <span className="small">{say(text)}</span>
        </Link>
      ))}
    </nav>
  )
}
