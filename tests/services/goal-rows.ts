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
  await tx.db.insert(project).values({
    ...{ divisionCode: division, id, organisationId, budgetUnitId, year, createdAt: at, changedAt: at },
    ...{ state: 'drafted', revision: 1, code: `P-${id.slice(-4)}`, name: making.projectName },
    ...{ category: 'specific', recurrence: 'recurring', firstYear: year },
  })
  await insertMoney(tx, making, { projectId: id, year })
  return id
}

const approval = ['declare', 'endorse', 'forward', 'review', 'approve'] as const

/** Who makes each step: none may make two that must be apart. */
const makers = ['handler', 'chief', 'finance', 'businessA', 'performance'] as const

/** Puts a goal in force straight into the tables. */
export const makeGoal = (district: TestDistrict, making: Making): Promise<MadeGoal> => {
  const { organisationId } = making
  const [goalId, ids] = [newId(), making.indicators.map(() => newId())]
  const common = { divisionCode: division, organisationId }
  const insert = async (tx: Tx): Promise<string | undefined> => {
    const projectId = await insertProject(tx, making, district.year)
    const header = { ...common, id: goalId, year: district.year, revision: 1, createdAt: at, changedAt: at }
    await tx.db.insert(goal).values({ ...header, state: 'approved', projectId: projectId ?? null })
    const annual = making.annual ?? '完成年度任务'
    await tx.db.insert(goalRevision).values({ ...common, goalId, revision: 1, annual, createdAt: at })
    for (const [position, one] of making.indicators.entries()) {
      await tx.db.insert(indicator).values({
        ...{ ...common, goalId, revision: 1, id: ids[position] ?? newId(), position, term: 'annual' },
        ...{ level1: one.level1 ?? '产出指标', level2: one.level2 ?? '数量指标', name: one.name },
        ...{ comparator: one.comparator ?? '>=', target: one.target === undefined ? null : toDecimal(one.target) },
        ...{ unit: one.unit ?? '', weight: toDecimal(one.weight ?? '10'), origin: 'own' },
      })
    }
    return projectId
  }
  return inTransaction(district.test.store, everything, insert).then(async (projectId) => {
    for (const [index, event] of approval.entries()) {
      const actor = district.persons[makers[index] ?? 'performance']
      await inTransaction(district.test.store, { ...everything, actor }, ({ db }) =>
        db.insert(step).values({
          ...{ ...common, noun: 'goal', thingId: goalId, number: index + 1, event, revision: 1, actor, at },
        }),
      )
    }
    return { goalId, projectId, indicators: ids }
  })
}
