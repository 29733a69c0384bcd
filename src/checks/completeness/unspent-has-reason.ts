import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceRate } from '#domain/filing/finance.ts'
import { compare, hundred } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { isOfAll, moneyOf, operandsOf } from '../shared/finance-items.ts'
import { placeOfSentence } from '../shared/places.ts'
import { isAbove, printFigure, sideOf } from '../shared/quantity.ts'
import { balance } from '../shared/sum.ts'

const unspent =
  /结转|结余|未(?:能)?(?:执行|支出|使用|支付|完成支付|形成支出)|执行率|支出率|支出进度|预算完成率|执行进度|尾款|年底(?:前)?未/u
const reason = /因|由于|导致|主要是|原因|受.{1,12}影响|所致|致使/u

/** The first rate of the whole department (or of its fiscal money) that leaves something unspent. */
const leaving = (filing: Filing): FinanceRate | undefined =>
  filing.rates.find(
    (rate) =>
      rate.kind === 'execution' &&
      (rate.source === 'total' || rate.source === 'fiscal') &&
      compare(rate.figure.value, hundred) < 0 &&
      operandsOf(filing, rate).length > 0,
  )

/** A sentence that speaks of the unspent money and gives a reason. Amounts of the finance section alone give none. */
const reasonFor = (filing: Filing): Place | undefined => {
  const found = filing.sentences.find(({ text }) => unspent.test(text) && reason.test(text))
  return found && placeOfSentence(filing, found)
}

type Left = { readonly rate: FinanceRate; readonly spent: FinanceItem; readonly budget: FinanceItem }

const judgeLeft = (filing: Filing, { rate, spent, budget }: Left): Verdict => {
  const closing = filing.finance.filter((item) => item.stage === 'closing-balance' && isOfAll(item))
  const left = balance({ ...moneyOf(budget), value: { units: 0n, scale: 0 } }, [moneyOf(budget)], [moneyOf(spent)])
  const evidence = {
    message: words(
      `预算${printFigure(moneyOf(budget))}，执行率${printFigure(rate.figure)}，未执行${left.expected}${left.unit}。`,
      `${left.expected} ${left.unit} of ${printFigure(moneyOf(budget))} are unspent (${printFigure(rate.figure)}).`,
    ),
    arithmetic: left.arithmetic,
    expected: left.expected,
    printed: printFigure(rate.figure),
    unit: left.unit,
    places: [rate.place, budget.place, spent.place, ...closing.map(({ place }) => place)],
  }
  const explained = reasonFor(filing)
  if (explained) return holds({ ...evidence, places: [...evidence.places, explained] })
  return fails({
    ...evidence,
    message: words(
      `${evidence.message.zh.slice(0, -1)}，文中没有说明原因。`,
      `${evidence.message.en} No reason is given.`,
    ),
    benign: words('原因可能在决算说明中写明。', 'The reason may stand in the notes to the accounts.'),
    remedy: words(
      '请说明未执行金额及原因，必要时列出预算调整数。',
      'Explain what is unspent and why; state budget adjustments.',
    ),
  })
}

/** Money left unspent is explained. */
export const unspentHasReason: Check = {
  id: 'unspent-has-reason',
  rule: 'R17',
  title: words('未执行预算说明原因', 'Unspent budget is explained'),
  about: words(
    '部门整体执行率低于100%时，查找写明结转结余、执行率偏低原因的句子。',
    'Where the department spent less than its budget: looks for a sentence that gives a reason for what is left.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => {
    const rate = leaving(filing)
    const [spent, budget] = rate ? operandsOf(filing, rate) : []
    return rate && spent && budget && isAbove(sideOf(moneyOf(budget)).value, sideOf(moneyOf(spent)).value)
      ? [judgeLeft(filing, { rate, spent, budget })]
      : [
          cannotTell(
            '没有低于100%且列出金额的部门整体执行率',
            'No execution rate below 100% is printed with its amounts',
          ),
        ]
  },
}
