import { randomUUID } from 'node:crypto'
import { moneyOf } from '#domain/number/money.ts'
import { fiscalYear } from '#store/schema/calendar.ts'
import type { budgetEntry } from '#store/schema/ledger.ts'
import { organisation } from '#store/schema/organisation.ts'
import { project } from '#store/schema/project.ts'
import type { Transaction } from '#store/transaction.ts'
import { division } from './test-store.ts'

export const newOrganisation = (divisionCode = division): typeof organisation.$inferInsert => ({
  divisionCode,
  id: randomUUID(),
  kind: 'department',
  name: '某部门',
  budgetLevel: 'county',
  openedOn: '2020-01-01',
})

/** An organisation with a project in an open year. */
export const newProject = async ({ db }: Transaction, divisionCode = division) => {
  const owner = newOrganisation(divisionCode)
  const at = new Date('2026-01-31T08:00:00.000Z')
  const common = { divisionCode, organisationId: owner.id, year: 2026, revision: 1, createdAt: at, changedAt: at }
  const values = { ...common, id: randomUUID(), state: 'drafted', code: randomUUID() } as const
  await db.insert(organisation).values(owner)
  await db
    .insert(fiscalYear)
    .values({ ...common, id: randomUUID(), state: 'open' })
    .onConflictDoNothing()
  const more = { budgetUnitId: owner.id, category: 'specific', recurrence: 'one-off', firstYear: 2026 } as const
  await db.insert(project).values({ ...values, ...more, name: '某项目' })
  return values
}

export const newBudgetEntry = (
  { divisionCode, id, organisationId }: { divisionCode: string; id: string; organisationId: string },
  fen: bigint,
): typeof budgetEntry.$inferInsert => ({
  divisionCode,
  id: randomUUID(),
  organisationId,
  projectId: id,
  year: 2026,
  kind: 'transfer',
  transferId: randomUUID(),
  source: 'fiscal',
  amount: moneyOf(fen),
  effectiveOn: '2026-01-31',
  reason: '年中调剂',
  createdAt: new Date('2026-01-31T08:00:00.000Z'),
})
