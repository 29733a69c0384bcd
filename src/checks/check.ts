import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words, type Words } from '#domain/words/words.ts'

/** error: the report should come back · warning: must be explained · note: worth a look, an innocent reading is as likely. */
export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

/** What a failing verdict shows. It names every side and never says which one is wrong. */
export type Evidence = {
  readonly message: Words
  readonly places: readonly Place[]
  /** The sum or comparison as text: "6286.86 + 245.84 + 0 + 92.20 = 6624.90". */
  readonly arithmetic?: string
  readonly expected?: string
  readonly printed?: string
  readonly difference?: string
  readonly unit?: string
  /** A reading under which nothing is wrong. */
  readonly benign?: Words
  readonly remedy?: Words
}

export type Verdict =
  | ({ readonly kind: 'holds' } & Evidence)
  | ({ readonly kind: 'within-rounding' } & Evidence)
  | ({ readonly kind: 'fails'; readonly severity?: Severity } & Evidence)
  | { readonly kind: 'cannot-tell'; readonly why: Words; readonly places: readonly Place[] }

export const holds = (evidence: Evidence): Verdict => ({ kind: 'holds', ...evidence })
export const withinRounding = (evidence: Evidence): Verdict => ({ kind: 'within-rounding', ...evidence })

/** A failing verdict; `severity` may lower (or raise) the check's own for this one case. */
export const fails = (evidence: Evidence & { readonly severity?: Severity }): Verdict => ({
  kind: 'fails',
  ...evidence,
})

export const cannotTell = (zh: string, en: string, places: readonly Place[] = []): Verdict => ({
  kind: 'cannot-tell',
  why: words(zh, en),
  places,
})

/** The verdicts, or the reason there are none: nothing is skipped in silence. */
export const orCannotTell = (verdicts: readonly Verdict[], zh: string, en: string): readonly Verdict[] =>
  verdicts.length > 0 ? verdicts : [cannotTell(zh, en)]

/** A rule of the auditor. `rule` is its number in the rule list (R01…), `id` its one spelling everywhere. */
export type Check = {
  readonly id: string
  readonly rule: `R${number}`
  readonly title: Words
  /** What is compared, with which tolerance, and what it deliberately leaves alone. */
  readonly about: Words
  /** Document the rule follows, or 'arithmetic', 'consistency', 'practice'. */
  readonly authority: string
  readonly severity: Severity
  readonly judge: (filing: Filing) => readonly Verdict[]
}

/** A rule that needs the reports of two years of one organisation. */
export type YearCheck = Omit<Check, 'judge'> & {
  readonly judge: (earlier: Filing, later: Filing) => readonly Verdict[]
}
