import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyOf, parseMoney, type Money, noMoney } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { costOf } from '#domain/process/cost-build-up.ts'
import type { CostLine, ProjectCategory, Recurrence } from '#domain/process/project.ts'
import type { EvidenceClass } from '#domain/process/self-evaluation/evidence.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import type { LedgerSource } from '#services/ledger/enter-budget.ts'

/** An indicator with what came out of it in the year that is evaluated. */
export type DemoIndicator = {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator
  readonly target: string
  readonly unit: string
  readonly weight: string
  /** As its office types it. */
  readonly actual: string
  /** Where the target was missed or far exceeded. */
  readonly reason: string
  readonly evidence: EvidenceClass
}

type Told = {
  readonly comparator?: Comparator
  readonly reason?: string
  readonly evidence?: EvidenceClass
}

type Figures = readonly [name: string, target: string, unit: string, weight: string, actual: string]

const indicator =
  (level1: string, level2: string, evidence: EvidenceClass) =>
  ([name, target, unit, weight, actual]: Figures, told: Told = {}): DemoIndicator => ({
    level1,
    level2,
    comparator: '>=',
    reason: '',
    evidence,
    ...told,
    name,
    target,
    unit,
    weight,
    actual,
  })

export const quantity = indicator('产出指标', '数量指标', 'ledger')
export const quality = indicator('产出指标', '质量指标', 'acceptance')
export const timeliness = indicator('产出指标', '时效指标', 'system')
export const benefit = indicator('效益指标', '社会效益指标', 'system')
export const ecology = indicator('效益指标', '生态效益指标', 'acceptance')
export const satisfaction = indicator('满意度指标', '服务对象满意度指标', 'survey')

export type BudgetChange = {
  readonly kind: 'addition' | 'reduction'
  readonly amount: Money
  readonly reason: string
  readonly document: string
}

/** A project of the made year. Its cost lines come to its opening budget. */
export type DemoProject = {
  readonly code: string
  readonly name: string
  /** Code of the office, unit or department that carries it out. */
  readonly place: string
  readonly category: ProjectCategory
  readonly recurrence: Recurrence
  readonly source: LedgerSource
  readonly costLines: readonly CostLine[]
  readonly change?: BudgetChange
  readonly spent: Money
  /** Without a goal where it has no indicators. */
  readonly annual: string
  readonly indicators: readonly DemoIndicator[]
}

/** Amounts as the filed reports have them, in 万元. */
export const wan = (text: string): Money => parseMoney(toDecimal(text), '万元') ?? noMoney

type Line = readonly [name: string, quantity: string, unit: string, priceInWan: string]

/** A line of a build-up; the price in 万元 and what it rests on. */
export const line = ([name, count, unit, price]: Line, basis: CostLine['basis'] = 'contract'): CostLine => ({
  name,
  quantity: toDecimal(count),
  unit,
  unitPrice: wan(price),
  basis,
  explanation: '',
})

export const openingOf = ({ costLines }: Pick<DemoProject, 'costLines'>): Money =>
  moneyOf(costLines.reduce((sum, one) => sum + costOf(one, halfUp), 0n))

/** A department with what it spends on. */
export type DemoDepartment = {
  readonly code: string
  /** Who of the bureau looks after it. */
  readonly reviewer: 'cz-yewu1' | 'cz-yewu2'
  readonly projects: readonly DemoProject[]
  /** Projects that only the present year has. */
  readonly fresh: readonly DemoProject[]
}

/** Salaries and the running of the house: in the ledger, without a goal. */
export const running = (
  code: string,
  [budget, spent]: readonly [string, string],
  more: Partial<Pick<DemoProject, 'change' | 'source'>> = {},
): DemoProject => ({
  code: `${code}-00`,
  name: '人员和机构运转经费',
  place: code,
  category: 'personnel',
  recurrence: 'recurring',
  source: 'general-budget',
  costLines: [line(['人员和机构运转', '1', '年', budget], 'standard')],
  spent: wan(spent),
  annual: '',
  indicators: [],
  ...more,
})

type Specific = Omit<DemoProject, 'category' | 'recurrence' | 'source' | 'spent'> &
  Partial<Pick<DemoProject, 'recurrence' | 'source'>> & { readonly spent: string }

export const specific = ({ spent, ...project }: Specific): DemoProject => ({
  category: 'specific',
  recurrence: 'recurring',
  source: 'general-budget',
  ...project,
  spent: wan(spent),
})

export const weightOf = ({ weight }: DemoIndicator): Decimal => toDecimal(weight)
