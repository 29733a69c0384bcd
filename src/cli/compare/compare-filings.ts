import { yearChecks } from '#checks/registry.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import type { JudgedVerdict } from '../judged-verdict.ts'

export type FiledReport = { readonly file: string; readonly bytes: Uint8Array; readonly filing: Filing }

export type Comparison = {
  readonly earlier: FiledReport
  readonly later: FiledReport
  readonly judged: readonly JudgedVerdict[]
}

/** The years decide the order; where one is unknown, the order given stands. */
const inYearOrder = (a: FiledReport, b: FiledReport): readonly [FiledReport, FiledReport] =>
  (a.filing.year?.value ?? 0) > (b.filing.year?.value ?? Infinity) ? [b, a] : [a, b]

/** Runs every check across two years. */
export const compareFilings = (a: FiledReport, b: FiledReport): Comparison => {
  const [earlier, later] = inYearOrder(a, b)
  const judged = yearChecks.flatMap((check) =>
    check.judge(earlier.filing, later.filing).map((verdict) => ({
      check,
      severity: (verdict.kind === 'fails' ? verdict.severity : undefined) ?? check.severity,
      verdict,
    })),
  )
  return { earlier, later, judged }
}

const standsIn = ({ filing }: FiledReport, { start, end, quote }: Place): boolean =>
  filing.document.source.text.slice(start, end) === quote

/** Which of the two reports a place belongs to: a quote equals its source at its offsets and practically nowhere else. */
export const reportOf = ({ earlier, later }: Comparison, place: Place): FiledReport =>
  standsIn(earlier, place) && !standsIn(later, place) ? earlier : later
