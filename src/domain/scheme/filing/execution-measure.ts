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

/** The whole object's money; where a report speaks of appropriations only, those. */
const scopes = ['total', 'fiscal'] as const
type Scope = (typeof scopes)[number]

const scopeNotes: Readonly<Record<Scope, Words>> = {
  total: words('', ''),
  fiscal: words('，口径为财政拨款', ', appropriations only'),
}

const isWhole = ({ nature, flow, figure }: FinanceItem): boolean =>
  nature === undefined && flow !== 'income' && flow !== 'balance' && figure.qualifier === undefined

const valueOf = ({ figure }: FinanceItem): Decimal => toBase(figure.value, figure.unit).value

type Found = FinanceItem | 'none' | 'several'

const find = (filing: Filing, scope: Scope, stages: readonly string[]): Found => {
  const [first, ...others] = filing.finance.filter(
    (item) => isWhole(item) && item.source === scope && stages.includes(item.stage),
  )
  if (first === undefined) return 'none'
  const value = valueOf(first)
  return others.every((other) => equals(valueOf(other), value)) ? first : 'several'
}

/** Both as printed where they share a unit, else both in the base unit. */
const from = (budget: FinanceItem, spent: FinanceItem, note: Words): Measure => {
  const isSame = budget.figure.unit === spent.figure.unit
  return {
    target: isSame ? budget.figure.value : valueOf(budget),
    actual: isSame ? spent.figure.value : valueOf(spent),
    notes: [note],
    places: [budget.place, spent.place],
  }
}

const why = (zh: string, en: string): Measure => ({ why: words(zh, en) })

const several = why(
  '报告中的预算数或执行数前后不一，无法确定执行率',
  'the report states different totals: execution cannot be determined',
)

type Wanted = { readonly scope: Scope; readonly basis: ExecutionBasis }

const spentOn = (filing: Filing, { scope, basis }: Wanted): Measure | undefined => {
  const budget = find(filing, scope, [basis])
  const spent = find(filing, scope, ['execution', 'final-account'])
  if (budget === 'none' || spent === 'none') return undefined
  if (budget === 'several' || spent === 'several') return several
  const { zh, en } = basisNames[basis]
  return from(
    budget,
    spent,
    words(`执行率按${zh}计算${scopeNotes[scope].zh}`, `execution on the ${en}${scopeNotes[scope].en}`),
  )
}

const isExecution = ({ kind, source, figure }: FinanceRate): boolean =>
  kind === 'execution' &&
  (source === 'total' || source === 'fiscal') &&
  figure.unit === '%' &&
  figure.qualifier === undefined

const byPrintedRate = ({ rates }: Filing): Measure => {
  const [rate, ...others] = rates.filter(isExecution)
  if (rate === undefined) return why('报告没有可用的预算数和执行数', 'the report states no usable budget and spending')
  if (others.some(({ figure }) => !equals(figure.value, rate.figure.value))) return several
  return {
    target: hundred,
    actual: rate.figure.value,
    notes: [
      words(
        `没有可用的金额，按报告所列“${rate.metric}”计算，无法由金额复核`,
        `no usable amounts: by the printed rate "${rate.metric}", which cannot be recomputed`,
      ),
    ],
    places: [rate.place],
  }
}

/** Budget and spending of the whole object, on the first basis of the scheme that the filing states. */
export const executionMeasure = (filing: Filing, basis: readonly ExecutionBasis[]): Measure => {
  const wanted = scopes.flatMap((scope) => basis.map((one) => ({ scope, basis: one })))
  const [measure] = wanted.flatMap((one) => spentOn(filing, one) ?? [])
  return measure ?? byPrintedRate(filing)
}
