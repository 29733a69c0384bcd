import { severities, type Severity } from '#checks/check.ts'
import { runChecks, type Judged } from '#checks/run.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { words, type Words } from '#domain/words/words.ts'

/** One finding, short enough for a list of the findings of many reports. */
export type ReportFinding = {
  readonly severity: Severity
  readonly check: string
  readonly title: Words
  readonly message: Words
  readonly arithmetic: string
  /** Line of the text, 0 where the finding has no place. */
  readonly line: number
  readonly quote: string
}

export type CheckedReport = {
  /** Why nothing could be checked. */
  readonly unreadable: Words | undefined
  readonly counts: Readonly<Record<Severity, number>>
  readonly findings: readonly ReportFinding[]
}

const longestQuote = 200

const findingOf = ({ check, severity, verdict }: Judged): readonly ReportFinding[] => {
  if (verdict.kind !== 'fails') return []
  const { message, arithmetic = '', places } = verdict
  const [place] = places
  const quote = place?.quote.slice(0, longestQuote) ?? ''
  return [{ severity, check: check.rule, title: check.title, message, arithmetic, line: place?.line ?? 0, quote }]
}

const worstFirst = (a: ReportFinding, b: ReportFinding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.line - b.line

const noText = words('没有读到任何文字', 'no text could be read')

/** What all checks find in one report, worst first. */
export const checkReport = (filing: Filing): CheckedReport => {
  const { blocks, notes } = filing.document
  const isEmpty = blocks.length === 0
  const findings = isEmpty ? [] : runChecks(filing).judged.flatMap(findingOf).toSorted(worstFirst)
  const count = (of: Severity): number => findings.filter(({ severity }) => severity === of).length
  return {
    unreadable: isEmpty ? (notes[0]?.why ?? noText) : undefined,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    findings,
  }
}
