import { endSessions, listSessions, type OwnSession } from '#store/queries/session.ts'
import type { Context } from '../context.ts'
import { change, look } from '../transact.ts'
import { ownAffairs } from './own-affairs.ts'

type Shown = OwnSession & { readonly isCurrent: boolean }

/** The caller’s own sessions; `current` is the one that asks. */
export const listOwnSessions = async (
  ctx: Context,
  { current }: { readonly current: string | undefined },
): Promise<{ items: readonly Shown[] }> => {
  const person = ownAffairs(ctx)
  const found = await look(ctx, (tx) => listSessions(tx, person, ctx.now()))
  return { items: found.map((one) => ({ ...one, isCurrent: one.id === current })) }
}

/** Ends one of the caller’s sessions, or all of them. */
export const endOwnSessions = async (
  ctx: Context,
  { id }: { readonly id?: string | undefined },
): Promise<{ ended: number }> => {
  const person = ownAffairs(ctx)
  return change(ctx, async (tx) => {
    const ended = await endSessions(tx, { personId: person, ...(id === undefined ? {} : { id }) }, ctx.now())
    const counted = { ended: { from: null, to: ended } }
    tx.note({ verb: 'session.end', noun: 'person', nounId: person, changes: counted })
    return { ended }
  })
}
