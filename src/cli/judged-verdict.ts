import type { Check, Evidence, Severity, Verdict } from '#checks/check.ts'
import { severities } from '#checks/check.ts'
import type { Place } from '#domain/text/place.ts'

/** A verdict with the check that gave it, be it a check of one report or of two years. */
export type JudgedVerdict = {
  readonly check: Omit<Check, 'judge'>
  readonly severity: Severity
  readonly verdict: Verdict
}

/** What a verdict shows; for "cannot tell" the reason stands as the message. */
export const evidenceOf = (verdict: Verdict): Evidence =>
  verdict.kind === 'cannot-tell' ? { message: verdict.why, places: verdict.places } : verdict

const firstStart = (places: readonly Place[]): number => Math.min(Infinity, ...places.map(({ start }) => start))

/** The failing verdicts of at least the given severity, worst first, then in the order of the document. */
export const findingsOf = <T extends JudgedVerdict>(judged: readonly T[], least: Severity): T[] =>
  judged
    .filter(({ verdict, severity }) => verdict.kind === 'fails' && isAtLeast(severity, least))
    .map((found) => ({ found, start: firstStart(evidenceOf(found.verdict).places) }))
    .toSorted(
      (a, b) =>
        severities.indexOf(a.found.severity) - severities.indexOf(b.found.severity) || compare(a.start, b.start),
    )
    .map(({ found }) => found)

// Infinity − Infinity is no number: two findings without a place keep their order.
const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(least)

/** Findings that make the exit code 1: notes never do. */
export const isAlarming = ({ severity }: JudgedVerdict): boolean => severity !== 'note'
