import { equals, subtract, type Decimal } from '#domain/number/decimal.ts'
import { findReview, listReviewRows, type StoredReview, type StoredReviewRow } from '#store/queries/review.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { reviewNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look, type Work } from '../transact.ts'
import { rowMatters, type RowMatters } from './row-matters.ts'

/** A row with what the reviewer takes off; undefined while there is no score of the reviewer. */
export type ShownRow = StoredReviewRow & { readonly difference: Decimal | undefined } & RowMatters

/** How a row differs from the submission before. */
export type RowChange = {
  readonly criterion: string
  readonly name: string
  readonly before: Decimal | undefined
  readonly after: Decimal
}

export type ReviewDetail = StoredReview & {
  readonly rows: readonly ShownRow[]
  /** What the unit changed since its last submission. */
  readonly changed: readonly RowChange[]
  /** Reasons of the returns so far, the latest first. */
  readonly returns: readonly { readonly at: string; readonly reason: string }[]
}

const shownRow = (row: StoredReviewRow, matters: RowMatters): ShownRow => ({
  ...row,
  difference: row.ownScore && subtract(row.ownScore, row.unitScore),
  ...matters,
})

/** What the reviewer thinks is theirs until they say it. */
const withoutOpinion = (row: ShownRow): ShownRow => ({
  ...row,
  ownScore: undefined,
  opinion: '',
  difference: undefined,
})

type Submitted = { readonly progress: { readonly steps: readonly { readonly event: string; readonly at: string }[] } }

const isTold = ({ state }: StoredReview): boolean => state === 'returned' || state === 'accepted'

const changesOf = (before: readonly StoredReviewRow[], after: readonly StoredReviewRow[]): readonly RowChange[] => {
  const known = new Map(before.map((row) => [row.criterion, row.unitScore]))
  return after.flatMap(({ criterion, name, unitScore }) => {
    const old = known.get(criterion)
    return old && equals(old, unitScore) ? [] : [{ criterion, name, before: old, after: unitScore }]
  })
}

const changedRows = async (tx: Work, { id, revision }: StoredReview, rows: readonly StoredReviewRow[]) =>
  revision === 1 ? [] : changesOf(await listReviewRows(tx, { id, revision: revision - 1 }), rows)

/** When it was submitted the time before; undefined the first time. */
const submittedBefore = ({ progress: { steps } }: Submitted): Date | undefined => {
  const before = steps.filter(({ event }) => event === 'submit').at(-2)
  return before && new Date(before.at)
}

/** One review: the unit’s scores beside the reviewer’s, and what changed since the last submission. */
export const getReview = (ctx: Context, { id }: { readonly id: string }): Promise<ReviewDetail> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, reviewNoun, id)
    allow(ctx, ['review.read'], askedOf(reviewNoun, thing))
    const review = await findReview(tx, id)
    if (!review) throw notFound(reviewNoun.machine.noun)
    const rows = await listReviewRows(tx, review)
    const mayJudge = isAllowed(ctx, 'review.take', {
      organisation: review.organisationId,
      year: review.year,
      thing: id,
    })
    const mattersOf = await rowMatters(ctx, tx, {
      rows,
      selfEvaluationId: review.selfEvaluationId,
      submittedBefore: submittedBefore(thing),
    })
    const shown = rows.map((row) => shownRow(row, mattersOf(row.criterion)))
    const returns = thing.progress.steps.filter(({ event }) => event === 'return').toReversed()
    return {
      ...review,
      rows: mayJudge || isTold(review) ? shown : shown.map(withoutOpinion),
      changed: await changedRows(tx, review, rows),
      returns: returns.map(({ at, reason = '' }) => ({ at, reason })),
    }
  })
