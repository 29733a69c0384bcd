import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useNames } from '../organisation/queries.ts'
import type { ReviewLine } from './queries.ts'
import { ReviewStateBadge } from './review-state.tsx'

const texts = {
  caption: words('自评复核', 'Reviews'),
  who: words('单位', 'Organisation'),
  round: words('第几次报送', 'Submission'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
  choose: words('选择', 'Choose'),
}

type Props = {
  readonly reviews: readonly ReviewLine[]
  /** A control at the head of a row. */
  readonly choice?: ((review: ReviewLine) => ReactNode) | undefined
}

export const ReviewsTable = ({ reviews, choice }: Props) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return (
    <table className="table table-hover table-cards">
      <caption className="visually-hidden">{say(texts.caption)}</caption>
      <thead>
        <tr>
          {choice && (
            <th scope="col" className="table-pick">
              <span className="visually-hidden">{say(texts.choose)}</span>
            </th>
          )}
          <th scope="col">{say(texts.who)}</th>
          <th scope="col" className="number">
            {say(texts.round)}
          </th>
          <th scope="col">{say(texts.changed)}</th>
          <th scope="col">{say(texts.state)}</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr key={review.id}>
            {choice && <td>{choice(review)}</td>}
            <th scope="row">
              <Link to={`/reviews/${review.id}`}>{nameOf(review.organisationId)}</Link>
            </th>
            <td className="number" data-label={say(texts.round)}>
              {review.revision}
            </td>
            <td data-label={say(texts.changed)}>{dayText(dayOf(review.changedAt), language)}</td>
            <td data-label={say(texts.state)}>
              <ReviewStateBadge state={review.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
