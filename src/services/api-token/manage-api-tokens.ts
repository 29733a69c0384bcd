import { words } from '#domain/words/words.ts'
import { listApiTokens, revokeApiTokens, type StoredToken } from '#store/queries/api-token.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { ownAffairs } from '../session/own-affairs.ts'
import { change, look } from '../transact.ts'

/** The caller’s own tokens, without their secrets. */
export const listOwnTokens = async (ctx: Context): Promise<{ items: readonly Omit<StoredToken, 'personId'>[] }> => {
  const person = ownAffairs(ctx)
  const found = await look(ctx, (tx) => listApiTokens(tx, person))
  return { items: found.map(({ personId: _own, ...token }) => token) }
}

/** Revokes one of them, at once. */
export const revokeOwnToken = async (ctx: Context, { id }: { readonly id: string }): Promise<{ id: string }> => {
  const personId = ownAffairs(ctx)
  return change(ctx, async (tx) => {
    if ((await revokeApiTokens(tx, { personId, id }, ctx.now())) === 0) throw notFound(words('令牌', 'token'))
    const organisation = ctx.actor.organisation
    const whose = organisation === undefined ? {} : { organisation }
    tx.note({ ...whose, verb: 'api-token.revoke', noun: 'api-token', nounId: id, changes: {} })
    return { id }
  })
}
