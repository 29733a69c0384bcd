import { inTransaction } from '#store/transaction.ts'
import type { Scope } from '#store/scope.ts'
import type { Context } from '../context.ts'
import type { Note, Work } from '../transact.ts'

/** The program, in the name of a person or of nobody: who signs in is not the caller yet. */
const scopeFor = (division: string, person: string | undefined): Scope => ({
  division,
  readable: '*',
  writable: '*',
  ...(person === undefined ? {} : { actor: person }),
})

/** A transaction of the program in the name of somebody who has just shown who it is. */
export const asPerson = <T>(
  ctx: Pick<Context, 'store' | 'division' | 'actor' | 'now'>,
  person: string | undefined,
  work: (tx: Work) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx.store, scopeFor(ctx.division, person), (transaction) => {
    const note = (one: Note): void => transaction.audit({ ...one, at: ctx.now(), origin: ctx.actor.origin })
    return work({ ...transaction, note })
  })
