import { compare, divide, hundred, multiply, zero, type Decimal } from '../number/decimal.ts'
import { halfUp } from '../number/rounding.ts'
import { findUnit, sameBase, toBase } from '../number/unit.ts'
import type { DraftAmount, DraftFiling, DraftRate } from './draft.ts'
import { figureOf, figureValue, type DraftFigure, type DraftValue } from './draft-value.ts'
import {
  expenditureNatures,
  financeFlows,
  financeStages,
  fundSources,
  type FinanceStage,
  type FundSource,
} from './finance.ts'

const isOneOf = <T extends string>(set: readonly T[], word: string): word is T => set.some((known) => known === word)

/** The key an amount is bound by: stage, then flow where it is income, source where it is a part, nature. */
export const amountKey = ({ stage, flow, source, nature }: Omit<DraftAmount, 'name' | 'value'>): string =>
  [stage, flow === 'income' ? flow : '', source === 'total' ? '' : source, nature ?? '']
    .filter((word) => word !== '')
    .join('.')

const flowOf = (stage: FinanceStage): DraftAmount['flow'] =>
  stage === 'opening-balance' || stage === 'closing-balance' ? 'balance' : 'expenditure'

/** Reads a key back: execution.general-budget; undefined where a word of it is not known. */
export const parseAmountKey = (key: string): Omit<DraftAmount, 'name' | 'value'> | undefined => {
  const [stage = '', ...rest] = key.split('.')
  if (!isOneOf(financeStages, stage)) return undefined
  let amount: Omit<DraftAmount, 'name' | 'value'> = { stage, flow: flowOf(stage), source: 'total', nature: undefined }
  for (const word of rest) {
    if (isOneOf(financeFlows, word)) amount = { ...amount, flow: word }
    else if (isOneOf(fundSources, word)) amount = { ...amount, source: word }
    else if (isOneOf(expenditureNatures, word)) amount = { ...amount, nature: word }
    else return undefined
  }
  return amount
}

export const rateKey = ({ kind, source }: Pick<DraftRate, 'kind' | 'source'>): string =>
  `rate:${kind}${source === 'total' ? '' : `.${source}`}`

export const findAmount = (draft: DraftFiling, key: string): DraftValue | undefined =>
  draft.amounts.find((amount) => amountKey(amount) === key)?.value

const firstFigure = (draft: DraftFiling, keys: readonly string[]): DraftFigure | undefined =>
  keys.flatMap((key) => figureOf(findAmount(draft, key) ?? { kind: 'absent' }) ?? []).at(0)

const withSource = (stages: readonly FinanceStage[], source: FundSource): readonly string[] =>
  stages.map((stage) => amountKey({ stage, flow: 'expenditure', source, nature: undefined }))

/** The budget spending is measured against: the adjusted one where it is given (财预〔2020〕10号), else the first named. */
export const budgetOf = (draft: DraftFiling, source: FundSource = 'total'): DraftFigure | undefined =>
  firstFigure(draft, withSource(['annual-budget', 'budget', 'opening-budget'], source))

export const executionOf = (draft: DraftFiling, source: FundSource = 'total'): DraftFigure | undefined =>
  firstFigure(draft, withSource(['execution', 'final-account'], source))

/** a ÷ b in percent to two decimals, half up; undefined for other units, a budget of 0 or below. */
export const percentOf = (a: DraftFigure, b: DraftFigure): DraftValue | undefined => {
  const numerator = toBase(a.value, a.unit).value
  const denominator = toBase(b.value, b.unit).value
  if (!sameBase(a.unit, b.unit) || compare(denominator, zero) <= 0) return undefined
  return figureValue(divide(multiply(numerator, hundred), denominator, { scale: 2, rounding: halfUp }), '%')
}

/** The rate as stated; where the department states none, execution ÷ budget of the same source. */
export const rateOf = (draft: DraftFiling, kind: DraftRate['kind'], source: FundSource): DraftValue | undefined => {
  const stated = draft.rates.find((rate) => rate.kind === kind && rate.source === source)
  if (stated) return stated.value
  const [execution, budget] = [executionOf(draft, source), budgetOf(draft, source)]
  return kind === 'execution' && execution && budget ? percentOf(execution, budget) : undefined
}

/** The same money in another unit, to `scale` decimals half up; undefined where the units do not measure the same. */
export const convertFigure = (figure: DraftFigure, unit: string, scale = 2): DraftFigure | undefined => {
  const target = findUnit(unit)
  const source = findUnit(figure.unit)
  if (!target || !source || source.base !== target.base) return undefined
  const value: Decimal = divide(multiply(figure.value, source.factor), target.factor, { scale, rounding: halfUp })
  return { ...figure, value, unit }
}
