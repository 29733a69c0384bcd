import { refusal } from '#domain/process/result.ts'
import { findReset, useUpResets } from '#store/queries/password-reset.ts'
import { findPersonToSignIn, updateCredential, type PersonWithPassword } from '#store/queries/person.ts'
import { deleteAttempts } from '#store/queries/sign-in-attempt.ts'
import { endSessions } from '#store/queries/session.ts'
import { ServiceError } from '../errors.ts'
import { asPerson } from './as-person.ts'
import { loginKey } from './login-name.ts'
import { unlessFlawed } from './password-rules.ts'
import type { Kept, ProgramContext } from './secrets.ts'

const spent = () =>
  new ServiceError(
    refusal(
      'too-late',
      ['链接无效、已用过或已过期', 'the link is not valid, was used or is too old'],
      ['请向部门财务或系统管理员索取新的链接', 'ask the finance officer or the administrator for a new one'],
    ),
    { place: 'token' },
  )

const personOf = async (ctx: ProgramContext, { hash }: Kept): Promise<PersonWithPassword> =>
  asPerson(ctx, undefined, async (tx) => {
    const reset = await findReset(tx, hash, ctx.now())
    const person = reset && (await findPersonToSignIn(tx, { id: reset.personId }))
    if (!person || person.state === 'left' || person.state === 'locked') throw spent()
    return person
  })

/** Sets a password by a one-time link: all links and sessions of the person end with it. */
export const choosePassword = async (
  given: ProgramContext,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<{ person: string; login: string }> => {
  const kept = given.secrets.keep('reset', token)
  if (!kept) throw spent()
  const ctx = { ...given, division: kept.division }
  const person = await personOf(ctx, kept)
  unlessFlawed(ctx.secrets, password, person)
  const passwordHash = await ctx.secrets.hash(password)
  return asPerson(ctx, person.id, async (tx) => {
    if ((await useUpResets(tx, person.id, ctx.now())) === 0) throw spent()
    await updateCredential(tx, person.id, { passwordHash, mustChangePassword: false, state: 'active' })
    await endSessions(tx, { personId: person.id }, ctx.now())
    await deleteAttempts(tx, loginKey(person.login))
    const { organisationId: organisation, id: nounId } = person
    tx.note({ organisation, verb: 'person.choose-password', noun: 'person', nounId, changes: {} })
    return { person: person.id, login: person.login }
  })
}
