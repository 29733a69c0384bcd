import { words } from '#domain/words/words.ts'
import { fails, holds, type Check, type Verdict } from '../check.ts'
import type { FinishedClaim } from '../shared/finished-claims.ts'
import { ratesBelowFull, type LowRate } from '../shared/rates-below-full.ts'
import { whenAllDone } from '../shared/when-all-done.ts'

const distinct = (rates: readonly LowRate[]): readonly string[] => [
  ...new Set(rates.map(({ name, printed }) => `${name}${printed}`)),
]

const listed = (rates: readonly LowRate[]): string => distinct(rates).slice(0, 8).join('、')

/** A low rate weighs when it stands beside the claim or in the indicator table; money may be saved with all work done. */
const isWeighty = (rates: readonly LowRate[], claims: readonly FinishedClaim[]): boolean =>
  rates.some(({ kind, sentence }) => kind === 'indicator' || claims.some((claim) => claim.index === sentence))

const failed = (claims: readonly FinishedClaim[], rates: readonly LowRate[]): Verdict =>
  fails({
    severity: isWeighty(rates, claims) ? 'warning' : 'note',
    message: words(
      `报告${claims.length}处称任务目标全部完成，而有${distinct(rates).length}个比率低于100%且未列目标值：${listed(rates)}。`,
      `The report says ${claims.length} times that all is done; ${distinct(rates).length} rates are below 100% without a target they meet.`,
    ),
    places: [...claims.map(({ place }) => place), ...rates.map(({ place }) => place)],
    expected: '100%',
    printed: rates.map(({ printed }) => printed).join('、'),
    benign: words('年度目标可能低于100%。', 'The targets of the year may have been lower.'),
    remedy: words('请列出目标值，按指标说明完成情况。', 'Print the targets and state the completion of each.'),
  })

export const allDoneFitsRates: Check = {
  id: 'all-done-fits-rates',
  rule: 'R16',
  title: words('“全部完成”与比率相符', '"All done" fits the rates'),
  about: words(
    '称任务目标全部完成而报告有低于100%的完成类比率、且没有已达到的目标值的，提示；满意度、占比、增幅不计，目标条款不作为断言。',
    'A claim that all is done beside rates of completion below 100% without a target they meet is reported; satisfaction, shares and changes do not count.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: whenAllDone((filing, claims) => {
    const rates = ratesBelowFull(filing)
    if (rates.length > 0) return failed(claims, rates)
    const message = words(
      '称全部完成，未见低于100%且未达目标的比率。',
      'All is said to be done, and no rate falls short.',
    )
    return holds({ message, places: claims.map(({ place }) => place) })
  }),
}
