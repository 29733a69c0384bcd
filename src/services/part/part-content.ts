import type { Evidence } from '#domain/process/self-evaluation/evidence.ts'
import type { Part, PartRow } from '#domain/process/self-evaluation/part-gaps.ts'
import type { StoredEvidence } from '#store/queries/part-evidence.ts'
import type { IndicatorAsked, ResultTyped } from '#store/queries/part-row.ts'
import type { StoredText } from '#store/queries/part-text.ts'

/** All of one revision of a part: what was asked, what was typed, and what shows it. */
export type PartContent = {
  readonly asked: readonly IndicatorAsked[]
  readonly results: readonly ResultTyped[]
  readonly texts: readonly StoredText[]
  readonly evidence: readonly StoredEvidence[]
}

export const evidenceAsDomain = ({ attachmentId, class: of, sample, day }: StoredEvidence): Evidence => ({
  attachment: attachmentId,
  of,
  sample,
  day,
})

/** Rows of indicators that a later version of their goal no longer has are kept and asked for no more. */
export const currentResults = (results: readonly ResultTyped[]): readonly ResultTyped[] => {
  const latest = new Map<string, number>()
  for (const { goalId, goalRevision } of results) latest.set(goalId, Math.max(goalRevision, latest.get(goalId) ?? 0))
  return results.filter(({ goalId, goalRevision }) => goalRevision === latest.get(goalId))
}

/** A result beside what was asked; one whose definition is not to be had is left out. */
export const askedWithResult = ({
  asked,
  results,
}: Pick<PartContent, 'asked' | 'results'>): readonly (readonly [IndicatorAsked, ResultTyped])[] => {
  const byId = new Map(asked.map((one) => [one.indicatorId, one]))
  return currentResults(results).flatMap((result) => {
    const found = byId.get(result.indicatorId)
    return found ? [[found, result] as const] : []
  })
}

/** Pieces of evidence by the indicator they are for. */
export const evidenceOf = (evidence: readonly StoredEvidence[], indicatorId: string): readonly StoredEvidence[] =>
  evidence.filter((piece) => piece.indicatorId === indicatorId)

const toRow = (
  [asked, result]: readonly [IndicatorAsked, ResultTyped],
  evidence: readonly StoredEvidence[],
): PartRow => ({
  indicator: asked.indicatorId,
  name: asked.name,
  unit: asked.unit,
  comparator: asked.comparator,
  target: asked.target,
  typed: result.typed,
  reason: result.reason,
  evidence: evidenceOf(evidence, asked.indicatorId).map(evidenceAsDomain),
})

/** The part as the domain judges it. */
export const toDomainPart = (content: PartContent): Part => ({
  rows: askedWithResult(content).map((pair) => toRow(pair, content.evidence)),
  texts: content.texts.map(({ section, name, text }) => ({ section, name, text })),
})
