import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { countRateVerdict } from '../shared/count-rate-verdict.ts'
import { countRatesOf, isDealing } from '../shared/count-rates.ts'

/** 收到 n 件，办结 m 件，办结率 p. */
export const handlingRate: Check = {
  id: 'handling-rate',
  rule: 'R10',
  title: words('办结率、整改率与同句件数相符', 'Rates of cases dealt with agree with the counts of the sentence'),
  about: words(
    '“n 件，已办 m 件，办结率 p”按件数重新计算。按时、按期率可能只计到期件数，不等时只要求说明。',
    'Recomputes the rate from the cases received and dealt with. An on-time rate may count due cases only: it is asked about.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      countRatesOf(filing)
        .filter(isDealing)
        .flatMap((found) => countRateVerdict(filing, found)),
      '没有与收办件数同句的办结率、整改率',
      'No rate of cases dealt with stands in a sentence with its counts',
    ),
}
