import { listGoals as findGoals, type GoalFilter, type GoalLine } from '#store/queries/goal-list.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'

/** Goals the actor may see. That a draft exists is shown to those who chase it; what it says is not. */
export const listGoals = async (ctx: Context, filter: GoalFilter): Promise<Page<GoalLine>> => {
  const rows = await look(ctx, (tx) => findGoals(tx, { ...filter, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items.filter(({ organisationId, year, id }) =>
    isAllowed(ctx, 'goal.read', { organisation: organisationId, year, thing: id }),
  )
  return { ...page, items }
}
