import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { useNames } from '../organisation/queries.ts'
import type { ReviewLine } from './queries.ts'
import { ReviewStateBadge } from './review-state.tsx'

const texts = {
  who: words('单位', 'Organisation'),
  round: words('第几次报送', 'Submission'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
}

/** What a line says of a review, in every list of them. */
export const useReviewColumns = (): readonly Column<ReviewLine>[] => {
  const { language } = useLanguage()
  const nameOf = useNames()
  return [
    { head: texts.who, cell: ({ id, organisationId }) => <Link to={`/reviews/${id}`}>{nameOf(organisationId)}</Link> },
    { head: texts.round, isNumber: true, cell: ({ revision }) => revision },
    { head: texts.changed, cell: ({ changedAt }) => dayText(dayOf(changedAt), language) },
    { head: texts.state, cell: ({ state }) => <ReviewStateBadge state={state} /> },
  ]
}
