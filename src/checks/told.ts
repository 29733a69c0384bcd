import { figuresOf } from '#domain/filing/figures-of.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { Place, Span } from '#domain/text/place.ts'
import type { Words } from '#domain/words/words.ts'
import { severities, type Check, type Evidence, type Severity } from './check.ts'
import type { Judged, CheckRun, LedgerLine } from './run.ts'

/** A figure within a side of a finding, which may be corrected there. */
export type ToldFigure = Span & {
  readonly value: Decimal
  /** As it was read, before anybody corrected it. */
  readonly read: Decimal
  readonly unit: string
}

/** One side of a finding. A long quote is cut. */
export type ToldPlace = Place & { readonly figures: readonly ToldFigure[] }

/** What a check found, as people are shown it. `key`: the same for the same finding, whoever ran the checks. */
export type ToldFinding = Pick<Check, 'rule' | 'title' | 'about' | 'authority'> &
  Omit<Evidence, 'places'> & {
    readonly key: string
    readonly check: string
    readonly severity: Severity
    readonly places: readonly ToldPlace[]
    /** Sides that are not shown. */
    readonly morePlaces: number
  }

/** A check that could not tell, and why. */
export type ToldUnchecked = Pick<Check, 'rule' | 'title'> & { readonly check: string; readonly why: readonly Words[] }

export type ToldRun = {
  readonly findings: readonly ToldFinding[]
  readonly moreFindings: number
  readonly unchecked: readonly ToldUnchecked[]
  readonly held: number
  readonly withinRounding: number
}

const [mostFindings, mostPlaces, mostFigures, longestQuote] = [500, 12, 8, 300]

/** FNV-1a over UTF-16 units, with two different beginnings: 64 bits are enough to tell the findings of one file apart. */
const hash = (text: string, start: number): string => {
  let sum = start
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01_00_01_93)
  return (sum >>> 0).toString(16).padStart(8, '0')
}

const keyOf = ({ check, verdict }: Judged, { message, arithmetic, places }: Evidence): string => {
  const text = [check.id, verdict.kind, message.zh, arithmetic, ...places.map(({ start }) => start)].join('\n')
  return hash(text, 0x81_1c_9d_c5) + hash(text, 0x2b_99_11_7d)
}

/** Figures as they are checked, by their places; and as they were read. */
type Figures = { readonly figures: readonly StatedFigure[]; readonly read: ReadonlyMap<number, Decimal> }

const firstFrom = (figures: readonly StatedFigure[], start: number): number => {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    // `middle` lies inside the list by construction.
    if ((figures[middle] as StatedFigure).place.start < start) low = middle + 1
    else high = middle
  }
  return low
}

const figuresIn = ({ figures, read }: Figures, { start, end }: Span): readonly ToldFigure[] => {
  const from = firstFrom(figures, start)
  // Corrected figures stand where they were read.
  return figures
    .slice(from, from + mostFigures)
    .filter(({ place }) => place.end <= end)
    .map(({ place, value, unit }) => ({
      start: place.start,
      end: place.end,
      value,
      read: read.get(place.start) as Decimal,
      unit,
    }))
}

const findingOf = (judged: Judged, figures: Figures): readonly ToldFinding[] => {
  const { check, severity, verdict } = judged
  if (verdict.kind !== 'fails') return []
  const { kind: _kind, severity: _own, places, ...evidence } = verdict
  const { rule, title, about, authority } = check
  const told = places.slice(0, mostPlaces).map((place) => ({
    ...place,
    quote: place.quote.slice(0, longestQuote),
    figures: figuresIn(figures, place),
  }))
  const head = { key: keyOf(judged, verdict), check: check.id, rule, title, about, authority, severity }
  return [{ ...head, ...evidence, places: told, morePlaces: places.length - told.length }]
}

const lineOf = ({ places: [place] }: ToldFinding): number => place?.line ?? 0

const worstFirst = (a: ToldFinding, b: ToldFinding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || lineOf(a) - lineOf(b)

const uncheckedIn = ({ judged, ledger }: CheckRun): readonly ToldUnchecked[] => {
  const checks = new Map(judged.map(({ check }) => [check.id, check]))
  return ledger.flatMap(({ check: id, examined, why }) => {
    const check = checks.get(id)
    if (!check || examined > 0) return []
    const different = new Map(why.map((one) => [one.zh, one]))
    return [{ check: id, rule: check.rule, title: check.title, why: [...different.values()].slice(0, 5) }]
  })
}

const total = (ledger: readonly LedgerLine[], count: (line: LedgerLine) => number): number =>
  ledger.reduce((sum, line) => sum + count(line), 0)

/**
 * What a run of the checks says of a filing, worst first and within bounds, for a page or an answer. `asRead`: the filing
 * before figures were corrected in it.
 */
export const tellRun = (run: CheckRun, filing: Filing, asRead: Filing = filing): ToldRun => {
  const read = new Map(figuresOf(asRead).map(({ place, value }) => [place.start, value]))
  const figures = { figures: figuresOf(filing), read }
  const all = run.judged.flatMap((judged) => findingOf(judged, figures)).toSorted(worstFirst)
  const findings = all.slice(0, mostFindings)
  return {
    findings,
    moreFindings: all.length - findings.length,
    unchecked: uncheckedIn(run),
    held: total(run.ledger, ({ held }) => held),
    withinRounding: total(run.ledger, ({ withinRounding }) => withinRounding),
  }
}
