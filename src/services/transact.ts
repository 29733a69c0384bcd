import { words } from '#domain/words/words.ts'
import type { AuditNote } from '#store/audit.ts'
import { findEarlierAnswer, insertAnswer } from '#store/queries/idempotency-key.ts'
import type { Scope } from '#store/scope.ts'
import { databaseCode, inTransaction, type Transaction } from '#store/transaction.ts'
import type { Context } from './context.ts'
import { ServiceError } from './errors.ts'
import { readOnlyView } from './read-only-view.ts'
import { programScope, scopeOfActor } from './reach.ts'

export type Note = Omit<AuditNote, 'at' | 'origin'>

/** A transaction of a verb: notes of changes get their time and origin from the context. */
export type Work = Transaction & { readonly note: (note: Note) => void }

/** The transaction of a job, for a verb that works in it. */
export const workOf = (ctx: Context, transaction: Transaction): Work => ({
  ...transaction,
  note: (note) => transaction.audit({ ...note, at: ctx.now(), origin: ctx.actor.origin }),
})

/** Reads in the scope of the actor, from one unchanging view. */
export const look = <T>(ctx: Context, work: (tx: Work) => Promise<T>): Promise<T> =>
  inTransaction(ctx.store, { ...scopeOfActor(ctx), isReadOnly: true }, (tx) => work(workOf(ctx, tx)))

/** Reads past the actor’s scope: only for what everybody in the division may know. */
export const lookAsProgram = <T>(ctx: Context, work: (tx: Work) => Promise<T>): Promise<T> =>
  inTransaction(ctx.store, { ...programScope(ctx), isReadOnly: true }, (tx) => work(workOf(ctx, tx)))

const reused = (): ServiceError =>
  new ServiceError(
    {
      code: 'doubled',
      why: words('同一个请求编号用于不同内容', 'the same Idempotency-Key came with another request'),
      remedy: words('请为新的请求使用新的编号', 'use a new key for a new request'),
    },
    { place: 'Idempotency-Key' },
  )

type Kept<T> = { readonly answer: T }

const earlierAnswer = async <T>(tx: Transaction, { idempotency, actor }: Context): Promise<Kept<T> | undefined> => {
  if (!idempotency || actor.person === undefined) return undefined
  const found = await findEarlierAnswer(tx, idempotency.key)
  if (found && found.fingerprint !== idempotency.fingerprint) throw reused()
  return found?.answer as Kept<T> | undefined
}

/** What a creating verb answers must survive JSON: ids and plain text. */
const keepAnswer = async <T>(tx: Transaction, { idempotency, actor, now }: Context, answer: T): Promise<void> => {
  if (!idempotency || actor.person === undefined) return
  await insertAnswer(tx, { ...idempotency, answer: { answer }, createdAt: now() })
}

const uniqueViolation = '23505'

const once = <T>(ctx: Context, scope: Scope, work: (tx: Work) => Promise<T>): Promise<T> =>
  inTransaction(ctx.store, scope, async (transaction) => {
    const earlier = await earlierAnswer<T>(transaction, ctx)
    if (earlier) return earlier.answer
    const answer = await work(workOf(ctx, transaction))
    await keepAnswer(transaction, ctx, answer)
    return answer
  })

const withKey = async <T>(ctx: Context, scope: Scope, work: (tx: Work) => Promise<T>): Promise<T> => {
  if (ctx.actor.viewer !== undefined) throw readOnlyView()
  try {
    return await once(ctx, scope, work)
  } catch (error) {
    // The same call at the same moment: the one that was first has the answer by now.
    if (ctx.idempotency && databaseCode(error) === uniqueViolation) return once(ctx, scope, work)
    throw error
  }
}

/** Changes in the scope of the actor, all or nothing; the audit rows are part of it. */
export const change = <T>(ctx: Context, work: (tx: Work) => Promise<T>): Promise<T> =>
  withKey(ctx, scopeOfActor(ctx), work)

/** Changes past the actor’s scope, after the verb has decided that this one may: a child’s state that follows a parent’s. */
export const changeAsProgram = <T>(ctx: Context, work: (tx: Work) => Promise<T>): Promise<T> =>
  withKey(ctx, programScope(ctx), work)
