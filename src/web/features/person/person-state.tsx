import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { personStates, type PersonState } from './queries.ts'

const tones: Readonly<Record<PersonState, Tone>> = { invited: 'accent', active: 'good', locked: 'warn', left: 'calm' }

export const PersonStateBadge = ({ state }: { readonly state: PersonState }) => {
  const say = useSay()
  return <Badge tone={tones[state]}>{say(personStates[state])}</Badge>
}
