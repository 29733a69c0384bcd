import { begin, move } from '#domain/process/machine.ts'
import { refusal, refused } from '#domain/process/result.ts'
import { reviewMachine } from '#domain/process/review/review.ts'
import { standingScore, unscored } from '#domain/process/self-evaluation/criteria.ts'
import { deliver, selfEvaluationMachine } from '#domain/process/self-evaluation/self-evaluation.ts'
import { listFindingsOf } from '#store/queries/finding.ts'
import { findReviewOf, insertReview, insertReviewRows } from '#store/queries/review.ts'
import { findSelfEvaluation, lockSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { finishTasks } from '#store/queries/task.ts'
import { listSelfScores } from '#store/queries/self-score.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { unlessTooLate } from '../part/unless-too-late.ts'
import { toDomainFinding } from '../finding/domain-finding.ts'
import { moveVerb, moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { reviewNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { tasksOfWhole } from './whole-tasks.ts'

/** Opens the parts again before the whole goes on. */
export const reopenSelfEvaluation = moveVerb(selfEvaluationNoun, 'reopen')

const wholeOf = async (tx: Work, id: string): Promise<StoredSelfEvaluation> => {
  const whole = await findSelfEvaluation(tx, id)
  if (!whole) throw notFound(selfEvaluationNoun.machine.noun)
  return whole
}

const scoresOf = (tx: Work, { id, revision }: StoredSelfEvaluation) =>
  listSelfScores(tx, { selfEvaluationId: id, revision })

/** The leader signs what was assembled; every criterion has its score by then. */
export const signSelfEvaluation = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await lockSelfEvaluation(tx, input.id)
    return moveWithin(ctx, tx, {
      noun: selfEvaluationNoun,
      event: 'sign',
      input,
      decide: async ({ progress }, act) => {
        const objection = unscored(await scoresOf(tx, await wholeOf(tx, input.id)))
        return objection ? refused(objection) : move(selfEvaluationMachine)(progress, 'sign', act)
      },
    })
  })

const withBureau = refusal(
  'not-now',
  ['已报财政，不能由本单位退回', 'it is with the finance bureau: the department cannot take it back'],
  ['请联系财政复核人员退回', 'ask the reviewer of the bureau to return it'],
)

/** The leader gives it back before it was submitted. The bureau returns by its review. */
export const returnSelfEvaluation = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, (tx) =>
    moveWithin(ctx, tx, {
      noun: selfEvaluationNoun,
      event: 'return',
      input,
      decide: ({ progress }, act) =>
        progress.state === 'delivered' ? refused(withBureau) : move(selfEvaluationMachine)(progress, 'return', act),
    }),
  )

/** The review that awaits the whole; made at its first submission. */
const reviewOf = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<string> => {
  const found = await findReviewOf(tx, whole.id)
  if (found) return found.id
  const { state, revision } = begin(reviewMachine)
  const { organisationId, year } = whole
  const at = { createdAt: ctx.now(), changedAt: ctx.now() }
  const header = { id: ctx.newId(), organisationId, year, state, revision, ...at }
  await insertReview(tx, { ...header, selfEvaluationId: whole.id, takenBy: undefined })
  return header.id
}

/** Puts the whole into the bureau’s queue, with a row for each of its scores. */
const queueReview = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<void> => {
  const id = await reviewOf(ctx, tx, whole)
  const { revision } = await moveWithin(ctx, tx, { noun: reviewNoun, event: 'submit', input: { id } })
  const scores = await scoresOf(tx, whole)
  const rows = scores.flatMap((score) => {
    const unitScore = standingScore(score)
    const { criterion, position, name, points } = score
    return unitScore ? [{ criterion, position, name, points, unitScore, ownScore: undefined, opinion: '' }] : []
  })
  await insertReviewRows(tx, { id, revision, organisationId: whole.organisationId }, rows)
}

/** Submits to the finance bureau once every error of the checks has its answer. */
export const deliverSelfEvaluation = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await lockSelfEvaluation(tx, input.id)
    const moved = await moveWithin(ctx, tx, {
      noun: selfEvaluationNoun,
      event: 'deliver',
      input,
      decide: async ({ progress }, act) => {
        const findings = await listFindingsOf(tx, input.id)
        return deliver(progress, findings.map(toDomainFinding), act)
      },
    })
    const whole = await wholeOf(tx, input.id)
    unlessRefused(unscored(await scoresOf(tx, whole)))
    await unlessTooLate(ctx, tx, { ...whole, noun: 'self-evaluation', thingId: whole.id })
    await queueReview(ctx, tx, whole)
    await finishTasks(tx, tasksOfWhole(whole), ctx.now())
    return moved
  })
