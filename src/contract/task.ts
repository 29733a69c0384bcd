import { z } from 'zod'
import { parseDay } from '#domain/process/calendar/day.ts'
import { dueTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, id, instant, oneOf, pageOf, paging, reason, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, made, reasonBody } from './shared.ts'

const count = z.number().int()
const kind = oneOf(idsOf(taskKindTerms))
const shown = z.object({
  id,
  organisationId: id,
  year: count,
  kind,
  title: bilingual,
  /** Noun and id of what it is about; '' for a task of the calendar. */
  noun: z.string(),
  thingId: id.optional(),
  dueOn: day,
  due: day,
  standing: oneOf(idsOf(dueTerms)),
  late: z.object({ calendar: count, working: count }).optional(),
  isCancelled: z.boolean(),
  doneAt: instant.optional(),
  version,
})
const item = shown.extend({ isReturned: z.boolean() })
const extension = z.object({
  id,
  task: id,
  organisation: id,
  to: day,
  grantedBy: z.string(),
  reason: z.string(),
  at: z.string(),
})
/** Where a page begins: the due day and the id of the last task before. */
const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)
  .refine((text) => parseDay(text.slice(0, 10)) !== undefined)
const ended = z.object({ id, version })
const common = { tag: 'task', access: 'signed-in' } as const

/** Calls about what organisations have to do. */
export const taskContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/tasks',
    summary: words('任务列表', 'list tasks'),
    verbs: ['organisation.read'],
    query: z.object({
      year: year.optional(),
      kind: kind.optional(),
      organisation: id.optional(),
      standing: oneOf(['open', 'soon', 'late', 'returned', 'done', 'cancelled']).optional(),
      mine: z.stringbool().optional(),
      ...paging,
      after: cursor.optional(),
    }),
    answer: pageOf(item),
  }),
  late: endpoint({
    ...common,
    method: 'get',
    path: '/api/late-tasks',
    summary: words('逾期清单', 'who is late with what, the latest first'),
    verbs: ['organisation.read'],
    query: z.object({ year, organisation: id.optional() }),
    answer: z.object({ items: z.array(item.extend({ organisation: z.string() })) }),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/tasks/{id}',
    summary: words('查看任务及延期', 'read a task with what was granted for it'),
    verbs: ['organisation.read'],
    params: byId,
    answer: shown.extend({ extensions: z.array(extension) }),
  }),
  finish: endpoint({
    ...common,
    method: 'post',
    path: '/api/tasks/{id}/finish',
    summary: words('标记任务完成', 'mark a task done'),
    verbs: [
      'project.edit',
      'goal.declare',
      'goal.review',
      'goal.approve',
      'goal.forward',
      'monitoring.submit',
      'monitoring.fill',
      'self-evaluation.deliver',
      'self-evaluation.submit',
      'review.accept',
      'rectification.report',
      'rectification.plan',
      'result-use.propose',
      'disclosure.publish',
      'calendar.manage',
    ],
    params: byId,
    body: z.object({ reason: reason.optional() }),
    answer: ended,
    isEditing: true,
  }),
  cancel: endpoint({
    ...common,
    method: 'post',
    path: '/api/tasks/{id}/cancel',
    summary: words('取消任务', 'cancel a task'),
    verbs: ['calendar.manage'],
    params: byId,
    body: reasonBody,
    answer: ended,
    isEditing: true,
  }),
  extend: endpoint({
    ...common,
    method: 'post',
    path: '/api/tasks/{id}/extensions',
    summary: words('批准延期', 'grant more time'),
    verbs: ['calendar.extend'],
    params: byId,
    body: z.object({ to: day, reason }),
    answer: made,
    isCreating: true,
  }),
} as const
