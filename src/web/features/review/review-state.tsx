import type { ReviewState } from '#domain/process/review/review.ts'
import { reviewStateTerms } from '#domain/words/review-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<ReviewState, Tone>> = {
  awaited: 'calm',
  queued: 'warn',
  taken: 'accent',
  returned: 'bad',
  accepted: 'good',
}

export const ReviewStateBadge = ({ state }: { readonly state: ReviewState }) => (
  <Badge tone={tones[state]}>{useSay()(reviewStateTerms[state])}</Badge>
)
