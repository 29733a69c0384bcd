import { compare, toDecimal } from '#domain/number/decimal.ts'
import { words, type Words } from '#domain/words/words.ts'
import { fails, holds, withinRounding, type Evidence, type Severity, type Verdict } from '../check.ts'
import type { Ratio } from './ratio.ts'

/** “所列比率0.07%，计算为0.0662%” reads like a difference until it is said that the one rounds to the other. */
const sayingItRounds = ({ zh, en }: Words, { exact, expected }: Ratio): Words =>
  compare(toDecimal(exact), toDecimal(expected)) === 0
    ? words(zh, en)
    : words(zh.replace(/。$/u, '，四舍五入后相符。'), en.replace(/\.$/u, ', which rounds to the printed rate.'))

/** The verdict of a printed rate: agreement decides the kind, `failing` says how hard a failure weighs. */
export const ratioVerdict = (
  ratio: Ratio,
  base: Pick<Evidence, 'message' | 'places'>,
  failing: Pick<Evidence, 'benign' | 'remedy'> & { readonly severity: Severity },
): Verdict => {
  const { agreement, arithmetic, expected, printed, difference } = ratio
  const evidence: Evidence = { ...base, arithmetic, expected, printed, difference, unit: '%' }
  if (agreement === 'holds') return holds({ ...evidence, message: sayingItRounds(base.message, ratio) })
  return agreement === 'within-rounding' ? withinRounding(evidence) : fails({ ...evidence, ...failing })
}
