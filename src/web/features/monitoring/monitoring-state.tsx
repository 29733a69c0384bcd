import type { MonitoringState } from '#domain/process/monitoring/monitoring.ts'
import { monitoringStateTerms } from '#domain/words/monitoring-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<MonitoringState, Tone>> = {
  assigned: 'warn',
  filling: 'accent',
  submitted: 'accent',
  returned: 'bad',
  accepted: 'good',
}

export const MonitoringStateBadge = ({ state }: { readonly state: MonitoringState }) => (
  <Badge tone={tones[state]}>{useSay()(monitoringStateTerms[state])}</Badge>
)
