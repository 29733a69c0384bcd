import type { Decimal } from '#domain/number/decimal.ts'
import { readActual } from '#domain/process/self-evaluation/actual-value.ts'
import { deviationOf, type Deviation } from '#domain/process/self-evaluation/deviation.ts'
import { ceilingOf } from '#domain/process/self-evaluation/evidence.ts'
import {
  needlessReasons,
  partGaps,
  type PartGap,
  type PartSettings,
} from '#domain/process/self-evaluation/part-gaps.ts'
import type { StoredEvidence } from '#store/queries/part-evidence.ts'
import type { IndicatorAsked, ResultTyped } from '#store/queries/part-row.ts'
import type { PartHead } from '#store/queries/part.ts'
import type { LoadedPart } from './load-part.ts'
import { askedWithResult, evidenceAsDomain, evidenceOf, toDomainPart } from './part-content.ts'

export type EvidenceView = Omit<StoredEvidence, 'partId' | 'indicatorId'>

/** One indicator as its office sees it. */
export type PartRowView = IndicatorAsked & {
  readonly typed: string
  readonly reason: string
  readonly changedBy: string | undefined
  readonly changedAt: Date
  readonly version: number
  /** How what was typed stands to the target; undefined while it is no value. */
  readonly deviation: Deviation | undefined
  readonly evidence: readonly EvidenceView[]
  /** The highest share of the points its evidence allows, 0–1. */
  readonly ceiling: Decimal
}

export type PartTextView = {
  readonly section: string
  readonly name: string
  readonly text: string
  readonly changedBy: string | undefined
  readonly changedAt: Date
  readonly version: number
}

/** What an earlier revision held. */
export type PartRevision = {
  readonly revision: number
  readonly rows: readonly { readonly indicatorId: string; readonly typed: string; readonly reason: string }[]
  readonly texts: readonly { readonly section: string; readonly text: string }[]
}

export type PartReturn = { readonly reason: string; readonly at: Date; readonly by: string }

/** Everything of a part. `gaps` must be closed before it is handed in; `needless` only deserve a look. */
export type PartView = PartHead & {
  readonly rows: readonly PartRowView[]
  readonly texts: readonly PartTextView[]
  readonly gaps: readonly PartGap[]
  /** Indicators that met their target and still name a cause of deviation. */
  readonly needless: readonly string[]
  readonly smallestSample: number
  readonly lastReturn: PartReturn | undefined
  readonly history: readonly PartRevision[]
}

const deviationIn = (asked: IndicatorAsked, typed: string, { farOver }: PartSettings): Deviation | undefined => {
  const read = readActual(typed)
  return read.kind === 'done' ? deviationOf(asked, read.value, farOver) : undefined
}

const evidenceView = ({ partId: _part, indicatorId: _indicator, ...piece }: StoredEvidence): EvidenceView => piece

const rowView = (
  [asked, result]: readonly [IndicatorAsked, ResultTyped],
  { evidence }: LoadedPart,
  settings: PartSettings,
): PartRowView => {
  const own = evidenceOf(evidence, asked.indicatorId)
  const { typed, reason, changedBy, changedAt, version } = result
  const written = { typed, reason, changedBy, changedAt, version }
  return {
    ...asked,
    ...written,
    deviation: deviationIn(asked, typed, settings),
    evidence: own.map(evidenceView),
    ceiling: ceilingOf(own.map(evidenceAsDomain), settings.evidence),
  }
}

const lastReturnOf = ({ thing }: LoadedPart): PartReturn | undefined => {
  const step = thing.progress.steps.findLast(({ event }) => event === 'return')
  return step && { reason: step.reason ?? '', at: new Date(step.at), by: step.actor }
}

const historyOf = ({ head, allResults, allTexts }: LoadedPart): readonly PartRevision[] => {
  const numbers = new Set([...allResults, ...allTexts].map(({ revision }) => revision))
  return [...numbers]
    .filter((revision) => revision < head.revision)
    .map((revision) => ({
      revision,
      rows: allResults
        .filter((row) => row.revision === revision)
        .map(({ indicatorId, typed, reason }) => ({ indicatorId, typed, reason })),
      texts: allTexts.filter((text) => text.revision === revision).map(({ section, text }) => ({ section, text })),
    }))
}

/** What is shown of a part. */
export const partView = (loaded: LoadedPart, settings: PartSettings): PartView => {
  const part = toDomainPart(loaded)
  return {
    ...loaded.head,
    rows: askedWithResult(loaded).map((pair) => rowView(pair, loaded, settings)),
    texts: loaded.texts.map(({ partId: _part, revision: _revision, ...text }) => text),
    gaps: partGaps(part, settings),
    needless: needlessReasons(part, settings).map(({ indicator }) => indicator),
    smallestSample: settings.evidence.smallestSample,
    lastReturn: lastReturnOf(loaded),
    history: historyOf(loaded),
  }
}
