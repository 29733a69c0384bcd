import { lightTerms } from '#domain/words/monitoring-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

export type Light = keyof typeof lightTerms

const tones: Readonly<Record<Light, Tone>> = { red: 'bad', yellow: 'warn', green: 'good', blue: 'accent' }

/** A light says its colour in words too. */
export const LightBadge = ({ light }: { readonly light: Light | undefined }) => {
  const say = useSay()
  return light && <Badge tone={tones[light]}>{say(lightTerms[light])}</Badge>
}
