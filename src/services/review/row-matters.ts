import type { Decimal } from '#domain/number/decimal.ts'
import { criterionFinder, findingsByRow } from '#domain/process/review/matters-of-row.ts'
import type { Words } from '#domain/words/words.ts'
import { listFindingsOf } from '#store/queries/finding.ts'
import type { StoredEvidence } from '#store/queries/part-evidence.ts'
import { listResults, type IndicatorAsked, type ResultTyped } from '#store/queries/part-row.ts'
import type { StoredReviewRow } from '#store/queries/review.ts'
import { findSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { listLastSelfScores, type StoredScore } from '#store/queries/self-score.ts'
import type { Context } from '../context.ts'
import { evidenceOf } from '../part/part-content.ts'
import { askedResults, collectWhole, type AskedResult, type CollectedWhole } from '../self-evaluation/collect-whole.ts'
import { findSchemeOf } from '../self-evaluation/load-self-evaluation.ts'
import type { Work } from '../transact.ts'

export type FieldChange = { readonly field: 'typed' | 'reason'; readonly before: string }

/** A result behind a criterion, with what proves it. */
export type ReviewedResult = Pick<
  IndicatorAsked,
  'indicatorId' | 'projectName' | 'name' | 'comparator' | 'target' | 'targetText' | 'unit' | 'weight'
> & {
  readonly partId: string | undefined
  readonly organisationId: string | undefined
  readonly typed: string
  readonly reason: string
  /** What it said when it was submitted before. */
  readonly changes: readonly FieldChange[]
  readonly evidence: readonly (Pick<StoredEvidence, 'id' | 'attachmentId' | 'fileName' | 'class' | 'day' | 'sample'> & {
    readonly isNew: boolean
  })[]
}

/** What a reviewer needs beside the score of a row. */
export type RowMatters = {
  readonly computed: Decimal | undefined
  readonly why: Words | undefined
  readonly unitReason: string
  readonly results: readonly ReviewedResult[]
  readonly findings: readonly string[]
}

type Since = { readonly at: Date | undefined; readonly before: ReadonlyMap<string, ResultTyped> }

/** What parts said in the revision before, where they were opened again. */
const resultsBefore = async (tx: Work, { parts }: CollectedWhole, at: Date | undefined): Promise<Since> => {
  const before = new Map<string, ResultTyped>()
  for (const { head } of at ? parts.filter(({ head: { revision } }) => revision > 1) : []) {
    const rows = await listResults(tx, { partId: head.id, revision: head.revision - 1 })
    for (const row of rows) before.set(row.indicatorId, row)
  }
  return { at, before }
}

const changesOf = (result: ResultTyped | undefined, { at, before }: Since): readonly FieldChange[] => {
  const old = result && before.get(result.indicatorId)
  if (!result || !old || !at || result.changedAt <= at) return []
  return (['typed', 'reason'] as const).flatMap((field) =>
    old[field] === result[field] ? [] : [{ field, before: old[field] }],
  )
}

const pieceOf = (
  { id, attachmentId, fileName, class: of, day, sample, createdAt }: StoredEvidence,
  { at }: Since,
): ReviewedResult['evidence'][number] => ({
  id,
  attachmentId,
  fileName,
  class: of,
  day,
  sample,
  isNew: at !== undefined && createdAt > at,
})

const resultOf = ({ asked, result }: AskedResult, collected: CollectedWhole, since: Since): ReviewedResult => {
  const { indicatorId, projectName, name, comparator, target, targetText, unit, weight } = asked
  const part = [...collected.parts, ...collected.below].find(({ head }) => head.id === result?.partId)
  return {
    indicatorId,
    projectName,
    name,
    comparator,
    target,
    targetText,
    unit,
    weight,
    partId: part?.head.id,
    organisationId: part?.head.organisationId,
    typed: result?.typed ?? '',
    reason: result?.reason ?? '',
    changes: changesOf(result, since),
    evidence: evidenceOf(collected.evidence, indicatorId).map((piece) => pieceOf(piece, since)),
  }
}

type Found = {
  readonly scores: readonly StoredScore[]
  readonly results: ReadonlyMap<string, readonly ReviewedResult[]>
}

/** Results by the criterion they count for; none where the scheme is no longer the one it was scored by. */
const resultsByCriterion = async (
  ctx: Context,
  tx: Work,
  { whole, submittedBefore }: { readonly whole: StoredSelfEvaluation; readonly submittedBefore: Date | undefined },
): Promise<Found['results']> => {
  const loaded = findSchemeOf(ctx, whole)
  if (!loaded) return new Map()
  const collected = await collectWhole(ctx, tx, whole)
  const since = await resultsBefore(tx, collected, submittedBefore)
  const criterionOf = criterionFinder(loaded.scheme)
  const groups = new Map<string, ReviewedResult[]>()
  for (const one of askedResults(collected)) {
    const criterion = criterionOf(one.asked)
    groups.set(criterion, [...(groups.get(criterion) ?? []), resultOf(one, collected, since)])
  }
  return groups
}

/** The words of a score as they were kept with it. */
const whyOf = ({ trace }: StoredScore): Words | undefined => (trace as { readonly why?: Words }).why

const found = async (
  ctx: Context,
  tx: Work,
  of: { readonly selfEvaluationId: string; readonly submittedBefore: Date | undefined },
): Promise<Found> => {
  const whole = await findSelfEvaluation(tx, of.selfEvaluationId)
  if (!whole) return { scores: [], results: new Map() }
  return {
    scores: await listLastSelfScores(tx, of.selfEvaluationId),
    results: await resultsByCriterion(ctx, tx, { whole, submittedBefore: of.submittedBefore }),
  }
}

/** Everything that belongs to each row of a review, in the scope of who asks. */
export const rowMatters = async (
  ctx: Context,
  tx: Work,
  of: {
    readonly rows: readonly StoredReviewRow[]
    readonly selfEvaluationId: string
    readonly submittedBefore: Date | undefined
  },
): Promise<(criterion: string) => RowMatters> => {
  const { scores, results } = await found(ctx, tx, of)
  const named = of.rows.map(({ criterion, name }) => ({
    criterion,
    names: [name, ...(results.get(criterion) ?? []).map((one) => one.name)],
  }))
  const quoted = (await listFindingsOf(tx, of.selfEvaluationId)).map(({ id, content }) => ({
    id,
    quotes: content.places.map(({ quote }) => quote),
  }))
  const findings = findingsByRow(named, quoted)
  const byCriterion = new Map(scores.map((score) => [score.criterion, score]))
  return (criterion) => {
    const score = byCriterion.get(criterion)
    return {
      computed: score?.computed,
      why: score && whyOf(score),
      unitReason: score?.reason ?? '',
      results: results.get(criterion) ?? [],
      findings: findings.get(criterion) ?? [],
    }
  }
}
