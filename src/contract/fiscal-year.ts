import { z } from 'zod'
import { idsOf } from '#domain/words/ids-of.ts'
import { yearStateTerms } from '#domain/words/calendar-terms.ts'
import { words } from '#domain/words/words.ts'
import { instant, oneOf, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { header, made, moved, moveEndpoint, reasonedMoveEndpoint, byId } from './shared.ts'

const shownYear = z.object({
  ...header,
  state: oneOf(idsOf(yearStateTerms)),
  createdAt: instant,
  changedAt: instant,
})
const count = z.number().int()
const common = { tag: 'fiscal-year', access: 'signed-in' } as const
const verbs = ['fiscal-year.manage'] as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'fiscal-year',
  path: `/api/fiscal-years/{id}/${event}`,
  summary: words(zh, en),
  verbs,
})

/** Calls about budget years. */
export const fiscalYearContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/fiscal-years',
    summary: words('年度列表', 'list budget years'),
    verbs: [],
    answer: z.object({ items: z.array(shownYear) }),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/fiscal-years/by-year/{year}',
    summary: words('查看年度及任务完成情况', 'read a budget year, with how many tasks are left'),
    verbs: [],
    params: z.object({ year }),
    answer: shownYear.extend({ tasks: z.object({ open: count, done: count, cancelled: count }) }),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/fiscal-years',
    summary: words('建立年度', 'prepare a budget year'),
    verbs,
    body: z.object({ year: z.number().int().min(2000).max(2100) }),
    answer: made,
    isCreating: true,
  }),
  open: endpoint({
    ...common,
    ...move('open', '启动年度，生成日历和任务', 'open a year: make its calendar and tasks'),
    method: 'post',
    params: byId,
    answer: moved.extend({ calendarTasks: count, tasks: count, undated: count }),
    isEditing: true,
  }),
  startClosing: moveEndpoint(move('start-closing', '进入收尾', 'start closing a year')),
  reopen: reasonedMoveEndpoint(move('reopen', '恢复进行', 'go back to an open year')),
  close: moveEndpoint(move('close', '结束年度', 'close a year')),
} as const
