import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { parseDay, type Day } from '#domain/process/calendar/day.ts'
import { createProject } from '#services/project/create-project.ts'
import { cancelProject } from '#services/project/move-project.ts'
import { listBudgetEntriesOf, listExecutionEntriesOf } from '#store/queries/ledger.ts'
import { inTransaction } from '#store/transaction.ts'
import { openTestDistrict, type Place, type TestDistrict } from '#tests/services/test-district.ts'
import { everything, storeKinds } from '#tests/store/test-store.ts'
import { enterBudget, transferBudget, type NewBudgetEntry } from './enter-budget.ts'
import { enterExecution } from './enter-execution.ts'
import { listBudgetEntries, listExecutionEntries } from './list-entries.ts'
import { summariseLedger, summaryOf } from './summarise-ledger.ts'
import { withdrawEntry } from './withdraw-entry.ts'

const yuan = (text: string): Money => moneyOf(toDecimal(text).units)
const day = (text: string): Day => parseDay(text) ?? { year: 0, month: 0, day: 0 }
const year = 2026

describe.each(storeKinds())('the ledger on the %s database', (kind) => {
  let district: TestDistrict
  let count = 0
  const project = async (office: Place = 'works', unit: Place = 'street'): Promise<string> => {
    count += 1
    const { id } = await createProject(await district.as(unit === 'other' ? 'otherFinance' : 'finance'), {
      code: `L-${count}`,
      name: '道路养护',
      category: 'specific',
      recurrence: 'recurring',
      firstYear: 2026,
      year,
      budgetUnitId: district.places[unit],
      officeId: district.places[office],
      sources: [],
      costLines: [],
    })
    return id
  }
  const entry = (projectId: string, amount: string, more: Partial<NewBudgetEntry> = {}): NewBudgetEntry => ({
    projectId,
    kind: 'opening',
    source: 'general-budget',
    amount: yuan(amount),
    effectiveOn: day('2026-01-15'),
    ...more,
  })

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('keeps every 分 of the largest amounts', async () => {
    const finance = await district.as('finance')
    const id = await project()
    await enterBudget(finance, { entries: [entry(id, '9007199254740993.01'), entry(id, '0.02')] })
    const summary = await summariseLedger(finance, { year, project: id })
    expect(summary.budget).toMatchObject({ opening: yuan('9007199254740993.03'), total: yuan('9007199254740993.03') })
    const { items } = await listBudgetEntries(finance, { year, project: id, limit: 10 })
    expect(items.map(({ amount }) => amount)).toEqual([yuan('9007199254740993.01'), yuan('0.02')])
  })

  it('takes entries that belong together, all or none', async () => {
    const finance = await district.as('finance')
    const [a, b] = [await project(), await project()]
    const cut = entry(b, '-10.00', { kind: 'reduction', reason: '压减' })
    await expect(enterBudget(finance, { entries: [entry(a, '100.00'), cut] })).rejects.toMatchObject({
      code: 'below-zero',
    })
    expect((await summariseLedger(finance, { year, project: a })).budget.total).toBe(0n)
    await enterBudget(finance, { entries: [entry(a, '100.00')] })
    const side = { kind: 'transfer' as const, transfer: '一', reason: '调剂' }
    const away = entry(a, '-30.00', side)
    await expect(enterBudget(finance, { entries: [away] })).rejects.toMatchObject({ code: 'unbalanced' })
    await enterBudget(finance, { entries: [away, entry(b, '30.00', side)] })
    const common = { source: 'general-budget' as const, effectiveOn: day('2026-06-30'), reason: '再调' }
    await transferBudget(finance, { ...common, from: b, to: a, amount: yuan('5.00') })
    expect((await summariseLedger(finance, { year, project: a })).budget).toMatchObject({
      opening: yuan('100.00'),
      transfer: yuan('-25.00'),
      total: yuan('75.00'),
    })
    await expect(transferBudget(finance, { ...common, from: b, to: a, amount: yuan('0.00') })).rejects.toMatchObject({
      place: 'amount',
    })
  })

  it('lets two who enter at once not spend the same money twice', async () => {
    const finance = await district.as('finance')
    const id = await project()
    await enterBudget(finance, { entries: [entry(id, '100.00')] })
    const cut = (): Promise<unknown> =>
      enterBudget(finance, { entries: [entry(id, '-60.00', { kind: 'reduction', reason: '压减' })] })
    const results = await Promise.allSettled([cut(), cut(), cut()])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await summariseLedger(finance, { year, project: id })).budget.total).toBe(yuan('40.00'))
  })

  it('books spending; beyond the budget only with a reason', async () => {
    const finance = await district.as('finance')
    const id = await project()
    const spent = { projectId: id, source: 'general-budget' as const, month: 3, amount: yuan('60.00') }
    await enterBudget(finance, { entries: [entry(id, '80.00')] })
    await expect(enterExecution(finance, { entries: [spent, { ...spent, month: 4 }] })).rejects.toMatchObject({
      code: 'reason-missing',
      place: 'entries.1',
    })
    await enterExecution(finance, { entries: [spent, { ...spent, month: 5, reason: '追加待下达' }] })
    const summary = await summariseLedger(finance, { year, project: id })
    expect(summary).toMatchObject({
      spent: yuan('120.00'),
      rate: toDecimal('150.00'),
      sources: [{ spent: yuan('120.00') }],
    })
    expect(summary.curve[2]).toMatchObject({ month: 3, cumulative: yuan('60.00'), rate: toDecimal('75.00') })
    const { items } = await listExecutionEntries(finance, { year, project: id, limit: 1 })
    expect(items).toMatchObject([{ month: 3 }])
  })

  it('takes an entry back with a reason and keeps it, both sides of a transfer together', async () => {
    const finance = await district.as('finance')
    const [a, b] = [await project(), await project()]
    const { ids } = await enterBudget(finance, { entries: [entry(a, '50.00')] })
    const moved = await transferBudget(finance, {
      from: a,
      to: b,
      source: 'general-budget',
      amount: yuan('20.00'),
      effectiveOn: day('2026-02-01'),
      reason: '调剂',
    })
    const [first = '', side = ''] = [ids[0], moved.ids[1]]
    await expect(withdrawEntry(finance, { id: first, reason: '记错' })).rejects.toMatchObject({ code: 'below-zero' })
    await expect(withdrawEntry(finance, { id: side, reason: '' })).rejects.toMatchObject({ code: 'reason-missing' })
    expect((await withdrawEntry(finance, { id: side, reason: '取消调剂' })).ids.toSorted()).toEqual(
      moved.ids.toSorted(),
    )
    await expect(withdrawEntry(finance, { id: side, reason: '再撤' })).rejects.toMatchObject({ code: 'final' })
    await withdrawEntry(finance, { id: first, reason: '记错' })
    expect((await summariseLedger(finance, { year, project: a })).budget.total).toBe(0n)
    const { items } = await listBudgetEntries(finance, { year, project: a, limit: 10 })
    expect(items).toMatchObject([
      { withdrawn: { reason: '记错', by: district.persons.finance } },
      { amount: yuan('-20.00') },
    ])
    const spent = { projectId: a, source: 'other' as const, month: 1, amount: yuan('1.00'), reason: '先支' }
    const booked = await enterExecution(finance, { entries: [spent] })
    await withdrawEntry(finance, { id: booked.ids[0] ?? '', reason: '误记' })
    expect((await summariseLedger(finance, { year, project: a })).spent).toBe(0n)
  })

  it('takes an entry back once, however many ask at once', async () => {
    const finance = await district.as('finance')
    const { ids } = await enterBudget(finance, { entries: [entry(await project(), '50.00')] })
    const again = (): Promise<unknown> => withdrawEntry(finance, { id: ids[0] ?? '', reason: '记错' })
    const results = await Promise.allSettled([again(), again(), again()])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'final' } })
  })

  it('is each department’s own', async () => {
    const [mine, theirs] = [await project(), await project('otherOffice', 'other')]
    const other = await district.as('otherFinance')
    const open = { ...other, firstWall: 'off' as const }
    for (const ctx of [other, open])
      await expect(enterBudget(ctx, { entries: [entry(mine, '1.00')] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(summariseLedger(other, { year, organisation: district.places.street })).rejects.toMatchObject({
      code: 'out-of-scope',
    })
    const { ids } = await enterBudget(await district.as('finance'), { entries: [entry(mine, '9.00')] })
    await expect(withdrawEntry(open, { id: ids[0] ?? '', reason: '越权' })).rejects.toMatchObject({ code: 'not-found' })
    const seen = await summariseLedger(open, { year, organisation: district.places.street })
    expect(seen.budget.total).toBe(0n)
    await enterBudget(other, { entries: [entry(theirs, '7.00')] })
    expect((await summariseLedger(other, { year })).budget.total).toBe(yuan('7.00'))
    await expect(enterBudget(await district.as('handler'), { entries: [entry(mine, '1.00')] })).rejects.toMatchObject({
      code: 'no-role',
    })
  })

  it('takes nothing for other years, closed years and cancelled projects', async () => {
    const finance = await district.as('finance')
    const id = await project()
    const late = entry(id, '1.00', { effectiveOn: day('2027-01-01') })
    await expect(enterBudget(finance, { entries: [late] })).rejects.toMatchObject({ place: 'entries.0.effectiveOn' })
    await cancelProject(finance, { id, reason: '不做了' })
    await expect(enterBudget(finance, { entries: [entry(id, '1.00')] })).rejects.toMatchObject({ code: 'not-now' })
    const other = await project()
    await district.test.admin.query(`UPDATE jiheng.fiscal_year SET state = 'closed'`)
    await expect(enterBudget(finance, { entries: [entry(other, '1.00')] })).rejects.toMatchObject({ code: 'final' })
    await district.test.admin.query(`UPDATE jiheng.fiscal_year SET state = 'preparing'`)
  })

  it('sums in the database as the domain sums entry by entry', async () => {
    const finance = await district.as('finance')
    const sources = ['general-budget', 'government-fund'] as const
    const budgetEntry = fc.record({
      kind: fc.constantFrom('opening' as const, 'addition' as const, 'carry-over' as const),
      source: fc.constantFrom(...sources),
      fen: fc.bigInt({ min: 1n, max: 10n ** 15n }),
      month: fc.integer({ min: 1, max: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(budgetEntry, { minLength: 1, maxLength: 8 }), async (made) => {
        const id = await project()
        const common = { projectId: id, reason: '试算' }
        await enterBudget(finance, {
          entries: made.map(({ kind: of, source, fen, month }) => ({
            ...common,
            kind: of,
            source,
            amount: moneyOf(fen),
            effectiveOn: { year, month, day: 28 },
          })),
        })
        await enterExecution(finance, {
          entries: made.map(({ source, fen, month }) => ({ ...common, source, month, amount: moneyOf(fen / 3n) })),
        })
        const books = await inTransaction(district.test.store, everything, async (tx) => ({
          budget: await listBudgetEntriesOf(tx, [id]),
          execution: await listExecutionEntriesOf(tx, [id]),
        }))
        expect(await summariseLedger(finance, { year, project: id })).toEqual(summaryOf(year, books))
      }),
      { numRuns: 8 },
    )
    const whole = await summariseLedger(finance, { year, organisation: district.places.street })
    const office = await summariseLedger(finance, { year, organisation: district.places.works })
    expect(whole).toEqual(office)
  })

  it('writes down who entered and withdrew what', async () => {
    const finance = await district.as('finance')
    const { ids } = await enterBudget(finance, { entries: [entry(await project(), '3.00', { reason: '批复' })] })
    await withdrawEntry(finance, { id: ids[0] ?? '', reason: '重复' })
    const { rows } = await district.test.admin.query(
      'SELECT verb, actor, reason, changes FROM jiheng.audit_entry WHERE noun_id = $1 ORDER BY verb',
      [ids[0]],
    )
    expect(rows).toMatchObject([
      { verb: 'ledger.enter', actor: district.persons.finance, reason: '批复', changes: { amount: { to: '3.00' } } },
      { verb: 'ledger.withdraw', reason: '重复', changes: { amount: { from: '3.00', to: null } } },
    ])
  })
})
