import { endSessionOfToken } from '#store/queries/session.ts'
import { inTransaction } from '#store/transaction.ts'
import type { SecretContext } from './secrets.ts'

/** Ends the session of a token. It is not asked whether it was still good: signing out always succeeds. */
export const signOut = async (ctx: SecretContext, input: { readonly token: string }): Promise<{ isOut: boolean }> => {
  const kept = ctx.secrets.keep('session', input.token)
  if (!kept) return { isOut: false }
  const scope = { division: kept.division, readable: '*', writable: '*' } as const
  const ended = await inTransaction(ctx.store, scope, (tx) => endSessionOfToken(tx, kept.hash, ctx.now()))
  return { isOut: ended !== undefined }
}
