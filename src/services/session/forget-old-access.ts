import { deleteAttemptsBefore } from '#store/queries/sign-in-attempt.ts'
import { deleteSessionsBefore } from '#store/queries/session.ts'
import { asPerson } from './as-person.ts'
import type { ProgramContext } from './secrets.ts'

const dayLength = 86_400_000

/** Forgets tries to sign in after a month and ended sessions after three: for a job of every night. */
export const forgetOldAccess = (
  ctx: Pick<ProgramContext, 'store' | 'division' | 'actor' | 'now'>,
): Promise<{ attempts: number; sessions: number }> =>
  asPerson(ctx, undefined, async (tx) => {
    const before = (days: number): Date => new Date(ctx.now().getTime() - days * dayLength)
    return {
      attempts: await deleteAttemptsBefore(tx, before(30)),
      sessions: await deleteSessionsBefore(tx, before(90)),
    }
  })
