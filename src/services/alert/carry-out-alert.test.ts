import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import type { AlertChoice } from '#domain/process/monitoring/alert.ts'
import { moneyOf } from '#domain/number/money.ts'
import { enterBudget, transferBudget } from '#services/ledger/enter-budget.ts'
import { withdrawEntry } from '#services/ledger/withdraw-entry.ts'
import { newId } from '#services/new-id.ts'
import { getProject } from '#services/project/get-project.ts'
import {
  budgetProject,
  declareProject,
  resumeProject,
  startProject,
  storeProject,
} from '#services/project/move-project.ts'
import { listBudgetEntriesOf } from '#store/queries/ledger.ts'
import { alert } from '#store/schema/monitoring.ts'
import { inTransaction } from '#store/transaction.ts'
import { makeProject } from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { division, everything, storeKinds } from '#tests/store/test-store.ts'
import { carryOutAlert } from './carry-out-alert.ts'

describe.each(storeKinds())('what was chosen for an alert on the %s database', (kind) => {
  let district: TestDistrict
  let project: string
  let codes = 0
  let month = 0
  const effectiveOn = day(2026, 9, 1)
  const amounts = [{ source: 'general-budget', amount: moneyOf(3_000_00n) }] as const
  const reason = '执行缓慢，压减剩余资金'

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  const running = async (): Promise<string> => {
    codes += 1
    month = 0
    const id = await makeProject(district, `Y-${codes}`)
    const [finance, bureau] = [await district.as('finance'), await district.as('businessA')]
    await declareProject(finance, { id })
    await storeProject(bureau, { id })
    await budgetProject(bureau, { id })
    await startProject(finance, { id })
    const opening = { projectId: id, kind: 'opening', source: 'general-budget', amount: moneyOf(10_000_00n) } as const
    await enterBudget(bureau, { entries: [{ ...opening, effectiveOn: day(2026, 1, 5) }] })
    return id
  }
  beforeEach(async () => {
    project = await running()
  })

  const raised = async (choice: AlertChoice | undefined): Promise<string> => {
    const id = newId()
    month += 1
    const of = { divisionCode: division, organisationId: district.places.works, projectId: project, year: 2026 }
    const told = { raisedOn: '2026-08-03', inARow: 1, createdAt: new Date('2026-08-03T01:00:00Z') }
    const chosen = choice ? { choice, choiceOn: '2026-08-05', reason: '按会议意见' } : {}
    await inTransaction(district.test.store, everything, ({ db }) =>
      db.insert(alert).values({ ...of, ...told, ...chosen, id, month }),
    )
    return id
  }
  const budgetOf = async (id: string): Promise<bigint> => {
    const entries = await inTransaction(district.test.store, everything, (tx) => listBudgetEntriesOf(tx, [id]))
    return entries.reduce((sum, { amount }) => sum + amount, 0n)
  }

  it('to cancel takes the money back and suspends the project, and is undone by withdrawing and resuming', async () => {
    const id = await raised('cancel')
    const bureau = await district.as('businessA')
    const done = await carryOutAlert(bureau, { id, reason, effectiveOn, amounts })
    expect(done).toMatchObject({ id, projectState: 'suspended', entries: [expect.any(String)] })
    expect(await budgetOf(project)).toBe(7_000_00n)
    expect((await getProject(bureau, { id: project })).state).toBe('suspended')
    await expect(carryOutAlert(bureau, { id, reason, effectiveOn, amounts })).rejects.toMatchObject({ code: 'not-now' })
    expect(await budgetOf(project)).toBe(7_000_00n)
    await withdrawEntry(bureau, { id: done.entries[0] ?? '', reason: '继续实施' })
    await resumeProject(bureau, { id: project, reason: '继续实施' })
    expect(await budgetOf(project)).toBe(10_000_00n)
    const again = await carryOutAlert(bureau, { id, reason, effectiveOn, amounts })
    expect(again.projectState).toBe('suspended')
  })

  it('to transfer moves the money to another project, and this one goes on', async () => {
    const id = await raised('transfer')
    const to = await running()
    const bureau = await district.as('businessA')
    await expect(carryOutAlert(bureau, { id, reason, effectiveOn, amounts })).rejects.toMatchObject({ code: 'invalid' })
    const done = await carryOutAlert(bureau, { id, reason, effectiveOn, amounts, to })
    expect(done).toMatchObject({ projectState: 'running' })
    expect([await budgetOf(project), await budgetOf(to)]).toEqual([7_000_00n, 13_000_00n])
    const back = { from: to, to: project, source: 'general-budget', amount: amounts[0].amount, effectiveOn } as const
    await transferBudget(bureau, { ...back, reason: '调剂有误，转回' })
    expect([await budgetOf(project), await budgetOf(to)]).toEqual([10_000_00n, 10_000_00n])
  })

  it('leaves everything as it was where it is refused', async () => {
    const [bureau, id] = [await district.as('businessA'), await raised('cancel')]
    const most = [{ source: 'general-budget', amount: moneyOf(90_000_00n) }] as const
    await expect(carryOutAlert(bureau, { id, reason, effectiveOn, amounts: most })).rejects.toMatchObject({
      code: 'below-zero',
    })
    const finance = await district.as('finance')
    await expect(carryOutAlert(finance, { id, reason, effectiveOn, amounts })).rejects.toMatchObject({
      code: 'no-role',
    })
    for (const choice of ['continue', undefined] as const) {
      const open = { id: await raised(choice), reason, effectiveOn, amounts }
      await expect(carryOutAlert(bureau, open)).rejects.toMatchObject({ code: 'not-now' })
    }
    for (const who of ['handler', 'otherFinance', 'businessB'] as const)
      await expect(carryOutAlert(await district.as(who), { id, reason, effectiveOn, amounts })).rejects.toBeDefined()
    const foreign = { ...(await district.as('otherFinance')), firstWall: 'off' } as const
    await expect(carryOutAlert(foreign, { id, reason, effectiveOn, amounts })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await budgetOf(project)).toBe(10_000_00n)
    expect((await getProject(bureau, { id: project })).state).toBe('running')
  })
})
