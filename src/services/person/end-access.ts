import { revokeApiTokens } from '#store/queries/api-token.ts'
import { useUpResets } from '#store/queries/password-reset.ts'
import { endSessions } from '#store/queries/session.ts'
import type { Transaction } from '#store/transaction.ts'

/** Ends every session, token and open link of a person. */
export const endAccess = async (tx: Transaction, personId: string, at: Date): Promise<void> => {
  await endSessions(tx, { personId }, at)
  await revokeApiTokens(tx, { personId }, at)
  await useUpResets(tx, personId, at)
}
