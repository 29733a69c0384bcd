import type { SelfEvaluationState } from '#domain/process/self-evaluation/self-evaluation.ts'
import { selfEvaluationStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<SelfEvaluationState, Tone>> = {
  open: 'accent',
  assembled: 'accent',
  signed: 'accent',
  delivered: 'calm',
  returned: 'bad',
  accepted: 'good',
}

export const WholeStateBadge = ({ state }: { readonly state: SelfEvaluationState }) => (
  <Badge tone={tones[state]}>{useSay()(selfEvaluationStateTerms[state])}</Badge>
)
