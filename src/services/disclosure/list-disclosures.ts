import { disclosureDue, type DisclosureState } from '#domain/process/disclosure.ts'
import type { DueState } from '#domain/process/calendar/deadline.ts'
import { findDisclosure, listDisclosures as findDisclosures, type StoredDisclosure } from '#store/queries/disclosure.ts'
import { listPublications, type PublicationHead } from '#store/queries/publication.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { clockOf, firstInTime, momentOf } from '../task/clock.ts'
import { disclosureNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'

export type ListDisclosures = {
  readonly year: number
  readonly state?: DisclosureState | undefined
  readonly organisation?: string | undefined
  readonly item?: string | undefined
  readonly late?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** With how it stands against its day; no standing where there is no day, or where it is lawfully withheld. */
export type DisclosureView = StoredDisclosure & { readonly standing: DueState | undefined }

const viewOf = (ctx: Context, stored: StoredDisclosure): DisclosureView => {
  const { dueOn: due, state, revision, publishedAt, year } = stored
  const { now, settings } = clockOf(ctx, year)
  const days = due && { due, ...(publishedAt ? { publishedAt: momentOf(publishedAt) } : {}) }
  const standing = days && disclosureDue({ state, revision, steps: [] }, days, { now, settings })
  return { ...stored, standing }
}

/** What has to be published, of organisations the actor may see. */
export const listDisclosures = async (ctx: Context, asked: ListDisclosures): Promise<Page<DisclosureView>> => {
  const { late, ...filter } = asked
  const lateOn = late ? firstInTime(clockOf(ctx, asked.year)) : undefined
  const rows = await look(ctx, (tx) => findDisclosures(tx, { ...filter, lateOn, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items
    .filter(({ organisationId, year, id }) =>
      isAllowed(ctx, 'disclosure.read', { organisation: organisationId, year, thing: id }),
    )
    .map((stored) => viewOf(ctx, stored))
  return { ...page, items }
}

export type DisclosureDetail = DisclosureView & {
  readonly steps: readonly {
    readonly event: string
    readonly at: Date
    readonly by: string
    readonly reason: string | undefined
  }[]
  /** Every snapshot, the first one first. */
  readonly publications: readonly PublicationHead[]
}

const mostSnapshots = 1000

export const getDisclosure = (ctx: Context, { id }: { readonly id: string }): Promise<DisclosureDetail> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, disclosureNoun, id)
    allow(ctx, ['disclosure.read'], askedOf(disclosureNoun, thing))
    const found = await findDisclosure(tx, id)
    if (!found) throw notFound(disclosureNoun.machine.noun)
    const steps = thing.progress.steps.map(({ event, at, actor, reason }) => ({
      event,
      at: new Date(at),
      by: actor,
      reason,
    }))
    const publications = await listPublications(tx, { disclosure: id, all: true, limit: mostSnapshots })
    return { ...viewOf(ctx, found), steps, publications }
  })
