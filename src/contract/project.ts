import { z } from 'zod'
import { fundSources } from '#domain/filing/finance.ts'
import { costBasisTerms, projectCategoryTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { projectStateTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { decimal, id, line, money, oneOf, pageOf, paging, prose, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, header, made, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(projectStateTerms))
const calendarYear = z.number().int().min(2000).max(2100)

const content = {
  code: line,
  name: line,
  category: oneOf(idsOf(projectCategoryTerms)),
  recurrence: oneOf(idsOf(recurrenceTerms)),
  firstYear: calendarYear,
  lastYear: calendarYear.optional(),
}
const sources = z.array(z.object({ source: oneOf(fundSources), amount: money })).max(20)
const costLine = z.object({
  name: line,
  quantity: decimal,
  unit: z.string().max(50),
  unitPrice: money,
  basis: oneOf(idsOf(costBasisTerms)),
  explanation: prose,
})
const written = { ...content, sources, costLines: z.array(costLine).max(500) }

const head = z.object({
  ...header,
  ...content,
  state,
  budgetUnitId: id,
  predecessorId: id.optional(),
})
const whole = head.extend({ sources, costLines: z.array(costLine.extend({ id })) })

const common = { tag: 'project', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'project',
  path: `/api/projects/{id}/${event}`,
  summary: words(zh, en),
})

/** Calls about projects. */
export const projectContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/projects',
    summary: words('项目列表', 'list projects'),
    verbs: ['project.read'],
    query: z.object({
      year,
      state: state.optional(),
      organisation: id.optional(),
      budgetUnit: id.optional(),
      ...paging,
    }),
    answer: pageOf(head),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/projects/{id}',
    summary: words('查看项目', 'read a project'),
    verbs: ['project.read', 'project.edit'],
    params: byId,
    answer: whole,
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/projects',
    summary: words('编制项目', 'draft a project'),
    verbs: ['project.edit'],
    body: z.object({ ...written, year: calendarYear, budgetUnitId: id, officeId: id.optional() }),
    answer: made,
    isCreating: true,
  }),
  edit: endpoint({
    ...common,
    method: 'put',
    path: '/api/projects/{id}',
    summary: words('保存项目草稿', 'save the draft of a project'),
    verbs: ['project.edit'],
    params: byId,
    body: z.object(written),
    answer: z.object({ id, version }),
    isEditing: true,
  }),
  declare: moveEndpoint({ ...move('declare', '申报入库', 'declare a project'), verbs: ['project.edit'] }),
  store: moveEndpoint({ ...move('store', '审核入库', 'enter a project into the library'), verbs: ['project.admit'] }),
  return: reasonedMoveEndpoint({ ...move('return', '退回项目', 'return a project'), verbs: ['project.admit'] }),
  budget: moveEndpoint({ ...move('budget', '列入预算', 'enter a project into the budget'), verbs: ['project.admit'] }),
  start: moveEndpoint({ ...move('start', '开始实施', 'start a project'), verbs: ['project.edit'] }),
  suspend: reasonedMoveEndpoint({ ...move('suspend', '暂停项目', 'suspend a project'), verbs: ['project.admit'] }),
  resume: reasonedMoveEndpoint({ ...move('resume', '恢复项目', 'resume a project'), verbs: ['project.admit'] }),
  end: moveEndpoint({ ...move('end', '结项', 'end a project'), verbs: ['project.edit'] }),
  cancel: reasonedMoveEndpoint({
    ...move('cancel', '取消项目', 'cancel a project'),
    verbs: ['project.edit', 'project.admit'],
  }),
} as const
