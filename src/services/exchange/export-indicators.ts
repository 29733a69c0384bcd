import type { ExchangeDepartmentIndicator, ExchangeProjectIndicator } from '#domain/exchange/tables.ts'
import { listIndicatorsOf } from '#store/queries/exchange-goals.ts'
import type { StoredIndicator } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'
import { seenGoals, type SeenGoal } from './seen-goals.ts'
import { targetText } from './target-text.ts'

export type ExportedIndicators = {
  readonly projects: readonly ExchangeProjectIndicator[]
  readonly departments: readonly ExchangeDepartmentIndicator[]
}

/** What both tables of indicators say alike. */
const common = (one: StoredIndicator, goal: SeenGoal) => ({
  year: goal.year,
  id: one.id,
  level1: one.level1 || undefined,
  level2: one.level2 || undefined,
  level3: one.name || undefined,
  value: targetText(one),
  version: String(goal.revision),
  isFinal: goal.isFinal ? ('yes' as const) : ('no' as const),
  goalId: goal.id,
  term: one.term,
  comparator: one.comparator,
  target: one.target,
  unit: one.unit || undefined,
  weight: one.weight,
  origin: one.origin,
  basis: one.card?.basis,
  basisSource: one.card?.source || undefined,
})

type Written = { readonly one: StoredIndicator; readonly goal: SeenGoal }

/** Indicators of a year, of the version of their goal the actor may read. */
export const exportIndicators = async (ctx: Context, places: Places, year: number): Promise<ExportedIndicators> => {
  const { division } = ctx
  const written = await look(ctx, async (tx) => {
    const goals = await seenGoals(ctx, tx, year)
    const indicators = await listIndicatorsOf(tx, goals)
    return goals.flatMap((goal) => (indicators.get(goal.id) ?? []).map((one): Written => ({ one, goal })))
  })
  const ofProject = ({ one, goal }: Written): readonly ExchangeProjectIndicator[] =>
    goal.projectCode === null
      ? []
      : [
          recordOf('PM_PERF_INDICATOR', {
            ...common(one, goal),
            ...agencyColumns(places, goal.organisationId),
            division,
            projectCode: goal.projectCode,
            projectName: goal.projectName ?? undefined,
          }),
        ]
  const ofDepartment = ({ one, goal }: Written): readonly ExchangeDepartmentIndicator[] => {
    if (goal.projectCode !== null) return []
    const { departmentCode = '', departmentName } = agencyColumns(places, goal.organisationId)
    return [recordOf('BGT_PERF_INDICATOR', { ...common(one, goal), division, departmentCode, departmentName })]
  }
  return { projects: written.flatMap(ofProject), departments: written.flatMap(ofDepartment) }
}
