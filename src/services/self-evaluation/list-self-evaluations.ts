import {
  listSelfEvaluations as findAll,
  type SelfEvaluationFilter,
  type SelfEvaluationHead,
} from '#store/queries/self-evaluation.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { clockOf, firstInTime } from '../task/clock.ts'
import { look } from '../transact.ts'

export type ListSelfEvaluations = Omit<SelfEvaluationFilter, 'lateOn'> & {
  /** Only those that are late today. */
  readonly late?: boolean | undefined
}

/** Self-evaluations the actor may see, by their headers. */
export const listSelfEvaluations = async (
  ctx: Context,
  { late, ...filter }: ListSelfEvaluations,
): Promise<Page<SelfEvaluationHead>> => {
  const asked = {
    ...filter,
    limit: filter.limit + 1,
    lateOn: late ? firstInTime(clockOf(ctx, filter.year)) : undefined,
  }
  const page = pageFrom(await look(ctx, (tx) => findAll(tx, asked)), filter.limit)
  const items = page.items.filter(({ organisationId, year, id }) =>
    isAllowed(ctx, 'self-evaluation.read', { organisation: organisationId, year, thing: id }),
  )
  return { ...page, items }
}
