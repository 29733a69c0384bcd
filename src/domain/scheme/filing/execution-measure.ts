import type { Filing } from '../../filing/filing.ts'
import type { FinanceItem, FinanceRate } from '../../filing/finance.ts'
import { equals, hundred, type Decimal } from '../../number/decimal.ts'
import { toBase } from '../../number/unit.ts'
import { words, type Words } from '../../words/words.ts'
import type { Measure } from '../measure.ts'
import type { ExecutionBasis } from '../scheme.ts'

const basisNames: Readonly<Record<ExecutionBasis, Words>> = {
  'annual-budget': words('全年预算数', 'annual (adjusted) budget'),
  budget: words('预算数', 'budget'),
  'opening-budget': words('年初预算数', 'opening budget'),
}

const isWhole = ({ source, nature, flow, figure }: FinanceItem): boolean =>
  source === 'total' &&
  nature === undefined &&
  flow !== 'income' &&
  flow !== 'balance' &&
  figure.qualifier === undefined

const valueOf = ({ figure }: FinanceItem): Decimal => toBase(figure.value, figure.unit).value

type Found = FinanceItem | 'none' | 'several'

const find = (filing: Filing, stages: readonly string[]): Found => {
  const [first, ...others] = filing.finance.filter((item) => isWhole(item) && stages.includes(item.stage))
  if (first === undefined) return 'none'
  const value = valueOf(first)
  return others.every((other) => equals(valueOf(other), value)) ? first : 'several'
}

const from = (budget: FinanceItem, spent: FinanceItem, note: Words): Measure => ({
  target: valueOf(budget),
  actual: valueOf(spent),
  notes: [note],
  places: [budget.place, spent.place],
})

const why = (zh: string, en: string): Measure => ({ why: words(zh, en) })

const several = why(
  '报告中的预算数或执行数前后不一，无法确定执行率',
  'the report states different totals: execution cannot be determined',
)

const spentOn = (filing: Filing, basis: ExecutionBasis): Measure | undefined => {
  const budget = find(filing, [basis])
  const spent = find(filing, ['execution', 'final-account'])
  if (budget === 'several' || spent === 'several') return several
  if (budget === 'none' || spent === 'none') return undefined
  const { zh, en } = basisNames[basis]
  return from(budget, spent, words(`执行率按${zh}计算`, `execution on the ${en}`))
}

const isExecution = ({ kind, source, figure }: FinanceRate): boolean =>
  kind === 'execution' && source === 'total' && figure.unit === '%' && figure.qualifier === undefined

const byPrintedRate = ({ rates }: Filing): Measure => {
  const [rate, ...others] = rates.filter(isExecution)
  if (rate === undefined) return why('报告没有可用的预算数和执行数', 'the report states no usable budget and spending')
  if (others.some(({ figure }) => !equals(figure.value, rate.figure.value))) return several
  return {
    target: hundred,
    actual: rate.figure.value,
    notes: [
      words(
        `没有可用的金额，按报告所列“${rate.metric}”计算`,
        `no usable amounts: by the printed rate "${rate.metric}"`,
      ),
    ],
    places: [rate.place],
  }
}

/** Budget and spending of the whole object, on the first basis of the scheme that the filing states. */
export const executionMeasure = (filing: Filing, basis: readonly ExecutionBasis[]): Measure => {
  for (const one of basis) {
    const measure = spentOn(filing, one)
    if (measure) return measure
  }
  return byPrintedRate(filing)
}
