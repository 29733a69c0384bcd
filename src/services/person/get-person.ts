import { words } from '#domain/words/words.ts'
import { findPerson, type StoredPerson } from '#store/queries/person.ts'
import { listGrants, type StoredGrant } from '#store/queries/role-grant.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { look } from '../transact.ts'

/** A person with the roles that lie in the actor’s reach. */
export const getPerson = (
  ctx: Context,
  { id }: { readonly id: string },
): Promise<StoredPerson & { readonly grants: readonly StoredGrant[] }> =>
  look(ctx, async (tx) => {
    const person = await findPerson(tx, id)
    if (!person) throw notFound(words('人员', 'person'))
    allow(ctx, ['person.manage'], { organisation: person.organisationId, year: today(ctx).year })
    return { ...person, grants: await listGrants(tx, { persons: [id] }) }
  })
