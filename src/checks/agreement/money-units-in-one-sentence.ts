import type { Claim, Filing } from '#domain/filing/filing.ts'
import { isMoney } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'

const bySentence = (claims: readonly Claim[]): readonly (readonly Claim[])[] => {
  const groups = new Map<number, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.sentence)
    if (group) group.push(claim)
    else groups.set(claim.sentence, [claim])
  }
  return [...groups.values()]
}

/** Amounts of 元 below one 万 are rightly given in 元 (64 元 a head); from there on 万元 would do. */
const isLong = ({ figure }: Claim): boolean => figure.unit === '元' && figure.value.units >= 10_000n

const isMixed = (claims: readonly Claim[]): boolean =>
  claims.some(isLong) && claims.some(({ figure }) => figure.unit === '万元' || figure.unit === '亿元')

const verdictOf = (claims: readonly Claim[]): Verdict =>
  fails({
    message: words(
      `同一句中的金额用了不同单位：${claims.map(({ figure }) => figure.place.quote.replaceAll(/\s/gu, '')).join('、')}。`,
      'Amounts in one sentence are given in different units.',
    ),
    places: claims.map(({ figure }) => figure.place),
    benign: words('小额补助按元发放，合计按万元统计', 'small grants are paid in 元 and summed in 万元'),
    remedy: words('同一句内统一单位和千分位写法。', 'Use one unit and one way of grouping digits in a sentence.'),
  })

const judge = (filing: Filing): readonly Verdict[] => {
  const money = filing.claims.filter(({ figure }) => isMoney(figure.unit))
  const groups = bySentence(money).filter((claims) => claims.length > 1)
  if (groups.length === 0)
    return [cannotTell('没有一句话列出两个以上金额', 'No sentence gives two or more amounts of money')]
  const mixed = groups.filter(isMixed).map(verdictOf)
  return mixed.length > 0
    ? mixed
    : [
        holds({
          message: words(`${groups.length} 句中的金额单位一致。`, `Units agree in ${groups.length} sentences.`),
          places: [],
        }),
      ]
}

export const moneyUnitsInOneSentence: Check = {
  id: 'money-units-in-one-sentence',
  rule: 'R24',
  title: words('同一句中金额单位不统一', 'Money units differ within a sentence'),
  about: words(
    '一句话里既有万元又有一万元以上的“元”。人均补助等小额用元不算。',
    'A sentence has 万元 beside amounts of 10,000 元 or more; small amounts in 元 are left alone.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
