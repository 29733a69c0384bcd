import type { RectificationState } from '#domain/process/rectification.ts'
import { rectificationStateTerms } from '#domain/words/review-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<RectificationState, Tone>> = {
  found: 'warn',
  notified: 'warn',
  planned: 'accent',
  reported: 'accent',
  checked: 'good',
  closed: 'calm',
}

export const RectificationStateBadge = ({ state }: { readonly state: RectificationState }) => (
  <Badge tone={tones[state]}>{useSay()(rectificationStateTerms[state])}</Badge>
)
