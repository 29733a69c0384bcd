import { words } from '#domain/words/words.ts'
import { refusal } from '#domain/process/result.ts'
import { insertResets, useUpResets } from '#store/queries/password-reset.ts'
import { findPerson, type StoredPerson } from '#store/queries/person.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { ownAffairs } from '../session/own-affairs.ts'
import type { ProgramContext, SecretContext } from '../session/secrets.ts'
import { change, type Work } from '../transact.ts'
import { grantsHeldBy, unlessManager } from './unless-manager.ts'

export type PasswordLink = {
  readonly token: string
  readonly expiresAt: Date
  readonly person: Pick<StoredPerson, 'id' | 'name' | 'login' | 'email'>
}

const closed = () =>
  new ServiceError(refusal('not-now', ['账号已停用', 'the account is closed'], ['请先恢复账号', 'open it again first']))

/** A one-time link for a person, within a transaction; older ones end with it. The caller has asked whether this may be. */
export const issuePasswordLink = async (
  ctx: ProgramContext,
  tx: Work,
  { person, minutes }: { readonly person: StoredPerson; readonly minutes: number },
): Promise<PasswordLink> => {
  const { text: token, hash: tokenHash } = ctx.secrets.issue('reset', ctx.division)
  const expiresAt = new Date(ctx.now().getTime() + minutes * 60_000)
  const { id: personId, organisationId, name, login, email } = person
  await useUpResets(tx, personId, ctx.now())
  const by = ctx.actor.person === undefined ? {} : { createdBy: ctx.actor.person }
  const kept = { id: ctx.newId(), personId, organisationId, tokenHash, expiresAt, createdAt: ctx.now() }
  await insertResets(tx, [{ ...kept, ...by }])
  tx.note({
    organisation: organisationId,
    verb: 'person.give-password-link',
    noun: 'person',
    nounId: personId,
    changes: { until: { from: null, to: expiresAt.toISOString() } },
  })
  return { token, expiresAt, person: { id: personId, name, login, email } }
}

/** Gives a one-time link by which a person chooses a password; nobody else ever knows it. */
export const givePasswordLink = async (
  ctx: SecretContext & Context,
  { id, minutes }: { readonly id: string; readonly minutes: number },
): Promise<PasswordLink> => {
  // Not for programs: a token would turn itself into a person.
  ownAffairs(ctx)
  const held = await grantsHeldBy(ctx, id)
  return change(ctx, async (tx) => {
    const person = await findPerson(tx, id)
    if (!person) throw notFound(words('人员', 'person'))
    unlessManager(ctx, person, held)
    if (person.state === 'left' || person.state === 'locked') throw closed()
    return issuePasswordLink(ctx, tx, { person, minutes })
  })
}
