import type { Claim, Filing } from '#domain/filing/filing.ts'
import { compare, divide, printDecimal, toDecimal, isZero, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { findUnit, isMoney, toBase } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'

/** What is paid to people year by year: allowances and relief. One-off gifts and fines are no allowance. */
const allowances =
  /长寿|高龄|低保|特困|五保|孤儿|抚恤|优待|临时救助|医疗救助|困难补助|生活补贴|生活补助|护理补贴|养老金|救助金|救济金|救助/u

/**
 * Bounds of a look, not of a rule: an allowance of less than 10 元 or more than 5,000 元 a head and month
 * is paid nowhere as a regular grant.
 */
const least = toDecimal('120')
const most = toDecimal('60000')

const isPersons = (unit: string): boolean => findUnit(unit)?.dimension === 'person'

type Pair = { readonly persons: Claim; readonly money: Claim }

const allowanceOf = ({ metric, noun }: Claim): string | undefined => allowances.exec(metric + noun)?.[0]
const isAnonymous = ({ metric }: Claim): boolean =>
  /^(?:共|合计|累计|发放)*(?:总?金额|资金|总额)?(?:共|为|达)*$/u.test(metric)

/** The persons an amount is for: those named like it in the sentence, or for “发放金额” those right before it. */
const personsFor = (money: Claim, before: readonly Claim[]): Claim | undefined => {
  const name = allowanceOf(money)
  if (name !== undefined) return before.findLast((claim) => allowanceOf(claim) === name)
  const last = before.at(-1)
  return last !== undefined && isAnonymous(money) && allowanceOf(last) !== undefined ? last : undefined
}

const pairsIn = (claims: readonly Claim[]): readonly Pair[] => {
  const pairs: Pair[] = []
  let before: Claim[] = []
  for (const claim of claims) {
    if (before[0]?.sentence !== claim.sentence) before = []
    if (isPersons(claim.figure.unit) && !isZero(claim.figure.value)) before.push(claim)
    const persons = isMoney(claim.figure.unit) ? personsFor(claim, before) : undefined
    if (persons !== undefined) pairs.push({ persons, money: claim })
  }
  return pairs
}

const perHead = ({ persons, money }: Pair): Decimal =>
  divide(toBase(money.figure.value, money.figure.unit).value, toBase(persons.figure.value, persons.figure.unit).value, {
    scale: 2,
    rounding: halfUp,
  })

const judgePair = (pair: Pair): Verdict => {
  const amount = perHead(pair)
  const printed = ({ figure }: Claim): string => `${printDecimal(figure.value)}${figure.unit}`
  const evidence = {
    arithmetic: `${printed(pair.money)} ÷ ${printed(pair.persons)} = ${printDecimal(amount)} 元`,
    places: [pair.persons.clausePlace, pair.money.clausePlace],
    unit: '元/人',
  }
  if (compare(amount, least) >= 0 && compare(amount, most) <= 0)
    return holds({
      ...evidence,
      message: words(
        `人均 ${printDecimal(amount)} 元，在常见范围内。`,
        `${printDecimal(amount)} yuan a head is usual.`,
      ),
    })
  return fails({
    ...evidence,
    message: words(
      `人均 ${printDecimal(amount)} 元，作为经常性补贴偏${compare(amount, least) < 0 ? '低' : '高'}。`,
      `${printDecimal(amount)} yuan a head is unusual for a regular allowance.`,
    ),
    benign: words('人数为人次，或金额只含一个月、一次', 'the persons are visits, or the amount is for one month'),
    remedy: words('核对人数与金额的口径和期间。', 'Check what persons and amount cover.'),
  })
}

const judge = (filing: Filing): readonly Verdict[] =>
  orCannotTell(
    pairsIn(filing.claims).map(judgePair),
    '没有同时写明人数和金额的补贴',
    'No allowance is given with both persons and amount',
  )

export const perHeadAmount: Check = {
  id: 'per-head-amount',
  rule: 'R31',
  title: words('补贴的人均金额', 'Allowances per head'),
  about: words(
    '同一句里写明人数和金额的补贴、救助，算出每人金额；每月不足 10 元或超过 5000 元的请核对。只作提示。',
    'Allowances with persons and amount in one sentence; less than 10 or more than 5,000 yuan a month is asked about.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
