import { findAuthority } from '#catalogue/load-catalogue.ts'
import type { Authority } from '#catalogue/authority.ts'
import type { EvidenceClass } from '#domain/process/self-evaluation/evidence.ts'
import type { SchemeInputs } from '#domain/scheme/measure.ts'
import type { Scheme } from '#domain/scheme/scheme.ts'
import { findReviewOf } from '#store/queries/review.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { evidenceOf } from '../part/part-content.ts'
import { look } from '../transact.ts'
import { askedResults, collectWhole, type AskedResult, type CollectedWhole } from './collect-whole.ts'
import { wholeInputs } from './compute-scores.ts'
import { loadWhole, schemeOf } from './load-self-evaluation.ts'

/** A file that stands as evidence. */
export type EvidenceLine = { readonly attachmentId: string; readonly fileName: string; readonly class: EvidenceClass }

/** An indicator with what its office gave and shows for it. */
export type ScoredRow = {
  readonly indicatorId: string
  readonly name: string
  readonly projectName: string
  readonly organisationId: string | undefined
  readonly partId: string | undefined
  readonly typed: string
  readonly reason: string
  readonly evidence: readonly EvidenceLine[]
}

/** Everything a score is made of, so that a page can make it again and try what would change it. */
export type Scoring = {
  readonly scheme: Scheme
  readonly inputs: SchemeInputs
  readonly authorities: readonly Authority[]
  readonly rows: readonly ScoredRow[]
  readonly reviewId: string | undefined
}

const rowOf = (collected: CollectedWhole, { asked, result }: AskedResult): ScoredRow => {
  const part = [...collected.parts, ...collected.below].find(({ head }) => head.id === result?.partId)
  return {
    indicatorId: asked.indicatorId,
    name: asked.name,
    projectName: asked.projectName,
    organisationId: part?.head.organisationId,
    partId: part?.head.id,
    typed: result?.typed ?? '',
    reason: result?.reason ?? '',
    evidence: evidenceOf(collected.evidence, asked.indicatorId).map((one) => ({
      attachmentId: one.attachmentId,
      fileName: one.fileName,
      class: one.class,
    })),
  }
}

/** Every indicator of a whole with its result and evidence. */
export const scoredRows = (collected: CollectedWhole): readonly ScoredRow[] =>
  askedResults(collected).map((row) => rowOf(collected, row))

/** The scheme, its inputs, the documents it cites and the rows behind it. */
export const getScoring = (ctx: Context, { id }: { readonly id: string }): Promise<Scoring> =>
  look(ctx, async (tx) => {
    const { whole } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.read', 'self-evaluation.assemble'] })
    const { scheme } = schemeOf(ctx, whole)
    const collected = await collectWhole(ctx, tx, whole)
    const cited = [...new Set(scheme.citations.map(({ authority }) => authority))]
    const { organisationId, year } = whole
    const mayRead = isAllowed(ctx, 'review.read', { organisation: organisationId, year })
    const review = mayRead ? await findReviewOf(tx, id) : undefined
    return {
      scheme,
      inputs: wholeInputs(ctx, whole, collected),
      authorities: cited.flatMap((one) => findAuthority(ctx.catalogue, one) ?? []),
      rows: scoredRows(collected),
      reviewId: review?.id,
    }
  })
