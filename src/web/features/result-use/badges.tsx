import type { ResultUseState, Suggestion } from '#domain/process/result-use.ts'
import { resultUseStateTerms, suggestionTerms } from '#domain/words/result-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const stateTones: Readonly<Record<ResultUseState, Tone>> = {
  suggested: 'calm',
  proposed: 'accent',
  appealed: 'warn',
  decided: 'good',
}

export const ResultUseStateBadge = ({ state }: { readonly state: ResultUseState }) => (
  <Badge tone={stateTones[state]}>{useSay()(resultUseStateTerms[state])}</Badge>
)

const tones: Readonly<Record<Suggestion, Tone>> = {
  prefer: 'good',
  support: 'good',
  improve: 'accent',
  reduce: 'warn',
  suspend: 'bad',
  cancel: 'bad',
}

export const SuggestionBadge = ({ suggestion }: { readonly suggestion: Suggestion }) => (
  <Badge tone={tones[suggestion]}>{useSay()(suggestionTerms[suggestion])}</Badge>
)
