import type { ExchangeData } from '#domain/exchange/encode.ts'
import type { ExchangeSetId } from '#domain/exchange/tables.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { exportAgencies } from './export-agencies.ts'
import { exportEvaluations } from './export-evaluations.ts'
import { exportGoals } from './export-goals.ts'
import { exportIndicators } from './export-indicators.ts'
import { exportMonitoring } from './export-monitoring.ts'
import { exportProjects } from './export-projects.ts'
import { placesOf, type Places } from './places.ts'

export type ExportExchange = { readonly set: ExchangeSetId; readonly year: number }

type Tables = (ctx: Context, places: Places, year: number) => Promise<readonly ExchangeData[]>

const sets: Readonly<Record<ExchangeSetId, Tables>> = {
  agencies: async (...of) => [{ id: 'BAS_AGENCY_INFO', records: await exportAgencies(...of) }],
  projects: async (...of) => {
    const { projects, funds } = await exportProjects(...of)
    return [
      { id: 'PM_PROJECT_INFO', records: projects },
      { id: 'JH_PROJECT_FUND', records: funds },
    ]
  },
  goals: async (...of) => {
    const { projects, departments } = await exportGoals(...of)
    return [
      { id: 'PM_PERF_GOAL_INFO', records: projects },
      { id: 'BGT_PERF_GOAL_INFO', records: departments },
    ]
  },
  indicators: async (...of) => {
    const { projects, departments } = await exportIndicators(...of)
    return [
      { id: 'PM_PERF_INDICATOR', records: projects },
      { id: 'BGT_PERF_INDICATOR', records: departments },
    ]
  },
  monitoring: async (...of) => {
    const { tasks, rows } = await exportMonitoring(...of)
    return [
      { id: 'PAY_PERF_MONITOR_TASK', records: tasks },
      { id: 'PAY_PERF_MONITOR_INFO', records: rows },
    ]
  },
  'self-evaluation': async (...of) => {
    const { wholes, goals, results, money } = await exportEvaluations(...of)
    return [
      { id: 'PM_PERF_SELF_EVAL', records: wholes },
      { id: 'PM_SELF_EVAL_GOAL', records: goals },
      { id: 'PM_SELF_EVAL_INDICATOR', records: results },
      { id: 'PM_PERF_SELF_BGT', records: money },
    ]
  },
}

/** The tables of a set and year under their national names, in the scope of the actor. */
export const exportExchange = async (ctx: Context, { set, year }: ExportExchange): Promise<readonly ExchangeData[]> => {
  signedIn(ctx)
  return sets[set](ctx, await placesOf(ctx), year)
}
