import type { Filing } from '#domain/filing/filing.ts'
import { hundred } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { itemsAt, moneyOf } from '../shared/finance-items.ts'
import { groupBy } from '../shared/group.ts'
import { namedShares } from '../shared/named-shares.ts'
import type { Figure } from '../shared/quantity.ts'
import { placeOfSpoken } from '../shared/statements.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Shares = {
  readonly figures: readonly Figure[]
  readonly places: readonly Place[]
  /** The parts themselves add up to the whole, so their shares must as well. */
  readonly isComplete: boolean
}

const all: Figure = { value: hundred, unit: '%', qualifier: undefined, qualifierPrinted: '' }

const moneyShares = (filing: Filing): readonly Shares[] => {
  const shares = filing.rates.filter(({ kind, denominator }) => kind === 'share' && denominator !== undefined)
  return [...groupBy(shares, ({ denominator }) => denominator)].map(([whole, rates]) => {
    const parts = itemsAt(
      filing,
      rates.map(({ numerator }) => numerator),
    )
    return {
      figures: rates.map(({ figure }) => figure),
      places: rates.map(({ place }) => place),
      isComplete: itemsAt(filing, [whole]).some(
        (item) => footing(moneyOf(item), parts.map(moneyOf)).agreement !== 'fails',
      ),
    }
  })
}

/** Shares of one named whole within a sentence; those of the department's money are judged with their amounts. */
const textShares = (filing: Filing): readonly Shares[] => {
  const money = new Set(filing.rates.map(({ figure }) => figure.place.start))
  const shares = namedShares(filing).filter(({ rate }) => !money.has(rate.claim.figure.place.start))
  return [...groupBy(shares, ({ base, rate }) => `${rate.claim.sentence} ${base}`).values()].map((group) => ({
    figures: group.map(({ rate }) => rate.claim.figure),
    places: group.map(({ rate }) => placeOfSpoken(filing, rate)),
    isComplete: false,
  }))
}

const judgeOne = ({ figures, places, isComplete }: Shares): readonly Verdict[] => {
  const sum = footing(all, figures)
  // Parts may be left out or overlap: only shares of all parts must add to 100.
  if (sum.agreement === 'fails' && !isComplete) return []
  return [
    sumVerdict(
      sum,
      {
        message: words(`同一总体的占比合计为${sum.expected}%。`, `The shares of one whole add up to ${sum.expected}%.`),
        places,
      },
      {
        severity: 'error',
        benign: words('各占比的基数可能不同。', 'The shares may have different bases.'),
        remedy: words('请核对各项占比与其基数。', 'Check the shares and their bases.'),
      },
    ),
  ]
}

/** Shares of one whole add to 100. */
export const sharesAddToHundred: Check = {
  id: 'shares-add-to-hundred',
  rule: 'R04',
  title: words('同一总体的占比合计为100%', 'Shares of one whole add up to 100%'),
  about: words(
    '同一总数下各项占比相加，容差为各占比末位的一半之和；各项金额未列全的，合计不为100%时不作判断。',
    'Adds the shares of one whole; tolerance: half of the last digit of each. Shares of parts that do not make up the whole are left alone.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      [...moneyShares(filing), ...textShares(filing)].filter(({ figures }) => figures.length > 1).flatMap(judgeOne),
      '没有同一总体的多项占比',
      'The report states no shares of one whole',
    ),
}
