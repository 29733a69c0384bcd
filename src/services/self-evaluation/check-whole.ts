import { createHash } from 'node:crypto'
import type { Evidence } from '#checks/check.ts'
import { runChecks, type Judged } from '#checks/run.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { readFiling } from '#importers/read-filing.ts'
import { buildReport } from '#reports/build/build-report.ts'
import type { Report } from '#reports/model.ts'
import type { Outline } from '#reports/outline.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import type { FindingContent, FindingSeverity } from '#store/queries/finding.ts'

/** A failing verdict, as it is kept. */
export type Found = {
  readonly check: string
  readonly severity: FindingSeverity
  readonly fingerprint: string
  readonly content: FindingContent
}

const hash = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex')

const toldIn = ({ message, arithmetic = '', expected = '', printed = '', difference = '' }: Evidence): string[] => [
  message.zh,
  arithmetic,
  expected,
  printed,
  difference,
]

/** A figure that changed makes another finding: an explanation of the old one does not hold for it. */
const fingerprintOf = (check: string, evidence: Evidence): string => hash([check, ...toldIn(evidence)])

const contentOf = ({ check }: Judged, { places, ...evidence }: Evidence): FindingContent => ({
  ...evidence,
  title: check.title,
  rule: check.rule,
  authority: check.authority,
  places: places.map(({ quote, line }) => ({ quote, line })),
})

const foundOf = (judged: Judged): readonly Found[] => {
  const { check, severity, verdict } = judged
  if (verdict.kind !== 'fails') return []
  const { kind: _kind, severity: _own, ...evidence } = verdict
  return [
    { check: check.id, severity, fingerprint: fingerprintOf(check.id, evidence), content: contentOf(judged, evidence) },
  ]
}

/** The same thing found twice is told apart by its place among its likes. */
const numbered = (all: readonly Found[]): readonly Found[] => {
  const seen = new Map<string, number>()
  return all.map((found) => {
    const count = seen.get(found.fingerprint) ?? 0
    seen.set(found.fingerprint, count + 1)
    return count === 0 ? found : { ...found, fingerprint: hash([found.fingerprint, `${count}`]) }
  })
}

/** What the checks find in a report as it would be handed in: it is written, read back and judged like any other. */
export const checkReport = (report: Report): readonly Found[] => {
  const filing = readFiling(new TextEncoder().encode(writeMarkdown(report)))
  return numbered(runChecks(filing).judged.flatMap(foundOf))
}

export const checkDraft = (outline: Outline, draft: DraftFiling): readonly Found[] =>
  checkReport(buildReport(outline, draft))
