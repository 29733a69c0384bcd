import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceRate } from '#domain/filing/finance.ts'
import { compare } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isBudget, isOfAll, isSpent, itemsAt, moneyOf, nameOfItem } from '../shared/finance-items.ts'
import { isAbove, printFigure, sideOf } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'

/** The base a reader would take from the page: a budget of the whole, else the larger total of the same side. */
const printedBase = ({ finance }: Filing, part: FinanceItem): FinanceItem | undefined => {
  const whole = finance.filter((item) => isOfAll(item) && item.flow !== 'income' && item.flow !== 'balance')
  const larger = whole.find(
    (item) => isSpent(item) && isAbove(sideOf(moneyOf(item)).value, sideOf(moneyOf(part)).value),
  )
  return whole.find(isBudget) ?? larger
}

/** The same rate is printed elsewhere with both of its amounts. */
const isDerivedElsewhere = ({ rates }: Filing, rate: FinanceRate): boolean =>
  rates.some(
    ({ numerator, denominator, kind, figure }) =>
      numerator !== undefined &&
      denominator !== undefined &&
      kind === rate.kind &&
      compare(figure.value, rate.figure.value) === 0,
  )

const judgeOne = (filing: Filing, rate: FinanceRate): readonly Verdict[] => {
  const [part] = itemsAt(filing, [rate.numerator])
  const base = part && printedBase(filing, part)
  const ratio = part && base && ratioOf(rate.figure, moneyOf(part), moneyOf(base))
  const shown = printFigure(rate.figure)
  const computed = ratio
    ? words(`；按所列“${nameOfItem(base)}”计算为${ratio.exact}%。`, `; on the printed base it is ${ratio.exact}%.`)
    : words('。', '.')
  return [
    fails({
      message: words(
        `比率${shown}的分子或分母未在文中列出${computed.zh}`,
        `An operand of the rate ${shown} is not printed${computed.en}`,
      ),
      places: [rate.place, ...[part, base].flatMap((item) => (item ? [item.place] : []))],
      ...(ratio
        ? { arithmetic: ratio.arithmetic, expected: ratio.expected, difference: ratio.difference, unit: '%' }
        : {}),
      printed: ratio?.printed ?? shown,
      severity: ratio?.agreement === 'fails' ? 'warning' : 'note',
      benign: words('比率可能以调整后的预算数为基数。', 'The rate may be measured against the adjusted budget.'),
      remedy: words(
        '请列出计算该比率的预算数和执行数。',
        'State the budget and the spending the rate is computed from.',
      ),
    }),
  ]
}

/** A rate of the budget whose amounts are not both printed. */
export const financeRateHasBase: Check = {
  id: 'finance-rate-has-base',
  rule: 'R17',
  title: words('预算执行率的分子、分母均已列出', 'Both operands of a budget rate are printed'),
  about: words(
    '预算完成率、执行率缺分子或分母时，按文中已有的预算数或总支出试算，并说明试算结果。',
    'Where an operand is missing, the rate is computed on the base that is printed, and the result is shown.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.rates
        .filter(({ kind, numerator, denominator }) => kind === 'execution' && (numerator ?? denominator) !== undefined)
        .filter(({ numerator, denominator }) => numerator === undefined || denominator === undefined)
        .filter((rate) => !isDerivedElsewhere(filing, rate))
        .flatMap((rate) => judgeOne(filing, rate)),
      '没有缺分子或分母的预算执行率',
      'No budget rate lacks an operand',
    ),
}
