import type { FinanceItem } from '#domain/filing/finance.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { isOfAll, moneyOf, nameOfItem } from '../shared/finance-items.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Pair = { readonly income: FinanceItem; readonly spending: FinanceItem }

/** 年初预算收入 and 年初预算支出 have one name but for the side: X. */
const sideless = (item: FinanceItem): string => nameOfItem(item).replaceAll(/收入|支出/gu, 'X')

/** Budgets balance, and so do 总收入 and 总支出; income and spending of the accounts leave a balance. */
const isBalanced = (item: FinanceItem): boolean => item.stage.endsWith('budget') || /总[收支]/u.test(item.metric)

/** Amounts are few; a text that is no report may state very many. */
const longest = 500

/** 总收入 and 总支出, 财政拨款收入 and 财政拨款支出: the two sides of one source, undivided by nature. */
const pairsOf = (finance: readonly FinanceItem[]): readonly Pair[] => {
  const whole = finance.filter(({ nature }) => nature === undefined).slice(0, longest)
  return whole
    .filter(({ flow }) => flow === 'income')
    .flatMap((income) => {
      const spending = whole.find(
        (item) =>
          item.flow === 'expenditure' &&
          item.stage === income.stage &&
          item.source === income.source &&
          item.block === income.block &&
          (!isOfAll(income) || sideless(item) === sideless(income)),
      )
      return spending ? [{ income, spending }] : []
    })
}

const judgeOne = ({ income, spending }: Pair): readonly Verdict[] => {
  const sum = footing(moneyOf(spending), [moneyOf(income)])
  if (sum.agreement !== 'holds' && !(isOfAll(income) && isBalanced(income))) return []
  return [
    sumVerdict(
      { ...sum, arithmetic: `${sum.expected} ${sum.agreement === 'holds' ? '=' : '≠'} ${sum.printed}` },
      {
        message: words(
          `“${nameOfItem(income)}”${sum.expected}${sum.unit}，“${nameOfItem(spending)}”${sum.printed}${sum.unit}。`,
          `Income is ${sum.expected} ${sum.unit}, expenditure ${sum.printed} ${sum.unit}.`,
        ),
        places: [income.place, spending.place],
      },
      {
        severity: 'warning',
        benign: words('收支可能未计入结转结余。', 'Balances carried over may be left out on one side.'),
        remedy: words('请核对收入、支出总数是否平衡。', 'Check whether total income and expenditure balance.'),
      },
    ),
  ]
}

/** Total income = total expenditure. */
export const incomeEqualsExpenditure: Check = {
  id: 'income-equals-expenditure',
  rule: 'R03',
  title: words('收入总计等于支出总计', 'Total income equals total expenditure'),
  about: words(
    '预算收入与预算支出、总收入与总支出应相等；决算的本年收入与本年支出可以有结余，各来源的收支也可以有结余，只在相等时列出。',
    'Budgeted and total income equal expenditure. Income and spending of the year, or of one source, may leave a balance and are listed only where equal.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: ({ finance }) =>
    orCannotTell(
      pairsOf(finance).flatMap(judgeOne),
      '没有同段列出口径相同的收入总数和支出总数',
      'No paragraph states income and expenditure totals of one kind',
    ),
}
