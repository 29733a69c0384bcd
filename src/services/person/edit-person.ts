import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findPerson, updatePerson, type StoredPerson } from '#store/queries/person.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { unlessTaken } from './create-person.ts'
import { checkedLogin, describePerson, type PersonContent } from './person-input.ts'
import { grantsHeldBy, unlessManager } from './unless-manager.ts'

export type EditPerson = PersonContent & { readonly id: string; readonly version: number }

/** Changes name, login, mail address or organisation of a person; the roles stay where they are. */
export const editPerson = async (ctx: Context, input: EditPerson): Promise<{ id: string; version: number }> => {
  const held = await grantsHeldBy(ctx, input.id)
  const login = checkedLogin(input.login)
  const edit = change(ctx, async (tx) => {
    const before = await findPerson(tx, input.id)
    if (!before) throw notFound(words('人员', 'person'))
    unlessManager(ctx, before, held)
    allow(ctx, ['person.manage'], { organisation: input.organisationId, year: today(ctx).year })
    const { version, organisationId, name, email } = input
    const after: StoredPerson = { ...before, organisationId, name, login, email, version }
    const changes = changesBetween(describePerson(before), describePerson(after))
    if (!(await updatePerson(tx, after))) throw conflicting(before, Object.keys(changes))
    tx.note({ organisation: before.organisationId, verb: 'person.edit', noun: 'person', nounId: input.id, changes })
    return { id: input.id, version: version + 1 }
  })
  return unlessTaken(edit)
}
