import { listParts as findParts, type PartFilter, type PartHead } from '#store/queries/part.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { clockOf, firstInTime } from '../task/clock.ts'
import { look } from '../transact.ts'

export type ListParts = Omit<PartFilter, 'lateOn'> & {
  /** Only those that are late today. */
  readonly late?: boolean | undefined
}

/** Parts the actor may see, drafts by their header only. */
export const listParts = async (ctx: Context, { late, ...filter }: ListParts): Promise<Page<PartHead>> => {
  const asked = {
    ...filter,
    limit: filter.limit + 1,
    lateOn: late ? firstInTime(clockOf(ctx, filter.year)) : undefined,
  }
  const page = pageFrom(await look(ctx, (tx) => findParts(tx, asked)), filter.limit)
  const items = page.items.filter(({ organisationId, year, id }) =>
    isAllowed(ctx, 'self-evaluation.read', { organisation: organisationId, year, thing: id }),
  )
  return { ...page, items }
}
