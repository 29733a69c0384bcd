import {
  findBatch,
  listBatches as findBatches,
  type BatchFilter,
  type StoredBatch,
} from '#store/queries/import-batch.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'
import { importVerbs } from './import-rights.ts'
import { batchWords } from './undo-import.ts'

const maySee = (ctx: Context, { organisationId: organisation, year }: StoredBatch): boolean =>
  importVerbs.some((verb) => isAllowed(ctx, verb, { organisation, year }))

/** Imports of the organisations one imports for, the newest first. */
export const listBatches = async (
  ctx: Context,
  input: Omit<BatchFilter, 'organisations'> & { readonly organisation?: string | undefined },
): Promise<Page<StoredBatch>> => {
  const { organisation, limit, ...filter } = input
  const organisations = organisation === undefined ? undefined : [organisation]
  const rows = await look(ctx, (tx) => findBatches(tx, { ...filter, organisations, limit: limit + 1 }))
  const page = pageFrom(rows, limit)
  return { ...page, items: page.items.filter((batch) => maySee(ctx, batch)) }
}

/** One import. */
export const getBatch = (ctx: Context, { id }: { readonly id: string }): Promise<StoredBatch> =>
  look(ctx, async (tx) => {
    const batch = await findBatch(tx, id)
    if (!batch) throw notFound(batchWords)
    allow(ctx, importVerbs, { organisation: batch.organisationId, year: batch.year })
    return batch
  })
