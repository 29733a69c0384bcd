import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { countRateVerdict } from '../shared/count-rate-verdict.ts'
import { countRatesOf, isDealing } from '../shared/count-rates.ts'

/** 就业困难人员 n 人，就业 m 人，就业率 p: a rate beside its two counts. */
export const rateOfCounts: Check = {
  id: 'rate-of-counts',
  rule: 'R02',
  title: words('比率与同句的两个计数相符', 'A rate agrees with the two counts of its sentence'),
  about: words(
    '同句中带有该比率动词的计数为分子，其前同单位的计数为分母；四舍五入到所印小数位后比较。办结、整改等比率由 R10 核对。',
    'The count that carries the rate’s verb is the numerator, the count of the same unit before it the denominator.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      countRatesOf(filing)
        .filter((found) => !isDealing(found))
        .flatMap((found) => countRateVerdict(filing, found)),
      '没有与两个计数同句的比率',
      'No rate stands in a sentence with its two counts',
    ),
}
