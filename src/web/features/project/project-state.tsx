import type { ProjectState } from '#domain/process/project.ts'
import { projectStateTerms } from '#domain/words/budget-terms.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'

const tones: Readonly<Record<ProjectState, Tone>> = {
  drafted: 'calm',
  declared: 'accent',
  stored: 'accent',
  budgeted: 'accent',
  running: 'good',
  suspended: 'warn',
  ended: 'calm',
  cancelled: 'calm',
}

export const ProjectStateBadge = ({ state }: { readonly state: ProjectState }) => (
  <Badge tone={tones[state]}>{useSay()(projectStateTerms[state])}</Badge>
)
