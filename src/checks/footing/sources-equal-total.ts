import type { Filing } from '#domain/filing/filing.ts'
import { noSentence } from '#domain/filing/form-money-items.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, withinRounding } from '../check.ts'
import type { Check, Evidence, Severity, Verdict } from '../check.ts'
import { isOfAll, moneyBreakdownsOf, moneyOf, type MoneyBreakdown } from '../shared/finance-items.ts'
import { footing, type Footing } from '../shared/sum.ts'

const evidence = ({ phrase, total, parts }: MoneyBreakdown, sum: Footing): Evidence => ({
  message: words(
    `“${total.metric}”${sum.printed}${sum.unit}，“${phrase}”所列各项合计${sum.expected}${sum.unit}。`,
    `The total is ${sum.printed} ${sum.unit}; the parts listed add up to ${sum.expected} ${sum.unit}.`,
  ),
  places: [total, ...parts].map(({ place }) => place),
  arithmetic: sum.arithmetic,
  expected: sum.expected,
  printed: sum.printed,
  difference: sum.difference,
  unit: sum.unit,
})

/** 按…分 divides all of it; so do basic with project spending, and a list that ends in 其他. */
const isWhole = ({ phrase, by, parts }: MoneyBreakdown): boolean =>
  /^按|分别/u.test(phrase) ||
  (by === 'nature' && new Set(parts.map(({ nature }) => nature)).size > 1) ||
  parts.some(({ source }) => source === 'other' || source === 'non-fiscal')

const severityOf = (breakdown: MoneyBreakdown, sum: Footing): Severity => {
  if ([breakdown.total, ...breakdown.parts].some(({ figure }) => isQualified(figure))) return 'note'
  // The same source named twice: a part may stand beside its own part (基本支出 beside 人员经费).
  const kinds = new Set(breakdown.parts.map(({ source, nature }) => `${source} ${nature}`))
  if (sum.isOver && kinds.size < breakdown.parts.length) return 'note'
  return sum.isOver || isWhole(breakdown) ? 'error' : 'warning'
}

const judgeOne = (breakdown: MoneyBreakdown): Verdict => {
  const sum = footing(moneyOf(breakdown.total), breakdown.parts.map(moneyOf))
  if (sum.agreement === 'holds') return holds(evidence(breakdown, sum))
  if (sum.agreement === 'within-rounding') return withinRounding(evidence(breakdown, sum))
  return fails({
    ...evidence(breakdown, sum),
    severity: severityOf(breakdown, sum),
    benign: sum.isOver
      ? words('各项与总数的统计口径可能不同。', 'Parts and total may be counted on different bases.')
      : words('可能有未列出的来源或支出。', 'A source or kind of spending may not be listed.'),
    remedy: words(
      '请按决算报表核对总数与各项，补列遗漏项目。',
      'Check total and parts against the accounts and list what is missing.',
    ),
  })
}

/** 总收入…，其中本年收入…: one part is named that is itself undivided money; what is left is money carried over. */
const isOfYear = ({ phrase, total, parts }: MoneyBreakdown): boolean =>
  phrase === '其中' && parts.length === 1 && isOfAll(total) && parts.every(isOfAll)

/** The balance that fills the total, wherever it is printed. */
const withBalance = ({ finance }: Filing, breakdown: MoneyBreakdown): MoneyBreakdown => {
  const balance = finance.find(
    (item) =>
      item.flow === 'balance' &&
      !breakdown.parts.includes(item) &&
      footing(moneyOf(breakdown.total), [...breakdown.parts, item].map(moneyOf)).agreement === 'holds',
  )
  return balance ? { ...breakdown, parts: [...breakdown.parts, balance] } : breakdown
}

const judgeRest = (breakdown: MoneyBreakdown): Verdict => {
  const sum = footing(moneyOf(breakdown.total), breakdown.parts.map(moneyOf))
  const told = evidence(breakdown, sum)
  if (sum.agreement === 'holds') return holds(told)
  if (sum.agreement === 'within-rounding') return withinRounding(told)
  const isVague = [breakdown.total, ...breakdown.parts].some(({ figure }) => isQualified(figure))
  return fails({
    ...told,
    message: words(
      `“${breakdown.total.metric}”${sum.printed}${sum.unit}，“${breakdown.phrase}”只列${sum.expected}${sum.unit}，相差${sum.difference}${sum.unit}未说明。`,
      `The total is ${sum.printed} ${sum.unit}; only ${sum.expected} ${sum.unit} are named. The remaining ${sum.difference} ${sum.unit} are not explained.`,
    ),
    arithmetic: `${sum.printed} − ${sum.expected} = ${sum.isOver ? '−' : ''}${sum.difference}`,
    severity: isVague ? 'note' : sum.isOver ? 'error' : 'warning',
    benign: words(
      '差额可能为上年结转结余或其他收支。',
      'The rest may be money carried over, or other income or spending.',
    ),
    remedy: words('请列明差额的内容和金额。', 'Name what the rest is, with its amount.'),
  })
}

/** One source alone in a form may be all that is filled in, but never more than the total row. */
const isOverInForm = ({ total, parts }: MoneyBreakdown): boolean =>
  parts.every(({ sentence }) => sentence === noSentence) && footing(moneyOf(total), parts.map(moneyOf)).isOver

/** Income, budget or spending of the department beside its parts by source of money or by nature. */
export const sourcesEqualTotal: Check = {
  id: 'sources-equal-total',
  rule: 'R01',
  title: words('收支总数等于分来源、分性质各项之和', 'Money totals equal their parts by source and by nature'),
  about: words(
    '按资金来源、按支出性质列出的各项相加，与所分的总数比较；同一总数的两种分法分别核对，0 也是一项；总收入、总支出中只列本年数的，提示未说明的差额。容差只取各数的印刷位数。',
    'Adds the parts by source and by nature and compares each sum with the total it divides; names what is left where only the money of the year is listed. Tolerance: the printed decimals only.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      moneyBreakdownsOf(filing).flatMap((breakdown) => {
        if (isOfYear(breakdown)) return [judgeRest(withBalance(filing, breakdown))]
        return breakdown.parts.length > 1 || isOverInForm(breakdown) ? [judgeOne(breakdown)] : []
      }),
      '报告没有同时列出总数与分项金额',
      'The report does not state a money total together with its parts',
    ),
}
