import { chainOf, type Organisation } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import {
  findOrganisation,
  listOrganisations as findOrganisations,
  type StoredOrganisation,
} from '#store/queries/organisation.ts'
import { isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { look } from '../transact.ts'

/** An organisation of the tree. Those above one’s own are named only: they have no version here. */
export type ListedOrganisation = Organisation & {
  readonly code?: string | undefined
  readonly version?: number | undefined
}

const isReadable = (ctx: Context, organisation: string): boolean => {
  const asked = { organisation, year: today(ctx).year }
  return isAllowed(ctx, 'organisation.read', asked) || isAllowed(ctx, 'organisation.manage', asked)
}

/** The part of the tree the actor may see, with what stands above it. */
export const listOrganisations = async (ctx: Context): Promise<{ items: readonly ListedOrganisation[] }> => {
  const found = await look(ctx, findOrganisations)
  const readable = found.filter(({ id }) => isReadable(ctx, id))
  const known = new Set(readable.map(({ id }) => id))
  const above = new Map<string, Organisation>()
  for (const { id } of readable) {
    for (const one of chainOf(ctx.tree, id)) if (!known.has(one.id)) above.set(one.id, one)
  }
  return { items: [...[...above.values()].map(plain), ...readable] }
}

/** Copies of the tree carry more than is told of what stands above. */
const plain = ({
  id,
  kind,
  name,
  parent,
  areaCode,
  budgetLevel,
  supervisor,
  from,
  until,
}: Organisation): Organisation => ({
  id,
  kind,
  name,
  parent,
  areaCode,
  budgetLevel,
  supervisor,
  from,
  until,
})

/** One organisation. */
export const getOrganisation = async (ctx: Context, { id }: { readonly id: string }): Promise<StoredOrganisation> => {
  const found = await look(ctx, (tx) => findOrganisation(tx, id))
  if (!found || !isReadable(ctx, id)) throw notFound(words('单位', 'organisation'))
  return found
}
