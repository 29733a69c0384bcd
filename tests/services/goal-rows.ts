import { toDecimal } from '#domain/number/decimal.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import { newId } from '#services/new-id.ts'
import { goal, goalRevision, indicator } from '#store/schema/goal.ts'
import { budgetEntry, executionEntry } from '#store/schema/ledger.ts'
import { project } from '#store/schema/project.ts'
import { step } from '#store/schema/step.ts'
import { moneyOf } from '#domain/number/money.ts'
import { inTransaction } from '#store/transaction.ts'
import { division, everything } from '#tests/store/test-store.ts'
import type { TestDistrict } from './test-district.ts'

/** An indicator in short: name, comparator with target and unit. */
export type MadeIndicator = {
  readonly name: string
  readonly level1?: string
  readonly level2?: string
  readonly comparator?: Comparator
  readonly target?: string
  readonly unit?: string
  readonly weight?: string
}

/** A goal in force with its indicators, and the project it is for. */
export type MadeGoal = {
  readonly goalId: string
  readonly projectId: string | undefined
  /** Ids of the indicators, in order. */
  readonly indicators: readonly string[]
}

const at = new Date('2026-01-20T01:00:00.000Z')

type Making = {
  /** Whose goal it is. */
  readonly organisationId: string
  readonly budgetUnitId: string
  /** Without a name it is the goal of a whole department. */
  readonly projectName?: string
  readonly annual?: string
  readonly indicators: readonly MadeIndicator[]
  /** Opening budget and spending in 分, by source of general budget. */
  readonly budget?: bigint
  readonly spent?: bigint
}

type Tx = Parameters<Parameters<typeof inTransaction>[2]>[0]

const insertMoney = async ({ db }: Tx, making: Making, of: { readonly projectId: string; readonly year: number }) => {
  const { organisationId, budget, spent } = making
  const common = { divisionCode: division, organisationId, ...of, source: 'general-budget', createdAt: at } as const
  if (budget !== undefined) {
    const entry = { ...common, id: newId(), kind: 'opening', effectiveOn: '2026-01-05' } as const
    await db.insert(budgetEntry).values({ ...entry, amount: moneyOf(budget) })
  }
  if (spent !== undefined) {
    await db.insert(executionEntry).values({ ...common, id: newId(), month: 11, amount: moneyOf(spent) })
  }
}

const insertProject = async (tx: Tx, making: Making, year: number): Promise<string | undefined> => {
  if (making.projectName === undefined) return undefined
  const id = newId()
  const { organisationId, budgetUnitId } = making
  const header = { divisionCode: division, id, organisationId, year, createdAt: at, changedAt: at }
  const kind = { state: 'drafted', revision: 1, category: 'specific', recurrence: 'recurring' } as const
  const code = `P-${id.slice(-4)}`
  const row = { ...header, ...kind, budgetUnitId, code, name: making.projectName, firstYear: year }
  await tx.db.insert(project).values(row)
  await insertMoney(tx, making, { projectId: id, year })
  return id
}

const approval = ['declare', 'endorse', 'forward', 'review', 'approve'] as const

/** Who makes each step: none may make two that must be apart. */
const makers = ['handler', 'chief', 'finance', 'businessA', 'performance'] as const

const usual = { level1: '产出指标', level2: '数量指标', comparator: '>=', unit: '', weight: '10' } as const

const insertIndicators = async (
  { db }: Tx,
  making: Making,
  of: { readonly goalId: string; readonly ids: readonly string[]; readonly revision?: number },
): Promise<void> => {
  const { goalId, revision = 1 } = of
  const common = { divisionCode: division, organisationId: making.organisationId, goalId, revision }
  for (const [position, given] of making.indicators.entries()) {
    const { target, weight, ...one } = { ...usual, ...given }
    const figures = { target: target === undefined ? null : toDecimal(target), weight: toDecimal(weight) }
    const row = { ...common, ...one, ...figures, id: of.ids[position] ?? newId(), position }
    await db.insert(indicator).values({ ...row, term: 'annual', origin: 'own' })
  }
}

const insertGoal = async (
  tx: Tx,
  making: Making,
  of: { readonly goalId: string; readonly year: number; readonly ids: readonly string[] },
): Promise<string | undefined> => {
  const { goalId, year } = of
  const projectId = await insertProject(tx, making, year)
  const common = { divisionCode: division, organisationId: making.organisationId, createdAt: at }
  const header = { ...common, id: goalId, year, revision: 1, changedAt: at, state: 'approved' } as const
  await tx.db.insert(goal).values({ ...header, projectId: projectId ?? null })
  const annual = making.annual ?? '完成年度任务'
  await tx.db.insert(goalRevision).values({ ...common, goalId, revision: 1, annual })
  await insertIndicators(tx, making, of)
  return projectId
}

const insertApproval = async (district: TestDistrict, organisationId: string, thingId: string): Promise<void> => {
  for (const [index, event] of approval.entries()) {
    const actor = district.persons[makers[index] ?? 'performance']
    const about = { divisionCode: division, organisationId, noun: 'goal', thingId, revision: 1 }
    await inTransaction(district.test.store, { ...everything, actor }, ({ db }) =>
      db.insert(step).values({ ...about, number: index + 1, event, actor, at }),
    )
  }
}

/** Puts a second version in force: the indicators kept by their place with other targets, and new ones behind. */
export const adjustGoal = async (
  district: TestDistrict,
  made: MadeGoal,
  making: Making & { readonly keeps: readonly (number | undefined)[] },
): Promise<MadeGoal> => {
  const { goalId } = made
  const ids = making.keeps.map((place) => (place === undefined ? undefined : made.indicators[place]) ?? newId())
  const about = { divisionCode: division, organisationId: making.organisationId }
  const actor = district.persons.performance
  const steps = { ...about, noun: 'goal', thingId: goalId, actor, at }
  await inTransaction(district.test.store, { ...everything, actor }, async (tx) => {
    const annual = making.annual ?? '完成年度任务'
    await tx.db.insert(goalRevision).values({ ...about, goalId, revision: 2, annual, createdAt: at })
    await insertIndicators(tx, making, { goalId, ids, revision: 2 })
    await tx.db.insert(step).values({ ...steps, number: 6, event: 'adjust', revision: 2, reason: '追加预算' })
    await tx.db.insert(step).values({ ...steps, number: 7, event: 'approve', revision: 2 })
  })
  return { ...made, indicators: ids }
}

/** Puts a goal in force straight into the tables. */
export const makeGoal = async (district: TestDistrict, making: Making): Promise<MadeGoal> => {
  const [goalId, ids] = [newId(), making.indicators.map(() => newId())]
  const projectId = await inTransaction(district.test.store, everything, (tx) =>
    insertGoal(tx, making, { goalId, year: district.year, ids }),
  )
  await insertApproval(district, making.organisationId, goalId)
  return { goalId, projectId, indicators: ids }
}
