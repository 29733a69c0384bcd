import { below } from '#domain/process/organisation.ts'
import { listPersons as findPersons, type PersonState, type StoredPerson } from '#store/queries/person.ts'
import { isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'

export type PersonsAsked = {
  readonly organisation?: string | undefined
  readonly state?: PersonState | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** A person as a list shows it: how to sign in as, only to those who manage people. */
export type ListedPerson = Pick<StoredPerson, 'id' | 'name' | 'organisationId' | 'state'> & {
  readonly login?: string | undefined
  readonly email?: string | undefined
  readonly version?: number | undefined
}

const shown = (ctx: Context, person: StoredPerson): readonly ListedPerson[] => {
  const { id, name, organisationId, state, login, email, version } = person
  const asked = { organisation: organisationId, year: today(ctx).year }
  if (isAllowed(ctx, 'person.manage', asked)) return [{ id, name, organisationId, state, login, email, version }]
  return isAllowed(ctx, 'organisation.read', asked) ? [{ id, name, organisationId, state }] : []
}

/** People the actor may see; `organisation` means it and everything below. */
export const listPersons = async (
  ctx: Context,
  { organisation, ...filter }: PersonsAsked,
): Promise<Page<ListedPerson>> => {
  const organisations =
    organisation === undefined ? undefined : [organisation, ...below(ctx.tree, organisation).map(({ id }) => id)]
  const rows = await look(ctx, (tx) => findPersons(tx, { ...filter, organisations, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  return { ...page, items: page.items.flatMap((person) => shown(ctx, person)) }
}
