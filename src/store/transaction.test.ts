import { and, eq, sum } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newBudgetEntry, newOrganisation, newProject } from '#tests/store/builders.ts'
import {
  division,
  everything,
  openTestStore,
  otherDivision,
  storeKinds,
  type TestStore,
} from '#tests/store/test-store.ts'
import { budgetEntry } from './schema/ledger.ts'
import { organisation } from './schema/organisation.ts'
import { project } from './schema/project.ts'
import { databaseCode, inTransaction, type Transaction } from './transaction.ts'

const namesIn = async ({ db }: Transaction, code = division): Promise<readonly string[]> => {
  const rows = await db.select({ id: organisation.id }).from(organisation).where(eq(organisation.divisionCode, code))
  return rows.map(({ id }) => id)
}

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', databaseCode)

describe.each(storeKinds())('a transaction on the %s database', (kind) => {
  let test: TestStore
  beforeAll(async () => {
    test = await openTestStore(kind)
  })
  afterAll(() => test.close())

  it('keeps all of its changes or none', async () => {
    const kept = newOrganisation()
    const lost = newOrganisation()
    await inTransaction(test.store, everything, ({ db }) => db.insert(organisation).values(kept))
    const failing = inTransaction(test.store, everything, async ({ db }) => {
      await db.insert(organisation).values(lost)
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    const ids = await inTransaction(test.store, everything, namesIn)
    expect([ids.includes(kept.id), ids.includes(lost.id)]).toEqual([true, false])
  })

  it('keeps every amount to the 分, also in sums', async () => {
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), { minLength: 1, maxLength: 8 })
    const check = async (list: readonly bigint[]): Promise<void> => {
      await inTransaction(test.store, everything, async (transaction) => {
        const owner = await newProject(transaction)
        const rows = list.map((fen) => newBudgetEntry(owner, fen))
        await transaction.db.insert(budgetEntry).values(rows)
        const mine = and(eq(budgetEntry.divisionCode, division), eq(budgetEntry.projectId, owner.id))
        const found = await transaction.db.select().from(budgetEntry).where(mine)
        const totals = await transaction.db
          .select({ total: sum(budgetEntry.amount) })
          .from(budgetEntry)
          .where(mine)
        const byId = new Map(found.map(({ id, amount }) => [id, amount]))
        expect(rows.map(({ id }) => byId.get(id))).toEqual(list)
        const total = list.reduce((so, fen) => so + fen, 0n)
        expect(BigInt((totals[0]?.total ?? '').replace('.', ''))).toBe(total)
      })
    }
    await fc.assert(fc.asyncProperty(amounts, check), { numRuns: 15 })
  })

  it('retries where two transactions wait for each other', async () => {
    const pair = [newOrganisation(), newOrganisation()] as const
    await inTransaction(test.store, everything, ({ db }) => db.insert(organisation).values([...pair]))
    let runs = 0
    const rename = (first: string, second: string) =>
      inTransaction(test.store, everything, async ({ db }) => {
        runs += 1
        for (const id of [first, second]) {
          const one = and(eq(organisation.divisionCode, division), eq(organisation.id, id))
          await db.update(organisation).set({ name: '改名' }).where(one)
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      })
    await Promise.all([rename(pair[0].id, pair[1].id), rename(pair[1].id, pair[0].id)])
    expect(runs).toBe(3)
  })

  it('gives up after four runs', async () => {
    let runs = 0
    const failing = inTransaction(test.store, everything, () => {
      runs += 1
      return Promise.reject(Object.assign(new Error('again'), { code: '40001' }))
    })
    expect(await codeOf(failing)).toBe('40001')
    expect(runs).toBe(4)
  })

  it('writes nothing where it only reads', async () => {
    const scope = { ...everything, isReadOnly: true }
    const writing = inTransaction(test.store, scope, ({ db }) => db.insert(organisation).values(newOrganisation()))
    expect(await codeOf(writing)).toBe('25006')
  })

  it('goes on with a new connection after one was cut', async () => {
    const cut = inTransaction(test.store, everything, async ({ client }) => {
      await client.query('SELECT pg_terminate_backend(pg_backend_pid())')
    })
    await expect(cut).rejects.toThrow()
    expect(await inTransaction(test.store, everything, () => Promise.resolve('again'))).toBe('again')
  })

  it.each([
    { ...everything, division: "440113000'" },
    { ...everything, division: '44' },
    { ...everything, actor: "x'; DROP TABLE person" },
    { ...everything, readable: ['*'] },
    { ...everything, writable: ['a,b'] },
  ])('is refused in a scope that is none: %o', async (scope) => {
    await expect(inTransaction(test.store, scope, () => Promise.resolve())).rejects.toThrow('no part of a scope')
  })
})

describe.each(storeKinds())('the second wall on the %s database', (kind) => {
  let test: TestStore
  const own = newOrganisation()
  const foreign = newOrganisation()
  const elsewhere = newOrganisation(otherDivision)
  const mine = { division, readable: [own.id], writable: [own.id] }

  beforeAll(async () => {
    test = await openTestStore(kind)
    await inTransaction(test.store, everything, ({ db }) => db.insert(organisation).values([own, foreign]))
    const other = { ...everything, division: otherDivision }
    await inTransaction(test.store, other, ({ db }) => db.insert(organisation).values(elsewhere))
  })
  afterAll(() => test.close())

  it('shows nothing without a scope, also after a transaction had one on the same connection', async () => {
    const client = await test.store.pool.connect()
    const visible = () => client.query('SELECT id FROM organisation WHERE division_code = $1', [division])
    expect((await visible()).rows).toEqual([])
    await client.query('BEGIN')
    await client.query(`SET LOCAL app.division = '${division}'`)
    await client.query("SET LOCAL app.readable = '*'")
    expect((await visible()).rows).toHaveLength(2)
    await client.query('COMMIT')
    expect((await visible()).rows).toEqual([])
    client.release()
  })

  it('shows the organisations of the scope only, and another division never', async () => {
    expect(await inTransaction(test.store, mine, (transaction) => namesIn(transaction))).toEqual([own.id])
    expect(await inTransaction(test.store, everything, (transaction) => namesIn(transaction, otherDivision))).toEqual(
      [],
    )
    expect(await inTransaction(test.store, { ...mine, readable: [] }, (transaction) => namesIn(transaction))).toEqual(
      [],
    )
  })

  it('refuses rows for a foreign organisation or division', async () => {
    const insert = (values: typeof organisation.$inferInsert) =>
      inTransaction(test.store, { ...mine, readable: '*' }, ({ db }) => db.insert(organisation).values(values))
    expect(await codeOf(insert(newOrganisation()))).toBe('42501')
    const other = inTransaction(test.store, everything, ({ db }) =>
      db.insert(organisation).values(newOrganisation(otherDivision)),
    )
    expect(await codeOf(other)).toBe('42501')
  })

  it('leaves alone what may be read but not written', async () => {
    const scope = { ...mine, readable: '*' as const }
    const changed = await inTransaction(test.store, scope, ({ db }) =>
      db
        .update(organisation)
        .set({ name: '改名' })
        .where(eq(organisation.divisionCode, division))
        .returning({ id: organisation.id }),
    )
    expect(changed).toEqual([{ id: own.id }])
  })

  it('keeps a row in its division', async () => {
    const move = inTransaction(test.store, everything, ({ client }) =>
      client.query('UPDATE organisation SET division_code = $2 WHERE division_code = $1', [division, otherDivision]),
    )
    expect(await codeOf(move)).toBe('42501')
  })

  it('lets nobody delete a project or change the ledger', async () => {
    const run = (statement: string) =>
      inTransaction(test.store, everything, ({ client }) => client.query(statement, [division]))
    expect(await codeOf(run('DELETE FROM project WHERE division_code = $1'))).toBe('42501')
    expect(await codeOf(run('UPDATE budget_entry SET amount = 0 WHERE division_code = $1'))).toBe('42501')
    expect(await codeOf(run('UPDATE audit_entry SET verb = noun WHERE division_code = $1'))).toBe('42501')
  })

  it('refuses a project in the name of an organisation of another division', async () => {
    const inserting = inTransaction(test.store, everything, async (transaction) => {
      const values = await newProject(transaction)
      const stray = { ...values, id: elsewhere.id, organisationId: elsewhere.id, code: '2' }
      const more = { budgetUnitId: values.organisationId, category: 'specific', recurrence: 'one-off' } as const
      await transaction.db.insert(project).values({ ...stray, ...more, name: '某', firstYear: 2026 })
    })
    expect(await codeOf(inserting)).toBe('23503')
  })
})
