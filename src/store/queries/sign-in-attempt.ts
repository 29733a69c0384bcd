import { and, eq, gt, lt } from 'drizzle-orm'
import { signInAttempt } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'

export type Attempt = {
  readonly id: string
  /** A hash: what somebody typed into the wrong field may be a password. */
  readonly login: string
  readonly addressHash: string
  readonly at: Date
}

type Tried = { readonly at: Date; readonly succeeded: boolean }

const sinceTheGoodOne = (tries: readonly Tried[]): readonly number[] =>
  tries.slice(tries.findLastIndex(({ succeeded }) => succeeded) + 1).map(({ at }) => at.getTime())

/** Times of failed tries, in order: from the address named, and from wherever. */
export type FailuresOfLogin = { readonly here: readonly number[]; readonly anywhere: readonly number[] }

/** Failed tries of a login since a moment, each since the last good one from there. */
export const listFailures = async (
  { db, scope }: Transaction,
  { login, addressHash }: Pick<Attempt, 'login' | 'addressHash'>,
  since: Date,
): Promise<FailuresOfLogin> => {
  const rows = await db
    .select({ at: signInAttempt.at, succeeded: signInAttempt.succeeded, address: signInAttempt.addressHash })
    .from(signInAttempt)
    .where(
      and(eq(signInAttempt.divisionCode, scope.division), eq(signInAttempt.login, login), gt(signInAttempt.at, since)),
    )
    .orderBy(signInAttempt.at)
  const here = rows.filter(({ address }) => address === addressHash)
  return { here: sinceTheGoodOne(here), anywhere: sinceTheGoodOne(rows) }
}

/** Notes a try as failed, until it turns out to be good. */
export const insertAttempt = async ({ db, scope }: Transaction, attempt: Attempt): Promise<void> => {
  await db.insert(signInAttempt).values({ divisionCode: scope.division, ...attempt })
}

export const markAttemptGood = async ({ db, scope }: Transaction, id: string): Promise<void> => {
  await db
    .update(signInAttempt)
    .set({ succeeded: true })
    .where(and(eq(signInAttempt.divisionCode, scope.division), eq(signInAttempt.id, id)))
}

/** Forgets the tries of a login: it may be tried again at once. */
export const deleteAttempts = async ({ db, scope }: Transaction, login: string): Promise<void> => {
  await db
    .delete(signInAttempt)
    .where(and(eq(signInAttempt.divisionCode, scope.division), eq(signInAttempt.login, login)))
}

/** Forgets tries that count no more; how many. */
export const deleteAttemptsBefore = async ({ db, scope }: Transaction, before: Date): Promise<number> => {
  const { rowCount } = await db
    .delete(signInAttempt)
    .where(and(eq(signInAttempt.divisionCode, scope.division), lt(signInAttempt.at, before)))
  return rowCount ?? 0
}
