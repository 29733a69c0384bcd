import { goalTerms } from '#domain/filing/form-base.ts'
import type { GoalTerm } from '#domain/filing/form-base.ts'
import type { ExchangeDepartmentGoal, ExchangeProjectGoal } from '#domain/exchange/tables.ts'
import { listTextsOf } from '#store/queries/exchange-goals.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'
import { seenGoals, type SeenGoal } from './seen-goals.ts'

export type ExportedGoals = {
  readonly projects: readonly ExchangeProjectGoal[]
  readonly departments: readonly ExchangeDepartmentGoal[]
}

/** The standard has one text a row: the mid-term words of a goal are a row of their own beside those of the year. */
export const midTermMark = '-mid'

const rowId = (goalId: string, term: GoalTerm): string => (term === 'annual' ? goalId : goalId + midTermMark)

const common = (ctx: Context, places: Places, goal: SeenGoal) => ({
  division: ctx.division,
  year: goal.year,
  ...agencyColumns(places, goal.organisationId),
  version: String(goal.revision),
  isFinal: goal.isFinal ? ('yes' as const) : ('no' as const),
})

type Written = { readonly goal: SeenGoal; readonly term: GoalTerm; readonly target: string }

const projectRecord = (ctx: Context, places: Places, { goal, term, target }: Written): ExchangeProjectGoal =>
  recordOf('PM_PERF_GOAL_INFO', {
    ...common(ctx, places, goal),
    id: rowId(goal.id, term),
    projectCode: goal.projectCode ?? '',
    projectName: goal.projectName ?? undefined,
    target,
    term,
  })

const departmentRecord = (ctx: Context, places: Places, { goal, term, target }: Written): ExchangeDepartmentGoal => {
  const { departmentCode = '', ...of } = common(ctx, places, goal)
  return recordOf('BGT_PERF_GOAL_INFO', { ...of, departmentCode, id: rowId(goal.id, term), target, term })
}

/** Goals of a year in the version the actor may read; a text that is still empty has no row. */
export const exportGoals = async (ctx: Context, places: Places, year: number): Promise<ExportedGoals> => {
  const written = await look(ctx, async (tx) => {
    const goals = await seenGoals(ctx, tx, year)
    const texts = await listTextsOf(tx, goals)
    return goals.flatMap((goal) =>
      goalTerms.flatMap((term): readonly Written[] => {
        const target = texts.get(goal.id)?.[term] ?? ''
        return target === '' ? [] : [{ goal, term, target }]
      }),
    )
  })
  return {
    projects: written.filter(({ goal }) => goal.projectCode !== null).map((one) => projectRecord(ctx, places, one)),
    departments: written
      .filter(({ goal }) => goal.projectCode === null)
      .map((one) => departmentRecord(ctx, places, one)),
  }
}
