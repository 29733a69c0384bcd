import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Verdict } from '../check.ts'
import { isAmountUnit, isRate, printFigure } from '../shared/quantity.ts'
import { ownLead, placesOf, spokenBefore, statementsOf, type Spoken, type Statement } from '../shared/statements.ts'

/** One rate said of several: 预算执行率均为100%. */
const shared = /(?:执行率|支出率|支付率|预算完成率)(?:均|都|全部)(?:为|达到?|是|已达)?\s*$/u
const spending = /支出|支付|使用|执行数?|拨付/u
const budget = /预算|安排|计划|下达/u

type Shared = { readonly rate: Spoken; readonly amounts: readonly Spoken[] }

/** The amounts a shared rate speaks of: those since the rate before it. */
const sharedIn = (statement: Statement): readonly Shared[] =>
  statement.spoken
    .filter((rate) => isRate(rate.claim.figure) && shared.test(ownLead(rate)))
    .flatMap((rate) => {
      const before = spokenBefore(statement, rate)
      const amounts = before
        .slice(before.findLastIndex(({ claim }) => isRate(claim.figure)) + 1)
        .filter(({ claim }) => isAmountUnit(claim.figure.unit))
      return amounts.filter((amount) => spending.test(ownLead(amount))).length > 1 ? [{ rate, amounts }] : []
    })

const judgeOne = (filing: Filing, { rate, amounts }: Shared): Verdict => {
  const shown = printFigure(rate.claim.figure)
  const listed = amounts.map(({ claim }) => printFigure(claim.figure)).join('、')
  const evidence: Evidence = {
    message: words(
      `支出${listed}与共同的执行率${shown}同句，预算数已列出。`,
      `The budgets behind the shared rate ${shown} are printed.`,
    ),
    places: placesOf(filing, [...amounts, rate]),
    printed: shown,
  }
  if (amounts.some((amount) => budget.test(ownLead(amount)))) return holds(evidence)
  return fails({
    ...evidence,
    message: words(
      `支出${listed}，执行率均为${shown}，没有列出各项预算数，无从核算。`,
      `${amounts.length} amounts of spending share the rate ${shown}; their budgets are not printed, so it cannot be recomputed.`,
    ),
    benign: words('预算数可能在其他文件或决算中列出。', 'The budgets may stand in another document.'),
    remedy: words('请列出各项目的预算数。', 'State the budget of each project.'),
  })
}

/** One rate of execution said of several amounts of spending. */
export const sharedRateHasBudgets: Check = {
  id: 'shared-rate-has-budgets',
  rule: 'R17',
  title: words('多项支出共用的执行率列出各项预算数', 'A rate shared by several amounts of spending has their budgets'),
  about: words(
    '同句列出两项以上支出、只写共同执行率的，查看是否列出预算数；单项的执行率由其他规则核对。',
    'Where a sentence states two or more amounts of spending and one rate for all: are their budgets printed?',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(sharedIn)
        .map((found) => judgeOne(filing, found)),
      '没有多项支出共用的执行率',
      'No rate is shared by several amounts of spending',
    ),
}
