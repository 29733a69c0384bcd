import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceRate } from '#domain/filing/finance.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Severity, type Verdict } from '../check.ts'
import { operandsOf, moneyOf, nameOfItem } from '../shared/finance-items.ts'
import { printFigure } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { ratioVerdict } from '../shared/ratio-verdict.ts'

/** The base is certain where it stands in the same paragraph and, for an opening budget, where the rate names it. */
const isCertain = (rate: FinanceRate, whole: FinanceItem): boolean =>
  whole.block === rate.block && (whole.stage !== 'opening-budget' || rate.metric.includes('年初'))

const severityOf = (rate: FinanceRate, part: FinanceItem, whole: FinanceItem): Severity => {
  if ([rate, part, whole].some(({ figure }) => isQualified(figure))) return 'note'
  return isCertain(rate, whole) ? 'error' : 'warning'
}

const judgeOne = (filing: Filing, rate: FinanceRate): readonly Verdict[] => {
  const [part, whole] = operandsOf(filing, rate)
  const ratio = part && whole && ratioOf(rate.figure, moneyOf(part), moneyOf(whole))
  if (!ratio) return []
  const shown = printFigure(rate.figure)
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `所列比率${shown}，按“${nameOfItem(part)}”与“${nameOfItem(whole)}”计算为${ratio.exact}%。`,
          `The rate is printed as ${shown}; the printed amounts give ${ratio.exact}%.`,
        ),
        places: [rate.place, part.place, whole.place],
      },
      {
        severity: severityOf(rate, part, whole),
        benign: words(
          '比率可能以另一预算数（如调整后预算）为基数。',
          'The rate may have another base, such as the adjusted budget.',
        ),
        remedy: words('请核对比率与金额，或注明计算基数。', 'Check rate and amounts, or name the base.'),
      },
    ),
  ]
}

/** Execution rates and shares of the department's money, recomputed from the amounts printed beside them. */
export const financeRate: Check = {
  id: 'finance-rate',
  rule: 'R02',
  title: words('收支比率与所列金额相符', 'Rates of money agree with the printed amounts'),
  about: words(
    '预算完成率、支出率、占比由同段所列金额重新计算，四舍五入到所印小数位；不等时再比较区间。',
    'Recomputes execution rates and shares from the printed amounts, rounded half up to the printed decimals, then by interval.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      filing.rates.flatMap((rate) => judgeOne(filing, rate)),
      '没有同时列出比率与其分子、分母',
      'No rate is printed with both of its operands',
    ),
}
