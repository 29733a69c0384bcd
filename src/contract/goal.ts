import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { id, oneOf, pageOf, paging, reason, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { goalLine, goalState, goalTexts, reviewParts, reviewRules, wholeGoal } from './goal-shapes.ts'
import { byId, made, moved, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const common = { tag: 'goal', access: 'signed-in' } as const
const reading = { ...common, verbs: ['goal.read', 'goal.edit'] } as const
const writing = { ...common, verbs: ['goal.edit'] } as const
const calendarYear = z.number().int().min(2000).max(2100)

const move = (event: string, zh: string, en: string) => ({
  tag: 'goal',
  path: `/api/goals/{id}/${event}`,
  summary: words(zh, en),
})

/** Calls about goals; those about their indicators stand in `indicator.ts`. */
export const goalContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/goals',
    summary: words('绩效目标列表', 'list goals'),
    verbs: ['goal.read'],
    query: z.object({
      year,
      state: goalState.optional(),
      organisation: id.optional(),
      project: id.optional(),
      kind: oneOf(['project', 'department']).optional(),
      standing: oneOf(['returned', 'adjusting', 'empty']).optional(),
      ...paging,
    }),
    answer: pageOf(goalLine),
  }),
  get: endpoint({
    ...reading,
    method: 'get',
    path: '/api/goals/{id}',
    summary: words('查看绩效目标及各版本', 'read a goal with its versions'),
    params: byId,
    answer: wholeGoal,
  }),
  create: endpoint({
    ...writing,
    method: 'post',
    path: '/api/goals',
    summary: words('编制项目或整体绩效目标', 'draft the goal of a project or of a department as a whole'),
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('project'), projectId: id }),
      z.object({ kind: z.literal('department'), organisationId: id, year: calendarYear }),
    ]),
    answer: made,
    isCreating: true,
  }),
  saveTexts: endpoint({
    ...writing,
    method: 'put',
    path: '/api/goals/{id}/texts',
    summary: words('保存目标文字草稿', 'save the words of a draft'),
    params: byId,
    body: z.object({ texts: goalTexts }),
    answer: z.object({ id, version, goalVersion: version }),
    isEditing: true,
  }),
  declare: moveEndpoint({ ...move('declare', '申报目标', 'declare a goal'), verbs: ['goal.declare'] }),
  withdraw: reasonedMoveEndpoint({ ...move('withdraw', '撤回目标', 'withdraw a goal'), verbs: ['goal.declare'] }),
  endorse: moveEndpoint({ ...move('endorse', '科室审核通过', 'endorse a goal'), verbs: ['goal.endorse'] }),
  forward: moveEndpoint({ ...move('forward', '报送财政', 'forward a goal to the bureau'), verbs: ['goal.forward'] }),
  return: reasonedMoveEndpoint({
    ...move('return', '退回目标', 'return a goal'),
    verbs: ['goal.endorse', 'goal.forward', 'goal.review'],
  }),
  review: endpoint({
    ...common,
    ...move('review', '审核目标', 'review a goal'),
    method: 'post',
    verbs: ['goal.review'],
    params: byId,
    body: z.object({ review: reviewParts }),
    answer: moved,
    isEditing: true,
  }),
  approve: moveEndpoint({ ...move('approve', '批复目标', 'approve a goal'), verbs: ['goal.approve'] }),
  abandon: reasonedMoveEndpoint({
    ...move('abandon', '放弃调整，恢复已批复的目标', 'abandon an adjustment: the approved goal goes on'),
    verbs: ['goal.edit', 'goal.approve'],
  }),
  drop: reasonedMoveEndpoint({ ...move('drop', '不予安排', 'drop a goal'), verbs: ['goal.approve'] }),
  adjust: endpoint({
    ...common,
    ...move('adjust', '调整目标', 'open an approved goal for adjustment'),
    method: 'post',
    verbs: ['goal.edit'],
    params: byId,
    body: z.object({ reason, budgetEntry: id }),
    answer: moved,
    isEditing: true,
  }),
  reviewRules: endpoint({
    ...reading,
    method: 'get',
    path: '/api/goals/{id}/review-rules',
    summary: words('审核要点、分值和等级', 'aspects, points and grades a goal is reviewed by'),
    params: byId,
    answer: reviewRules,
  }),
} as const
