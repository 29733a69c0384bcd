import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { key } from './catalogue-shapes.ts'
import { id, line, pageOf, paging, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import {
  advice,
  checkUpSettings,
  goalLine,
  goalState,
  goalTerm,
  indicator,
  indicatorChange,
  indicatorContent,
  lastYearGoal,
  rowsSaved,
} from './goal-shapes.ts'
import { rowOutcomes } from './row-outcome.ts'
import { byId } from './shared.ts'

const common = { tag: 'goal', access: 'signed-in' } as const
const reading = { ...common, verbs: ['goal.read', 'goal.edit'] } as const
const writing = { ...common, verbs: ['goal.edit'] } as const

const row = z.object({ id, indicatorId: id })
const manyIds = z.array(id).min(1).max(300)
const taken = rowsSaved.extend({ added: z.array(id) })

/** Calls about the indicators of a goal: `{id}` is the goal. */
export const indicatorContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/indicators',
    summary: words('年度内各绩效目标的指标', 'the indicators of all goals of a year'),
    verbs: ['goal.read'],
    query: z.object({
      year,
      state: goalState.optional(),
      organisation: id.optional(),
      project: id.optional(),
      ...paging,
    }),
    answer: pageOf(
      z.object({
        id,
        goal: goalLine,
        /** The version these indicators are of; the draft itself only for those who write it. */
        shownRevision: z.number().int(),
        mayEdit: z.boolean(),
        indicators: z.array(indicator),
      }),
    ).extend({ settings: checkUpSettings.optional() }),
  }),
  add: endpoint({
    ...writing,
    method: 'post',
    path: '/api/goals/{id}/indicators',
    summary: words('增加指标', 'add an indicator'),
    params: byId,
    body: z.object({ indicator: z.object(indicatorContent) }),
    answer: rowsSaved,
    isCreating: true,
  }),
  edit: endpoint({
    ...writing,
    method: 'put',
    path: '/api/goals/{id}/indicators/{indicatorId}',
    summary: words('保存指标', 'save an indicator'),
    params: row,
    body: z.object({ indicator: z.object(indicatorContent) }),
    answer: rowsSaved.extend({ version }),
    isEditing: true,
  }),
  editMany: endpoint({
    ...writing,
    method: 'put',
    path: '/api/goals/{id}/indicator-rows',
    summary: words('一次保存多项指标', 'save many indicators at once'),
    params: byId,
    body: z.object({
      rows: z
        .array(z.object({ indicatorId: id, version, indicator: z.object(indicatorContent) }))
        .min(1)
        .max(300),
    }),
    answer: rowsSaved.extend({ rows: rowOutcomes(indicator) }),
  }),
  remove: endpoint({
    ...writing,
    method: 'delete',
    path: '/api/goals/{id}/indicators/{indicatorId}',
    summary: words('删除指标', 'remove an indicator'),
    params: row,
    answer: rowsSaved,
    isEditing: true,
  }),
  reorder: endpoint({
    ...writing,
    method: 'put',
    path: '/api/goals/{id}/indicator-order',
    summary: words('调整指标顺序', 'put indicators into another order'),
    params: byId,
    body: z.object({ order: z.array(id).max(300) }),
    answer: rowsSaved,
  }),
  replace: endpoint({
    ...writing,
    method: 'put',
    path: '/api/goals/{id}/indicators',
    summary: words('整体保存指标', 'save all indicators at once'),
    params: byId,
    body: z.object({
      indicators: z.array(z.object({ ...indicatorContent, indicatorId: id.optional() })).max(300),
    }),
    answer: rowsSaved.extend({ ids: z.array(id) }),
    isEditing: true,
  }),
  library: endpoint({
    ...writing,
    method: 'get',
    path: '/api/goals/{id}/library',
    summary: words('从已批复目标中查找可参考的指标', 'find indicators of approved goals to take over'),
    params: byId,
    query: z.object({
      term: goalTerm.optional(),
      level1: line.optional(),
      text: line.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(z.object({ goalId: id, organisationId: id, year: z.number().int(), indicator })),
    }),
  }),
  takeFromLibrary: endpoint({
    ...writing,
    method: 'post',
    path: '/api/goals/{id}/from-library',
    summary: words('取用可参考的指标', 'take over indicators of an approved goal'),
    params: byId,
    body: z.object({ goalId: id, indicatorIds: manyIds }),
    answer: taken,
    isCreating: true,
  }),
  takeFromCatalogue: endpoint({
    ...writing,
    method: 'post',
    path: '/api/goals/{id}/from-catalogue',
    summary: words('取用指标库的指标', 'take over indicators of the library'),
    params: byId,
    body: z.object({ keys: z.array(key).min(1).max(100) }),
    answer: taken,
    isCreating: true,
  }),
  lastYear: endpoint({
    ...reading,
    method: 'get',
    path: '/api/goals/{id}/last-year',
    summary: words('上年目标、完成情况和本年变化', 'the goal of last year, its results and what changed'),
    params: byId,
    answer: z.object({ lastYear: lastYearGoal.optional(), changes: z.array(indicatorChange) }),
  }),
  takeFromLastYear: endpoint({
    ...writing,
    method: 'post',
    path: '/api/goals/{id}/from-last-year',
    summary: words('沿用上年指标', 'take over the indicators of last year'),
    params: byId,
    answer: taken,
    isCreating: true,
  }),
  checkUp: endpoint({
    ...reading,
    method: 'get',
    path: '/api/goals/{id}/check-up',
    summary: words('指标体检', 'check up the indicators'),
    params: byId,
    answer: z.object({ advice: z.array(advice), isReady: z.boolean() }),
  }),
} as const
