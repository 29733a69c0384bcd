import {
  findResultUse,
  listResultUses as findResultUses,
  type ResultUseFilter,
  type StoredResultUse,
} from '#store/queries/result-use.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { resultUseNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'

/** Uses of results the actor may see. */
export const listResultUses = async (ctx: Context, filter: ResultUseFilter): Promise<Page<StoredResultUse>> => {
  const rows = await look(ctx, (tx) => findResultUses(tx, { ...filter, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items.filter(({ organisationId, year, id }) =>
    isAllowed(ctx, 'result-use.read', { organisation: organisationId, year, thing: id }),
  )
  return { ...page, items }
}

export type ResultUseDetail = StoredResultUse & {
  readonly steps: readonly {
    readonly event: string
    readonly at: Date
    readonly by: string
    readonly reason: string | undefined
  }[]
}

export const getResultUse = (ctx: Context, { id }: { readonly id: string }): Promise<ResultUseDetail> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, resultUseNoun, id)
    allow(ctx, ['result-use.read'], askedOf(resultUseNoun, thing))
    const found = await findResultUse(tx, id)
    if (!found) throw notFound(resultUseNoun.machine.noun)
    const steps = thing.progress.steps.map(({ event, at, actor, reason }) => ({
      event,
      at: new Date(at),
      by: actor,
      reason,
    }))
    return { ...found, steps }
  })
