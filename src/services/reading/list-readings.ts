import { listReadings as findReadings, type ReadingFilter, type StoredReading } from '#store/queries/reading.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'
import { readingVerbs } from './load-reading.ts'

const maySee = (ctx: Context, { organisationId: organisation, year }: StoredReading): boolean =>
  readingVerbs.some((verb) => isAllowed(ctx, verb, { organisation, year }))

/** Readings of the organisations one works for, the newest first. */
export const listReadings = async (
  ctx: Context,
  input: Omit<ReadingFilter, 'organisations'> & { readonly organisation?: string | undefined },
): Promise<Page<StoredReading>> => {
  const { organisation, limit, ...filter } = input
  const organisations = organisation === undefined ? undefined : [organisation]
  const rows = await look(ctx, (tx) => findReadings(tx, { ...filter, organisations, limit: limit + 1 }))
  const page = pageFrom(rows, limit)
  return { ...page, items: page.items.filter((one) => maySee(ctx, one)) }
}
