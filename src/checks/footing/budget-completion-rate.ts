import type { Filing } from '#domain/filing/filing.ts'
import { isZero, toDecimal } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check, type Verdict } from '../check.ts'
import { groupText } from '../shared/accounts/match-groups.ts'
import { behindOf, spentBesideBudget, type Spent } from '../shared/accounts/spent-beside-budget.ts'
import { placeIn } from '../shared/places.ts'
import { printFigure, type Figure } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { ratioVerdict } from '../shared/ratio-verdict.ts'

/** …，完成年初预算的95.71%: the rate right behind the two amounts. */
const ratePattern =
  /^[，,；]?(?:占|完成|为|是)?(?:了)?(?:年初|全年|调整|当年)?(?:预算)?(?:数|执行率|完成率)?(?:的|为)?(?<rate>\d{1,7}(?:\.\d{1,6})?)[%％]/u

type Rate = { readonly figure: Figure; readonly place: Place }

const rateOf = (filing: Filing, told: Spent): Rate | undefined => {
  const match = ratePattern.exec(behindOf(told))
  if (!match) return undefined
  const printed = groupText(match, 'rate')
  const to = told.behind.from + match[0].length
  return {
    figure: { value: toDecimal(printed), unit: '%', qualifier: undefined, qualifierPrinted: '' },
    place: placeIn(filing, told.paragraph.text, { from: to - 1 - printed.length, to }),
  }
}

/** Rates of the whole department are recomputed with the money of the department. */
const isKnown = ({ rates }: Filing, { place }: Rate): boolean =>
  rates.some(
    ({ figure, numerator, denominator }) =>
      figure.place.start === place.start && numerator !== undefined && denominator !== undefined,
  )

/** Nothing was planned, so nothing can be a share of the plan. */
const withoutBase = ({ budget, spent }: Spent, { figure, place }: Rate): Verdict => {
  const isSpent = !isZero(spent.figure.value)
  return fails({
    message: words(
      `预算为${printFigure(budget.figure)}、决算为${printFigure(spent.figure)}，却列有完成率${printFigure(figure)}；预算为0时没有完成率。`,
      `A budget of 0 has no rate, yet ${printFigure(figure)} is printed beside spending of ${printFigure(spent.figure)}.`,
    ),
    places: [budget, spent, { place }].map((each) => each.place),
    severity: isSpent ? 'warning' : 'note',
    benign: words('完成率可能以调整后预算为基数。', 'The rate may have the adjusted budget as its base.'),
    remedy: words(
      '请删去完成率并说明年初未安排预算的原因，或注明计算基数。',
      'Leave out the rate and say why nothing was planned, or name the base.',
    ),
  })
}

const judgeOne = (filing: Filing, told: Spent): readonly Verdict[] => {
  const rate = rateOf(filing, told)
  if (!rate) return []
  if (isZero(told.budget.figure.value)) return [withoutBase(told, rate)]
  const ratio = ratioOf(rate.figure, told.spent.figure, told.budget.figure)
  if (!ratio || isKnown(filing, rate)) return []
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `预算${printFigure(told.budget.figure)}，决算${printFigure(told.spent.figure)}，所列完成率${printFigure(rate.figure)}，计算为${ratio.exact}%。`,
          `Of ${printFigure(told.budget.figure)} planned ${printFigure(told.spent.figure)} were spent: printed ${printFigure(rate.figure)}, computed ${ratio.exact}%.`,
        ),
        places: [rate.place, told.budget.place, told.spent.place],
      },
      {
        severity: 'error',
        remedy: words('请核对预算数、决算数与完成率。', 'Check budget, spending and rate.'),
      },
    ),
  ]
}

/** 完成年初预算的 x%. */
export const budgetCompletionRate: Check = {
  id: 'budget-completion-rate',
  rule: 'R02',
  title: words('“完成年初预算的x%”与预算数、决算数相符', 'Completion of the budget agrees with its two amounts'),
  about: words(
    '逐项（类款项、“三公”经费、项目自评等）按决算数÷预算数重新计算，四舍五入到所印小数位；年初预算为0的不应有完成率。部门整体的完成率由 finance-rate 核对。',
    'Recomputes each rate printed behind a budget and its spending, rounded half up; a budget of 0 has no rate. Rates of the whole department belong to finance-rate.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      spentBesideBudget(filing).flatMap((told) => judgeOne(filing, told)),
      '决算、预算公开中没有同句列出预算数、决算数和完成率',
      'No sentence of a published account prints budget, spending and rate together',
    ),
}
