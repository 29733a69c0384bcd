import type { DisclosureState } from '#domain/process/disclosure.ts'
import { dueTerms } from '#domain/words/calendar-terms.ts'
import { disclosureStateTerms } from '#domain/words/result-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { DisclosureLine } from './queries.ts'

const tones: Readonly<Record<DisclosureState, Tone>> = {
  undecided: 'warn',
  'to-publish': 'accent',
  withheld: 'calm',
  published: 'good',
}

export const DisclosureStateBadge = ({ state }: { readonly state: DisclosureState }) => (
  <Badge tone={tones[state]}>{useSay()(disclosureStateTerms[state])}</Badge>
)

const pressing: Readonly<Partial<Record<NonNullable<DisclosureLine['standing']>, Tone>>> = {
  late: 'bad',
  'done-late': 'bad',
  today: 'warn',
  soon: 'warn',
}

/** How it stands against its day, where that should worry somebody. */
export const StandingBadge = ({ standing }: Pick<DisclosureLine, 'standing'>) => {
  const say = useSay()
  const tone = standing && pressing[standing]
  return standing && tone && <Badge tone={tone}>{say(dueTerms[standing])}</Badge>
}
