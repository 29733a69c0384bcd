import type { Filing } from '#domain/filing/filing.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Severity, Verdict } from '../check.ts'
import type { CountRate } from './count-rates.ts'
import { ratioOf } from './ratio.ts'
import { ratioVerdict } from './ratio-verdict.ts'
import { phraseOf, placesOf } from './statements.ts'

const severityOf = ({ rate, isTimed, isOneOfSeveral }: CountRate): Severity => {
  if (isQualified(rate.claim.figure)) return 'note'
  return isTimed || isOneOfSeveral ? 'warning' : 'error'
}

const benignOf = ({ isTimed, isOneOfSeveral }: CountRate): Words => {
  if (isTimed) return words('按时、按期率可能只以已到期的件数为基数。', 'An on-time rate may count due cases only.')
  return isOneOfSeveral
    ? words('该比率可能就多组数字合并计算。', 'The rate may speak of several groups together.')
    : words('比率可能另有基数。', 'The rate may have another base.')
}

/** A rate beside its two counts. A whole count of zero gives no verdict. */
export const countRateVerdict = (filing: Filing, found: CountRate): readonly Verdict[] => {
  const { rate, part, whole } = found
  const ratio = ratioOf(rate.claim.figure, part.claim.figure, whole.claim.figure)
  if (!ratio) return []
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `“${phraseOf(whole)}”“${phraseOf(part)}”，计算为${ratio.exact}%，文中为${ratio.printed}%。`,
          `The two counts give ${ratio.exact}%; the text prints ${ratio.printed}%.`,
        ),
        places: placesOf(filing, [whole, part, rate]),
      },
      {
        severity: severityOf(found),
        benign: benignOf(found),
        remedy: words(
          '请核对件数与比率，或注明比率的计算基数。',
          'Check counts and rate, or name the base of the rate.',
        ),
      },
    ),
  ]
}
