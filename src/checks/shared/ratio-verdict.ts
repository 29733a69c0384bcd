import { fails, holds, withinRounding, type Evidence, type Severity, type Verdict } from '../check.ts'
import type { Ratio } from './ratio.ts'

/** The verdict of a printed rate: agreement decides the kind, `failing` says how hard a failure weighs. */
export const ratioVerdict = (
  ratio: Ratio,
  base: Pick<Evidence, 'message' | 'places'>,
  failing: Pick<Evidence, 'benign' | 'remedy'> & { readonly severity: Severity },
): Verdict => {
  const { agreement, arithmetic, expected, printed, difference } = ratio
  const evidence: Evidence = { ...base, arithmetic, expected, printed, difference, unit: '%' }
  if (agreement === 'holds') return holds(evidence)
  return agreement === 'within-rounding' ? withinRounding(evidence) : fails({ ...evidence, ...failing })
}
