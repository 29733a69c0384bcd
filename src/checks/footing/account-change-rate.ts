import type { Filing } from '#domain/filing/filing.ts'
import { add, subtract, toDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check, type Verdict } from '../check.ts'
import { groupRange, groupText, type Range } from '../shared/accounts/match-groups.ts'
import { amountPattern, mentionAt, paragraphsOf, type Paragraph } from '../shared/accounts/spoken-amounts.ts'
import type { Mention } from '../shared/mentions.ts'
import { placeIn } from '../shared/places.ts'
import { inUnit, printFigure, sideOf, type Figure } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { ratioVerdict } from '../shared/ratio-verdict.ts'

/** 与上年相比，收、支总计各增加60.00万元，增长4.80%: a change told behind its amount, with words between. */
const change = new RegExp(
  String.raw`[。，；](?:与|同|较|比)(?:上年|上一?年度?|去年|20\d\d年度?)[^。；\d]{0,40}?(?<way>增加|减少|增长|下降)了?(?<change>${amountPattern})[，,、（(](?:同比)?(?<rateWay>增长|增加|上升|增幅|下降|减少|降低|降幅)(?:了|率|为|幅度为?)?(?<rate>\d{1,7}(?:\.\d{1,6})?)[%％]`,
  'dgu',
)

const amounts = new RegExp(amountPattern, 'gu')
const isUp = (way: string): boolean => /增|上升/u.test(way)

type Told = {
  readonly now: Mention
  readonly moved: Mention
  readonly rate: Figure
  readonly way: string
  readonly rateWay: string
  readonly range: Range
  readonly paragraph: Paragraph
}

/** The one amount of the sentence before; several different ones leave open which of them changed. */
const amountBefore = (filing: Filing, { text }: Paragraph, end: number): Mention | undefined => {
  const start = text.text.slice(0, end).lastIndexOf('。') + 1
  const found = [...text.text.slice(start, end).matchAll(amounts)]
  const [first] = found
  if (!first || found.some(([printed]) => printed !== first[0])) return undefined
  const from = start + first.index
  return mentionAt(filing, text, { range: { from, to: from + first[0].length }, name: '' })
}

/** A change read with its figure is recomputed by change-rate. */
const isKnown = ({ claims }: Filing, { place }: Mention): boolean =>
  claims.some(({ figure }) => figure.place.start === place.start && figure.change !== undefined)

const toldIn = (filing: Filing, paragraph: Paragraph): readonly Told[] =>
  [...paragraph.text.text.matchAll(change)].flatMap((match) => {
    const now = amountBefore(filing, paragraph, match.index)
    const moved = mentionAt(filing, paragraph.text, { range: groupRange(match, 'change'), name: '' })
    if (!now || !moved || isKnown(filing, now)) return []
    const value = toDecimal(groupText(match, 'rate'))
    return [
      {
        now,
        moved,
        rate: { value, unit: '%', qualifier: undefined, qualifierPrinted: '' },
        way: groupText(match, 'way'),
        rateWay: groupText(match, 'rateWay'),
        range: { from: match.index + 1, to: match.index + match[0].length },
        paragraph,
      },
    ]
  })

const remedy = words('请核对本年数、增减额与增减幅度。', 'Check the amount, the change and its rate.')

const judgeOne = (filing: Filing, { now, moved, rate, way, rateWay, range, paragraph }: Told): readonly Verdict[] => {
  const places = [now.place, placeIn(filing, paragraph.text, range)]
  const shown = `${printFigure(now.figure)}，${way}${printFigure(moved.figure)}，${rateWay}${printFigure(rate)}`
  if (isUp(way) !== isUp(rateWay))
    return [
      fails({
        message: words(`“${shown}”：增减额与增减幅度方向不同。`, `“${shown}”: amount and rate go opposite ways.`),
        places,
        remedy,
      }),
    ]
  const value = inUnit(sideOf(moved.figure).value, now.figure.unit)
  const prior = { ...now.figure, value: isUp(way) ? subtract(now.figure.value, value) : add(now.figure.value, value) }
  const ratio = ratioOf(rate, moved.figure, prior)
  if (!ratio) return []
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `“${shown}”：推算上年${printFigure(prior)}，增减幅度计算为${ratio.exact}%。`,
          `“${shown}”: last year would be ${printFigure(prior)}, the rate ${ratio.exact}%.`,
        ),
        places,
      },
      {
        severity: 'warning',
        benign: words('上年数可能已作追溯调整，或口径不同。', 'Last year’s figure may have been restated.'),
        remedy,
      },
    ),
  ]
}

/** A change told in the sentence behind its amount. */
export const accountChangeRate: Check = {
  id: 'account-change-rate',
  rule: 'R02',
  title: words('决算、预算总数的增减额与增减幅度相符', 'Changes of the account agree as amount and as rate'),
  about: words(
    '“……1,310万元。与上年相比，增加X万元，增长p%”按X÷（本年数∓X）重新计算，并核对增减方向；前一句有几个不同金额的不计，同句写明的由 change-rate 核对。',
    'Recomputes the rate of a change told in the sentence behind its amount, and compares the directions; a sentence with several amounts is left alone, one sentence with all three belongs to change-rate.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      paragraphsOf(filing)
        .flatMap((paragraph) => toldIn(filing, paragraph))
        .flatMap((told) => judgeOne(filing, told)),
      '决算、预算公开中没有另句写明的增减额和增减幅度',
      'No change is told in a sentence behind its amount',
    ),
}
