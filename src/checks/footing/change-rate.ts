import type { Claim, Filing } from '#domain/filing/filing.ts'
import { add, parseDecimal, subtract } from '#domain/number/decimal.ts'
import { isQualified, type Change } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeInBlock, textOfBlock } from '../shared/places.ts'
import { asMoney, baseOf, inUnit, isAdditive, printFigure, sideOf, type Figure } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { ratioVerdict } from '../shared/ratio-verdict.ts'

/** 本期数 | ，较上年减少710.50万元，下降9.76%: the rate right behind the amount of the change, in the same direction. */
const rateBehind = {
  up: /^[^。；;\d]{0,40}\d[\d.,]*[^\d，,、（(。；;]{0,6}[，,、（(]?\s*(?:同比)?(?:增长|增加|上升|增幅|提高)(?:了|率|幅度)?为?\s*(?<rate>\d+(?:\.\d+)?)\s*[%％]/u,
  down: /^[^。；;\d]{0,40}\d[\d.,]*[^\d，,、（(。；;]{0,6}[，,、（(]?\s*(?:同比)?(?:下降|减少|降低|降幅)(?:了|率|幅度)?为?\s*(?<rate>\d+(?:\.\d+)?)\s*[%％]/u,
} as const satisfies Record<Change['direction'], RegExp>

/** A rate is not farther away than this. */
const reach = 100

const exact = { qualifier: undefined, qualifierPrinted: '' } as const

type Told = {
  readonly claim: Claim
  readonly change: Figure
  readonly prior: Figure
  readonly rate: Figure
  readonly to: number
}

const priorOf = (now: Figure, change: Figure, direction: Change['direction']): Figure => {
  const moved = inUnit(sideOf(change).value, now.unit)
  return { ...exact, unit: now.unit, value: direction === 'up' ? subtract(now.value, moved) : add(now.value, moved) }
}

const toldIn = (filing: Filing, claim: Claim): readonly Told[] => {
  const { change } = claim.figure
  if (!change || isQualified(claim.figure) || !isAdditive(change.unit)) return []
  const [now, moved] = [asMoney(claim.figure), asMoney({ ...exact, value: change.value, unit: change.unit })]
  const found = rateBehind[change.direction].exec(
    textOfBlock(filing, claim.block).text.slice(claim.to, claim.to + reach),
  )
  const value = parseDecimal(found?.groups?.['rate'] ?? '')
  if (!found || !value || baseOf(now.unit) !== baseOf(moved.unit)) return []
  const rate = { ...exact, value, unit: '%' }
  return [{ claim, change: moved, prior: priorOf(now, moved, change.direction), rate, to: claim.to + found[0].length }]
}

const judgeOne = (filing: Filing, { claim, change, prior, rate, to }: Told): readonly Verdict[] => {
  const ratio = ratioOf(rate, change, prior)
  if (!ratio) return []
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `本期${printFigure(claim.figure)}，增减${printFigure(change)}，推算上期${printFigure(prior)}，增减幅度所列${ratio.printed}%，计算为${ratio.exact}%。`,
          `${printFigure(claim.figure)} after a change of ${printFigure(change)} implies ${printFigure(prior)} before; the change is printed as ${ratio.printed}%, the amounts give ${ratio.exact}%.`,
        ),
        places: [placeInBlock(filing, claim.block, { from: claim.from, to })],
      },
      {
        severity: 'warning',
        benign: words('上期数可能已作追溯调整，或口径不同。', 'Last year’s figure may have been restated.'),
        remedy: words('请核对本期数、增减额与增减幅度。', 'Check the figure, the change and its rate.'),
      },
    ),
  ]
}

/** A change printed as amount and as rate. */
export const changeRate: Check = {
  id: 'change-rate',
  rule: 'R02',
  title: words('增减额与增减幅度相符', 'A change as an amount agrees with the change as a rate'),
  about: words(
    '“本期数，较上年减少X，下降p%”按 X÷（本期数±X）重新计算，四舍五入到所印小数位后比较。',
    'Recomputes the rate of a change from the figure and the amount of the change, rounded half up to the printed decimals.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.claims.flatMap((claim) => toldIn(filing, claim)).flatMap((told) => judgeOne(filing, told)),
      '没有同时写明本期数、增减额和增减幅度的数字',
      'No figure is printed with its change as an amount and as a rate',
    ),
}
