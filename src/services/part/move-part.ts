import { partGaps } from '#domain/process/self-evaluation/part-gaps.ts'
import { submitPart as submit } from '#domain/process/self-evaluation/part.ts'
import { closedToParts } from '#domain/process/self-evaluation/self-evaluation.ts'
import { listEvidence } from '#store/queries/part-evidence.ts'
import { listResults } from '#store/queries/part-row.ts'
import { listPartTexts } from '#store/queries/part-text.ts'
import { findPart } from '#store/queries/part.ts'
import { lockHeader } from '#store/queries/thing.ts'
import { finishTasks, reopenTasks } from '#store/queries/task.ts'
import { lockSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { partNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { holdThing, loadThing } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { copyRevision } from './fill-part.ts'
import { loadPart, loadPartThing } from './load-part.ts'
import { toDomainPart, type PartContent } from './part-content.ts'
import { partSettings } from './part-settings.ts'
import { unlessTooLate } from './unless-too-late.ts'

const contentNow = async (
  tx: Work,
  of: { readonly partId: string; readonly revision: number },
  asked: PartContent['asked'],
): Promise<PartContent> => {
  const reading = [listResults(tx, of), listPartTexts(tx, of), listEvidence(tx, [of.partId])] as const
  const [results, texts, evidence] = await Promise.all(reading)
  return { asked, results, texts, evidence }
}

const tasksOf = (thingId: string) => ({ noun: 'part', thingId })

/** Hands a part in. What is still missing is told, the first of it in words. */
export const submitPart = async (ctx: Context, input: MoveInput): Promise<Moved> => {
  // What was asked never changes: it may be read before, in a scope that reaches the goal of the whole department.
  const { asked, head } = await loadPart(ctx, input.id, ['self-evaluation.submit'])
  const settings = partSettings(ctx, head.year)
  return change(ctx, async (tx) => {
    await lockHeader(tx, 'part', input.id)
    await unlessTooLate(ctx, tx, { ...head, noun: 'part', thingId: head.id })
    const moved = await moveWithin(ctx, tx, {
      noun: partNoun,
      event: 'submit',
      input,
      decide: async ({ header, progress }, act) => {
        const content = await contentNow(tx, { partId: header.id, revision: header.revision }, asked)
        return submit(progress, partGaps(toDomainPart(content), settings), act)
      },
    })
    await finishTasks(tx, tasksOf(input.id), ctx.now())
    return moved
  })
}

/** Takes a submission back before it was taken over. */
export const withdrawPart = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const before = await holdThing(tx, partNoun, input.id)
    const moved = await moveWithin(ctx, tx, { noun: partNoun, event: 'withdraw', input })
    await copyRevision(tx, input.id, { from: before.header.revision, to: moved.revision })
    await reopenTasks(tx, tasksOf(input.id))
    return moved
  })

/** Holds the whole first, then the part, and throws unless the whole still collects: signed or under review nothing below it changes. */
const lockBoth = async (tx: Work, id: string): Promise<void> => {
  const head = await findPart(tx, id)
  if (!head) throw notFound(partNoun.machine.noun)
  await lockSelfEvaluation(tx, head.selfEvaluationId)
  await lockHeader(tx, 'part', id)
  const { progress } = await loadThing(tx, selfEvaluationNoun, head.selfEvaluationId)
  unlessRefused(closedToParts(progress))
}

const assembling = async (ctx: Context, tx: Work, id: string): Promise<void> => {
  await loadPartThing(ctx, tx, { id, verbs: ['self-evaluation.assemble'] })
  await lockBoth(tx, id)
}

/** Gives a part back with the reason; its next filling in is a new revision. */
export const returnPart = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await assembling(ctx, tx, input.id)
    const moved = await moveWithin(ctx, tx, { noun: partNoun, event: 'return', input })
    await reopenTasks(tx, tasksOf(input.id))
    return moved
  })

/** Takes a part over into the whole. */
export const acceptPart = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await assembling(ctx, tx, input.id)
    return moveWithin(ctx, tx, { noun: partNoun, event: 'accept', input })
  })
