import type { FinanceItem } from '#domain/filing/finance.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, type Check, type Verdict } from '../check.ts'
import { isBudget, isOfAll, isSpent, moneyOf } from '../shared/finance-items.ts'
import { balance } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Accounts = Readonly<Record<'budget' | 'spending' | 'closing', FinanceItem>>

/** Only the budget of the same paragraph: an opening budget has another base, and so may one elsewhere. */
const accountsOf = (finance: readonly FinanceItem[]): Accounts | undefined => {
  const closing = finance.find((item) => item.stage === 'closing-balance' && isOfAll(item))
  const near = finance.filter((item) => item.block === closing?.block && item.flow !== 'income' && isOfAll(item))
  const budget = near.find((item) => isBudget(item) && item.stage !== 'opening-budget')
  const spending = near.find(isSpent)
  return closing && budget && spending ? { budget, spending, closing } : undefined
}

const judgeAccounts = ({ budget, spending, closing }: Accounts): Verdict => {
  const sum = balance(moneyOf(closing), [moneyOf(budget)], [moneyOf(spending)])
  return sumVerdict(
    sum,
    {
      message: words(
        `预算数减执行数为${sum.expected}${sum.unit}，年末结转和结余为${sum.printed}${sum.unit}。`,
        `Budget less spending gives ${sum.expected} ${sum.unit}; ${sum.printed} ${sum.unit} is carried over.`,
      ),
      places: [budget, spending, closing].map(({ place }) => place),
    },
    {
      severity: 'note',
      benign: words(
        '未执行的预算可能已由财政收回，或结转含以前年度数。',
        'Unspent money may have been returned, or older balances be included.',
      ),
      remedy: words('请说明预算与执行的差额去向。', 'State where the difference between budget and spending went.'),
    },
  )
}

/** Budget − execution = what is carried over. */
export const carryOver: Check = {
  id: 'carry-over',
  rule: 'R03',
  title: words('预算数－执行数＝年末结转', 'Budget less spending equals what is carried over'),
  about: words(
    '同段列出全年预算、执行数和年末结转结余时核对；未执行部分可能被收回，不等时只提示。',
    'Compared where a paragraph states all three. Unspent money may have been returned, so a gap is only pointed out.',
  ),
  authority: 'arithmetic',
  severity: 'note',
  judge: ({ finance }) => {
    const accounts = accountsOf(finance)
    return accounts
      ? [judgeAccounts(accounts)]
      : [cannotTell('没有同段列出预算、执行数和结转结余', 'No paragraph states budget, spending and carry-over')]
  },
}
