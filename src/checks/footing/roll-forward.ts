import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceFlow, FinanceItem } from '#domain/filing/finance.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, type Check, type Verdict } from '../check.ts'
import { isOfAll, isSpent, moneyOf } from '../shared/finance-items.ts'
import { balance } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Accounts = Readonly<Record<'opening' | 'income' | 'spending' | 'closing', FinanceItem>>

/** 总收入 includes what was carried over from the year before; the year's own income and spending do not. */
const ofYear = (finance: readonly FinanceItem[], flow: FinanceFlow): FinanceItem | undefined => {
  const candidates = finance.filter((item) => isSpent(item) && item.flow === flow && isOfAll(item))
  return (
    candidates.find(({ metric }) => metric.includes('本年')) ??
    candidates.find(({ metric }) => !/总[收支]/u.test(metric))
  )
}

const accountsOf = ({ finance }: Filing): Accounts | undefined => {
  const opening = finance.find((item) => item.stage === 'opening-balance' && isOfAll(item))
  const closing = finance.find((item) => item.stage === 'closing-balance' && isOfAll(item))
  const [income, spending] = [ofYear(finance, 'income'), ofYear(finance, 'expenditure')]
  return opening && closing && income && spending ? { opening, income, spending, closing } : undefined
}

/** 结余分配 and 使用非财政拨款结余 belong to the identity of the accounts; their amounts are rarely printed. */
const otherTerms = /结余分配|使用非财政拨款结余|上缴|收回/u

const judgeAccounts = ({ document }: Filing, accounts: Accounts): Verdict => {
  const { opening, income, spending, closing } = accounts
  const sum = balance(moneyOf(closing), [moneyOf(opening), moneyOf(income)], [moneyOf(spending)])
  const isVague = Object.values(accounts).some(({ figure }) => isQualified(figure))
  return sumVerdict(
    sum,
    {
      message: words(
        `年初结转加本年收入减本年支出为${sum.expected}${sum.unit}，年末结转为${sum.printed}${sum.unit}。`,
        `Opening balance plus income less spending gives ${sum.expected} ${sum.unit}; the closing balance is ${sum.printed} ${sum.unit}.`,
      ),
      places: [opening, income, spending, closing].map(({ place }) => place),
    },
    {
      severity: isVague || otherTerms.test(document.source.text) ? 'warning' : 'error',
      benign: words(
        '可能有结余分配、使用非财政拨款结余或财政收回。',
        'Balances may have been distributed, used or returned.',
      ),
      remedy: words(
        '请按决算报表核对结转结余，并写明结余分配或收回数。',
        'Check the balances against the accounts; state what was distributed or returned.',
      ),
    },
  )
}

/** Opening balance + income − expenditure = closing balance. */
export const rollForward: Check = {
  id: 'roll-forward',
  rule: 'R03',
  title: words(
    '年初结转＋收入－支出＝年末结转',
    'Opening balance plus income less spending equals the closing balance',
  ),
  about: words(
    '用部门全部口径的年初结转、本年收入、本年支出推算年末结转，容差只取四个数的印刷位数。',
    'Carries the balance of the whole department forward; tolerance: the printed decimals of the four amounts.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) => {
    const accounts = accountsOf(filing)
    return accounts
      ? [judgeAccounts(filing, accounts)]
      : [
          cannotTell(
            '报告没有列全年初结转、收入、支出、年末结转',
            'Opening balance, income, spending and closing balance are not all stated',
          ),
        ]
  },
}
