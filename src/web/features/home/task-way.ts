import type { Verb } from '#domain/process/permissions.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { TaskItem } from './queries.ts'

type Way = { readonly to: string; readonly text: Words; readonly verb: Verb }

/** Where the tasks of the calendar are done. */
const byKind: Readonly<Partial<Record<TaskItem['kind'], Way>>> = {
  'pre-evaluation': { to: '/projects', text: words('编制项目', 'Draft projects'), verb: 'project.edit' },
  'goal-declaration': { to: '/goals', text: words('编报目标', 'Write goals'), verb: 'goal.edit' },
  'goal-review': { to: '/goals?state=with-bureau', text: words('审核目标', 'Review goals'), verb: 'goal.review' },
  'goal-approval': { to: '/goals?state=reviewed', text: words('批复目标', 'Approve goals'), verb: 'goal.approve' },
  monitoring: { to: '/monitorings', text: words('填报监控', 'Fill in'), verb: 'monitoring.fill' },
  'self-evaluation': { to: '/parts', text: words('填报自评', 'Fill in'), verb: 'self-evaluation.fill' },
  review: { to: '/reviews', text: words('开始复核', 'Review'), verb: 'review.take' },
}

/** Where the things a task may be about have their pages. */
const byNoun: Readonly<Record<string, { readonly path: string; readonly text: Words }>> = {
  part: { path: '/parts', text: words('填报自评', 'Fill in') },
  goal: { path: '/goals', text: words('打开目标', 'Open the goal') },
  'self-evaluation': { path: '/self-evaluations', text: words('汇总自评', 'Put it together') },
  review: { path: '/reviews', text: words('复核', 'Review') },
  rectification: { path: '/rectifications', text: words('办理整改', 'Mend it') },
  disclosure: { path: '/disclosures', text: words('办理公开', 'Publish') },
  monitoring: { path: '/monitorings', text: words('填报监控', 'Fill in') },
}

/** Where a task is done, and what the button says; undefined where it has no page. */
export const wayOf = (
  { kind, noun, thingId }: TaskItem,
  may: (verb: Verb) => boolean,
): { readonly to: string; readonly text: Words } | undefined => {
  const ofThing = byNoun[noun]
  if (ofThing && thingId !== undefined) return { to: `${ofThing.path}/${thingId}`, text: ofThing.text }
  const way = byKind[kind]
  return way && may(way.verb) ? way : undefined
}
