import { z } from 'zod'
import { organisationKinds } from '#domain/process/organisation.ts'
import { confirmations } from '#domain/scheme/scheme.ts'
import { cycleEventTerms, dayUnitTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, id, oneOf, reason, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

const count = z.number().int()
const event = oneOf(idsOf(cycleEventTerms))
const dueRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), yearOffset: count, month: count, day: count }),
  z.object({
    kind: z.literal('after'),
    event,
    term: z.object({
      count,
      unit: oneOf(idsOf(dayUnitTerms)),
      movesToWorkingDay: z.boolean(),
      authority: z.string(),
      status: oneOf(confirmations),
    }),
  }),
])
const calendarTask = z.object({
  id,
  year: count,
  kind: oneOf(idsOf(taskKindTerms)),
  title: bilingual,
  rule: z.object({
    template: z.string(),
    name: bilingual,
    by: z.array(oneOf(organisationKinds)),
    due: dueRule.optional(),
    throughMonth: count.optional(),
    authority: z.string(),
    status: oneOf(confirmations),
    note: bilingual.optional(),
    happenedOn: z.string().optional(),
  }),
  due: day.optional(),
  isWorkingDay: z.boolean().optional(),
  left: z.object({ calendar: count, working: count }).optional(),
  isUnsure: z.boolean(),
  version,
})
const common = { tag: 'calendar', access: 'signed-in' } as const

/** Calls about the calendar of a year. */
export const calendarContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/calendar',
    summary: words('年度日历', 'the calendar of a year'),
    verbs: [],
    query: z.object({ year }),
    answer: z.object({ items: z.array(calendarTask) }),
  }),
  edit: endpoint({
    ...common,
    method: 'put',
    path: '/api/calendar/{id}',
    summary: words('设定任务期限', 'set the day of a task of the calendar'),
    verbs: ['calendar.manage'],
    params: byId,
    body: z.object({ due: day, reason: reason.optional() }),
    answer: z.object({ id, version, tasks: count }),
    isEditing: true,
  }),
  setEventDay: endpoint({
    ...common,
    method: 'post',
    path: '/api/calendar/events',
    summary: words('登记起算事项的日期', 'say when something happened that terms count from'),
    verbs: ['calendar.manage'],
    body: z.object({ year: count.min(2000).max(2100), event, day, organisation: id.optional() }),
    answer: z.object({ calendarTasks: count, tasks: count }),
  }),
} as const
