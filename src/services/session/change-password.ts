import { words } from '#domain/words/words.ts'
import { findPersonToSignIn, updateCredential, type PersonWithPassword } from '#store/queries/person.ts'
import { endSessions } from '#store/queries/session.ts'
import { invalid } from '../errors.ts'
import { asPerson } from './as-person.ts'
import { ownAffairs } from './own-affairs.ts'
import { unlessFlawed } from './password-rules.ts'
import type { SecretContext } from './secrets.ts'

export type ChangePassword = {
  readonly old: string
  readonly fresh: string
  /** The session that asks stays. */
  readonly current: string | undefined
}

const wrongOld = () =>
  invalid(
    'old',
    words('原密码不对', 'the old password is wrong'),
    words('请核对；忘记的请联系部门财务或系统管理员重设', 'check it; if it is forgotten, ask for a new one'),
  )

const sameAgain = () =>
  invalid('fresh', words('新密码与原密码相同', 'the new password is the old one'), words('请换一个', 'choose another'))

const provenOwner = async (ctx: SecretContext, id: string, old: string): Promise<PersonWithPassword> => {
  const person = await asPerson(ctx, id, (tx) => findPersonToSignIn(tx, { id }))
  const { isRight } = await ctx.secrets.verify(person?.passwordHash, old)
  if (!person || !isRight) throw wrongOld()
  return person
}

/** Changes the caller’s own password, against the old one; every other session of his ends. */
export const changePassword = async (
  ctx: SecretContext,
  { old, fresh, current }: ChangePassword,
): Promise<{ ended: number }> => {
  const person = await provenOwner(ctx, ownAffairs(ctx), old)
  if (old === fresh) throw sameAgain()
  unlessFlawed(ctx.secrets, fresh, person)
  const passwordHash = await ctx.secrets.hash(fresh)
  return asPerson(ctx, person.id, async (tx) => {
    await updateCredential(tx, person.id, { passwordHash, mustChangePassword: false })
    const but = current === undefined ? {} : { except: current }
    const ended = await endSessions(tx, { personId: person.id, ...but }, ctx.now())
    const { organisationId: organisation, id: nounId } = person
    tx.note({ organisation, verb: 'person.change-password', noun: 'person', nounId, changes: {} })
    return { ended }
  })
}
