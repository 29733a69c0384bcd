import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertPersons } from '#store/queries/person.ts'
import { databaseCode } from '#store/transaction.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { change } from '../transact.ts'
import { checkedLogin, describePerson, loginTaken, type PersonContent } from './person-input.ts'

const uniqueViolation = '23505'

/** What the database refuses because a login is taken is told as that; an idempotent call has been answered by then. */
export const unlessTaken = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw databaseCode(error) === uniqueViolation ? loginTaken() : error
  }
}

/** Enters a person, without a password: that is chosen by a one-time link. */
export const createPerson = async (ctx: Context, input: PersonContent): Promise<{ id: string }> => {
  const { organisationId, name, email } = input
  allow(ctx, ['person.manage'], { organisation: organisationId, year: today(ctx).year })
  if (!ctx.tree.byId.has(organisationId)) throw notFound(words('单位', 'organisation'))
  const login = checkedLogin(input.login)
  const enter = change(ctx, async (tx) => {
    const common = { id: ctx.newId(), organisationId, name, login, email, state: 'active' } as const
    const person = { ...common, mustChangePassword: false, createdAt: ctx.now() }
    await insertPersons(tx, [person])
    const changes = changesBetween({}, describePerson(person))
    tx.note({ organisation: organisationId, verb: 'person.create', noun: 'person', nounId: person.id, changes })
    return { id: person.id }
  })
  return unlessTaken(enter)
}
