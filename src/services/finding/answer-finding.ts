import { answerFinding as answer, type FindingAnswer } from '#domain/process/finding.ts'
import { begin, type Progress } from '#domain/process/machine.ts'
import { frozen, reviewMachine, type ReviewEvent, type ReviewState } from '#domain/process/review/review.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findFinding, updateAnswer, type StoredFinding } from '#store/queries/finding.ts'
import { findReviewOf } from '#store/queries/review.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { findingNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { toDomainFinding } from './domain-finding.ts'

export type AnswerFinding = MoveInput & FindingAnswer

const stored = async (tx: Work, id: string): Promise<StoredFinding> => {
  const found = await findFinding(tx, id)
  if (!found) throw notFound(findingNoun.machine.noun)
  return found
}

/** While the bureau reviews, answers stay as they are. */
const unlessFrozen = async (tx: Work, selfEvaluationId: string): Promise<void> => {
  const review = await findReviewOf(tx, selfEvaluationId)
  const progress: Progress<ReviewState, ReviewEvent> = begin(reviewMachine)
  if (review) unlessRefused(frozen({ ...progress, state: review.state }))
}

/** Answers a finding: fixed, explained, or accepted as a real problem. */
export const answerFinding = (ctx: Context, input: AnswerFinding): Promise<Moved> =>
  change(ctx, async (tx) => {
    const { id, kind, text } = input
    const moved = await moveWithin(ctx, tx, {
      noun: findingNoun,
      event: 'answer',
      input,
      decide: async ({ progress }, act) => {
        const finding = await stored(tx, id)
        await unlessFrozen(tx, finding.selfEvaluationId)
        return answer(progress, { finding: toDomainFinding(finding), answer: { kind, text } }, act)
      },
    })
    const before = await stored(tx, id)
    await updateAnswer(tx, id, { kind, text })
    const told = (given: FindingAnswer | undefined) => ({ kind: given?.kind ?? null, text: given?.text ?? '' })
    const changes = changesBetween(told(before.answer), told({ kind, text }))
    tx.note({ organisation: before.organisationId, verb: 'finding.answered', noun: 'finding', nounId: id, changes })
    return moved
  })
