import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { JobLine } from './use-followed.ts'

/** Where a job stands, for people. */
export const jobStates: Readonly<Record<JobLine['state'], Words>> = {
  waiting: words('排队中', 'waiting'),
  running: words('办理中', 'running'),
  retrying: words('稍后重试', 'to be tried again'),
  done: words('已完成', 'done'),
  failed: words('未成功', 'failed'),
  cancelled: words('已取消', 'cancelled'),
}

const tones: Readonly<Record<JobLine['state'], Tone>> = {
  waiting: 'calm',
  running: 'accent',
  retrying: 'warn',
  done: 'good',
  failed: 'bad',
  cancelled: 'calm',
}

export const JobStateBadge = ({ state }: { readonly state: JobLine['state'] }) => {
  const say = useSay()
  return <Badge tone={tones[state]}>{say(jobStates[state])}</Badge>
}
