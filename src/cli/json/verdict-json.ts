import type { LedgerLine } from '#checks/run.ts'
import type { Evidence, Verdict } from '#checks/check.ts'
import type { Language } from '#domain/words/words.ts'
import { evidenceOf, type JudgedVerdict } from '../judged-verdict.ts'
import type { Placing } from './placing.ts'
import { placeJson, type PlaceJson } from './place-json.ts'

/** One verdict of the check contract; docs/check-json.md describes every key. */
export type VerdictJson = {
  readonly check: string
  readonly rule: string
  readonly verdict: Verdict['kind']
  readonly severity: string
  readonly message: string
  readonly arithmetic: string | null
  readonly expected: string | null
  readonly printed: string | null
  readonly difference: string | null
  readonly unit: string | null
  readonly benign: string | null
  readonly remedy: string | null
  readonly places: readonly PlaceJson[]
}

const evidenceJson = (evidence: Evidence, language: Language) => ({
  message: evidence.message[language],
  arithmetic: evidence.arithmetic ?? null,
  expected: evidence.expected ?? null,
  printed: evidence.printed ?? null,
  difference: evidence.difference ?? null,
  unit: evidence.unit ?? null,
  benign: evidence.benign?.[language] ?? null,
  remedy: evidence.remedy?.[language] ?? null,
})

/** The language of the messages and how places are said. */
export type Rendering = { readonly language: Language; readonly at: Placing }

export const verdictJson = (judged: JudgedVerdict, { language, at }: Rendering): VerdictJson => {
  const evidence = evidenceOf(judged.verdict)
  return {
    check: judged.check.id,
    rule: judged.check.rule,
    verdict: judged.verdict.kind,
    severity: judged.severity,
    ...evidenceJson(evidence, language),
    places: evidence.places.map((place) => placeJson(place, at)),
  }
}

export const ledgerJson = (line: LedgerLine, language: Language) => ({
  check: line.check,
  examined: line.examined,
  held: line.held,
  withinRounding: line.withinRounding,
  failed: line.failed,
  cannotTell: line.cannotTell,
  why: line.why.map((why) => why[language]),
})
