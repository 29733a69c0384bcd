import type { PartState } from '#domain/process/self-evaluation/part.ts'
import { partStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<PartState, Tone>> = {
  assigned: 'warn',
  filling: 'accent',
  submitted: 'accent',
  returned: 'bad',
  accepted: 'good',
}

export const PartStateBadge = ({ state }: { readonly state: PartState }) => (
  <Badge tone={tones[state]}>{useSay()(partStateTerms[state])}</Badge>
)
