import type { PersonWithPassword } from '#store/queries/person.ts'
import { insertSession } from '#store/queries/session.ts'
import type { Work } from '../transact.ts'
import type { ProgramContext } from './secrets.ts'

/** Seconds. */
export type SessionLife = { readonly life: number; readonly idle: number }

/** What the browser gets: never anything it brought along. */
export type OpenedSession = { readonly id: string; readonly token: string; readonly expiresAt: Date }

/** Whose session, through whose eyes, and until when it may last at most. */
export type SessionOf = { readonly personId: string; readonly viewAsId?: string; readonly expiresAt: Date }

export const expiryOf = (ctx: Pick<ProgramContext, 'now'>, { life }: SessionLife): Date =>
  new Date(ctx.now().getTime() + life * 1000)

/** Makes a session with a new token. */
export const openSession = async (ctx: ProgramContext, tx: Work, of: SessionOf): Promise<OpenedSession> => {
  const { text: token, hash: tokenHash } = ctx.secrets.issue('session', ctx.division)
  const id = ctx.newId()
  await insertSession(tx, { id, ...of, tokenHash, createdAt: ctx.now() })
  return { id, token, expiresAt: of.expiresAt }
}

/** A session of somebody who has just shown who it is, with its place in the audit trail. */
export const openAudited = async (
  ctx: ProgramContext,
  tx: Work,
  asked: {
    readonly person: PersonWithPassword
    readonly by: 'password' | 'oidc' | 'first-start'
    readonly life: SessionLife
  },
): Promise<OpenedSession> => {
  const { person, by, life } = asked
  const opened = await openSession(ctx, tx, { personId: person.id, expiresAt: expiryOf(ctx, life) })
  tx.note({
    organisation: person.organisationId,
    verb: 'session.open',
    noun: 'session',
    nounId: opened.id,
    changes: { way: { from: null, to: by } },
  })
  return opened
}
