import type { GoalState } from '#domain/process/goal/goal-machine.ts'
import { goalStateTerms } from '#domain/words/goal-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<GoalState, Tone>> = {
  draft: 'calm',
  'with-office': 'accent',
  'with-department': 'accent',
  'with-bureau': 'accent',
  reviewed: 'accent',
  approved: 'good',
  dropped: 'bad',
}

export const GoalStateBadge = ({ state }: { readonly state: GoalState }) => (
  <Badge tone={tones[state]}>{useSay()(goalStateTerms[state])}</Badge>
)
