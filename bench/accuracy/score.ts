import type { CheckRun, Judged } from '#checks/run.ts'
import { overlaps, type Span } from '#domain/text/place.ts'
import type { TruthCheck, TruthFinding, TruthSpan } from './truth.ts'

export type Hits = { readonly truth: number; readonly found: number; readonly sameRule: number }
export type FindingScore = { readonly finding: TruthFinding; readonly found: boolean; readonly sameRule: boolean }
export type Raised = { readonly judged: Judged; readonly right: boolean }
export type HeldScore = { readonly check: TruthCheck; readonly reported: boolean }

type ToSpan = (offset: readonly [number, number]) => Span

const placesOf = ({ verdict }: Judged): readonly Span[] => verdict.places

const meets = (judged: Judged, spans: readonly TruthSpan[], toSpan: ToSpan): boolean =>
  spans.some(({ offset }) => placesOf(judged).some((place) => overlaps(place, toSpan(offset))))

const failing = (run: CheckRun): readonly Judged[] => run.judged.filter(({ verdict }) => verdict.kind === 'fails')

/** A finding counts when a failing verdict has a place overlapping one of its spans; stricter: of the same rule. */
export const scoreFindings = (
  findings: readonly TruthFinding[],
  run: CheckRun,
  toSpan: ToSpan,
): readonly FindingScore[] =>
  findings.map((finding) => {
    const hits = failing(run).filter((judged) => meets(judged, finding.spans, toSpan))
    return { finding, found: hits.length > 0, sameRule: hits.some(({ check }) => check.rule === finding.rule) }
  })

/** A failing verdict is right when a place of it overlaps a span of any finding of the truth. */
export const scoreRaised = (findings: readonly TruthFinding[], run: CheckRun, toSpan: ToSpan): readonly Raised[] =>
  failing(run).map((judged) => ({
    judged,
    right: findings.some((finding) => meets(judged, finding.spans, toSpan)),
  }))

/** Checks of the truth that hold and are reported as holding: same rule and overlapping place, or rule where no span. */
export const scoreHeld = (checks: readonly TruthCheck[], run: CheckRun, toSpan: ToSpan): readonly HeldScore[] => {
  const held = run.judged.filter(({ verdict }) => verdict.kind === 'holds' || verdict.kind === 'within-rounding')
  return checks
    .filter(({ result }) => result === 'holds')
    .map((check) => ({
      check,
      reported: held.some(
        (judged) =>
          judged.check.rule === check.rule && (check.spans.length === 0 || meets(judged, check.spans, toSpan)),
      ),
    }))
}

export const countHits = (scores: readonly FindingScore[]): Hits => ({
  truth: scores.length,
  found: scores.filter(({ found }) => found).length,
  sameRule: scores.filter(({ sameRule }) => sameRule).length,
})

/** Kinds of detection a rule can decide without understanding. */
export const isDecidable = ({ detect }: TruthFinding): boolean => /arithmetic|comparison|pattern|presence/u.test(detect)
export const isSemantic = ({ detect }: TruthFinding): boolean => detect.startsWith('semantic')
