import type { Filing } from '#domain/filing/filing.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { breakdownsOf, type Breakdown } from '../shared/breakdowns.ts'
import { moneyBreakdownsOf } from '../shared/finance-items.ts'
import { isRate } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { ratioVerdict } from '../shared/ratio-verdict.ts'
import { ownLead, phraseOf, placesOf, type Spoken } from '../shared/statements.ts'

type Share = { readonly total: Spoken; readonly part: Spoken; readonly rate: Spoken }

/** 占比, 占总数: the whole is the total just named. 占规上企业总量 may name another one. */
const ofTotal = /占(?:比|总[数量额]|总人数|全部)?[为达约]*$/u

/** The rate right behind each part of a total. */
const sharesIn = ({ statement, total, sure, possible }: Breakdown): readonly Share[] =>
  [...sure, ...possible].flatMap((part) => {
    const rate = statement.spoken[part.at + 1]
    return rate && isRate(rate.claim.figure) && ownLead(rate).includes('占') ? [{ total, part, rate }] : []
  })

const judgeOne = (filing: Filing, { total, part, rate }: Share): readonly Verdict[] => {
  const ratio = ratioOf(rate.claim.figure, part.claim.figure, total.claim.figure)
  if (!ratio || (ratio.agreement === 'fails' && !ofTotal.test(ownLead(rate)))) return []
  const isVague = [total, part, rate].some(({ claim }) => isQualified(claim.figure))
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `“${phraseOf(part)}”占“${phraseOf(total)}”的${ratio.exact}%，文中为${ratio.printed}%。`,
          `The part is ${ratio.exact}% of its total; the text prints ${ratio.printed}%.`,
        ),
        places: placesOf(filing, [total, part, rate]),
      },
      {
        severity: isVague ? 'note' : 'warning',
        benign: words('占比可能以另一总数为基数。', 'The share may be of another total.'),
        remedy: words('请核对占比及其基数。', 'Check the share and its base.'),
      },
    ),
  ]
}

/** n 家，其中甲 m 家，占比 p. */
export const shareOfTotal: Check = {
  id: 'share-of-total',
  rule: 'R02',
  title: words('“其中”数的占比与总数相符', 'The share of a part agrees with its total'),
  about: words(
    '“其中”数之后紧接的占比按其总数重新计算；写明另一基数的占比不等时不判。部门收支的占比另行核对。',
    'Recomputes the share right behind a part; shares that name another base are judged only where they agree.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) => {
    const money = new Set(moneyBreakdownsOf(filing).map(({ total }) => total.figure.place.start))
    return orCannotTell(
      breakdownsOf(filing)
        .filter(({ total }) => !money.has(total.claim.figure.place.start))
        .flatMap(sharesIn)
        .flatMap((share) => judgeOne(filing, share)),
      '没有“其中”数的占比',
      'No part of a total carries its share',
    )
  },
}
