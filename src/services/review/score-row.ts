import { compare, isNegative, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { move } from '#domain/process/machine.ts'
import { reviewMachine } from '#domain/process/review/review.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listReviewRows, updateReviewRow, type StoredReviewRow } from '#store/queries/review.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, valueOf } from '../errors.ts'
import { actOf } from '../thing/move-thing.ts'
import { reviewNoun } from '../thing/noun.ts'
import { askedOf, conflicting, loadThing, type Thing } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'

export type ScoreRow = {
  readonly id: string
  readonly criterion: string
  /** Undefined takes the score back. */
  readonly ownScore?: Decimal | undefined
  readonly opinion: string
  readonly version: number
}

const unlessWithin = ({ name, points }: StoredReviewRow, ownScore: Decimal | undefined): void => {
  if (!ownScore || (!isNegative(ownScore) && compare(ownScore, points) <= 0)) return
  const most = printDecimal(points)
  throw invalid(
    'ownScore',
    words(`“${name}”的得分须在0到${most}之间`, `the score of "${name}" must lie between 0 and ${most}`),
    words('请更正得分', 'correct the score'),
  )
}

const describe_ = ({ ownScore, opinion }: Pick<StoredReviewRow, 'ownScore' | 'opinion'>) => ({
  ownScore: ownScore ? printDecimal(ownScore) : null,
  opinion,
})

type Held = Thing<'awaited' | 'queued' | 'taken' | 'returned' | 'accepted', string>

const rowIn = async (tx: Work, { header }: Pick<Held, 'header'>, criterion: string): Promise<StoredReviewRow> => {
  const row = (await listReviewRows(tx, header)).find((one) => one.criterion === criterion)
  if (!row) throw notFound(words('评分项', 'criterion'))
  return row
}

/** Saves the reviewer’s score and opinion of one row; whether they suffice is asked when the review is accepted. */
export const scoreReviewRow = (ctx: Context, input: ScoreRow): Promise<{ criterion: string; version: number }> =>
  change(ctx, async (tx) => {
    const thing = await loadThing(tx, reviewNoun, input.id)
    allow(ctx, ['review.take'], askedOf(reviewNoun, thing))
    // The machine says whether rows may be scored now, and by whom; a step for each row would say nothing more.
    valueOf(move(reviewMachine)(thing.progress, 'score', actOf(ctx)))
    const { id, criterion, version, ownScore, opinion } = input
    const row = await rowIn(tx, thing, criterion)
    unlessWithin(row, ownScore)
    const changes = changesBetween(describe_(row), describe_({ ownScore, opinion }))
    const { revision, organisationId: organisation } = thing.header
    if (!(await updateReviewRow(tx, { id, revision, criterion, version }, { ownScore, opinion }))) {
      throw conflicting(row, Object.keys(changes))
    }
    tx.note({ organisation, verb: 'review.score', noun: 'review', nounId: id, changes })
    return { criterion, version: version + 1 }
  })
