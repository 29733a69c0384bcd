import { decimal, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { SchemeInputs } from '#domain/scheme/measure.ts'
import { prepareScheme, type PreparedScheme } from '#domain/scheme/prepare.ts'
import type { Item, Scheme } from '#domain/scheme/scheme.ts'
import { defaultSettings } from '#domain/scheme/settings.ts'
import { words } from '#domain/words/words.ts'

export const itemCount = 40

const name = words('部分', 'part')
const proportional = { kind: 'proportional' } as const

const itemAt = (index: number): Item => ({
  kind: 'item',
  id: `i${index}`,
  name,
  aliases: [],
  points: toDecimal('2.5'),
  status: undefined,
  note: undefined,
  stage: 'goal-setting',
  when: undefined,
  rule: isInverse(index) ? { kind: 'inverse' } : proportional,
  target: undefined,
  feed: undefined,
  overAchievement: undefined,
  evidence: undefined,
})

/** Every third indicator is one of which less is better. */
export const isInverse = (index: number): boolean => index % 3 === 0

const scheme: Scheme = {
  id: 'bench',
  version: '1',
  name,
  about: name,
  object: 'department',
  place: name,
  status: 'confirmed',
  statusNote: name,
  years: { from: 2020, to: undefined },
  citations: [],
  points: decimal(100n),
  settings: defaultSettings,
  byComparator: {
    '>=': proportional,
    '<=': proportional,
    '=': proportional,
    '>': proportional,
    '<': proportional,
    qualitative: proportional,
  },
  bareTargets: [],
  grades: {
    scale: 2,
    rounding: 'half-up',
    bands: [
      { name: words('优', 'excellent'), from: decimal(90n) },
      { name: words('良', 'good'), from: decimal(80n) },
      { name: words('中', 'fair'), from: decimal(60n) },
      { name: words('差', 'poor'), from: decimal(0n) },
    ],
  },
  adjustments: [],
  usesCoefficient: false,
  capByExecution: undefined,
  indicators: Array.from({ length: itemCount }, (_, index) => itemAt(index)),
}

/** A department scheme of 40 indicators, 100 points, proportional and inverse, with grades. */
export const preparedScheme = (): PreparedScheme => prepareScheme(scheme)

export const targetAt = (item: number): Decimal => decimal(BigInt(10_000 + item * 37), 2)
export const actualAt = (unit: number, item: number): Decimal =>
  decimal(BigInt(9000 + ((unit * 31 + item * 57) % 2500)), 2)

export const inputsOf = (unit: number): SchemeInputs => ({
  measures: new Map(
    Array.from({ length: itemCount }, (_, item) => [
      `i${item}`,
      { target: targetAt(item), actual: actualAt(unit, item) },
    ]),
  ),
  rows: [],
  facts: new Map(),
  counts: new Map(),
  coefficient: undefined,
})

/** The money of one unit: what six cross-checks compare. */
export type UnitMoney = {
  readonly budget: Decimal
  readonly execution: Decimal
  readonly rate: Decimal
  readonly bySource: readonly [Decimal, Decimal, Decimal]
  readonly byNature: readonly [Decimal, Decimal]
  readonly carryOver: Decimal
}

/** Every seventh unit has a slip of 24.07, so that checks have something to find. */
export const moneyOf = (unit: number): UnitMoney => {
  const budget = 683_142n + BigInt(unit * 137)
  const execution = budget - 23_059n - BigInt(unit % 5)
  const slip = unit % 7 === 0 ? 2407n : 0n
  const [general, fund] = [execution - 33_804n, 24_584n]
  return {
    budget: decimal(budget, 2),
    execution: decimal(execution, 2),
    rate: decimal((execution * 20_000n + budget) / (2n * budget), 2),
    bySource: [decimal(general + slip, 2), decimal(fund, 2), decimal(execution - general - fund, 2)],
    byNature: [decimal(288_733n, 2), decimal(execution - 288_733n, 2)],
    carryOver: decimal(budget - execution, 2),
  }
}
