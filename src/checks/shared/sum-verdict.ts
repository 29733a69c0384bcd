import { fails, holds, withinRounding, type Evidence, type Severity, type Verdict } from '../check.ts'
import type { Footing } from './sum.ts'

/** The verdict of a sum: agreement decides the kind, `failing` says how hard a failure weighs. */
export const sumVerdict = (
  { agreement, isOver: _isOver, ...figures }: Footing,
  base: Pick<Evidence, 'message' | 'places'>,
  failing: Pick<Evidence, 'benign' | 'remedy'> & { readonly severity: Severity },
): Verdict => {
  const evidence: Evidence = { ...base, ...figures }
  if (agreement === 'holds') return holds(evidence)
  return agreement === 'within-rounding' ? withinRounding(evidence) : fails({ ...evidence, ...failing })
}
