import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newOrganisation } from '#tests/store/builders.ts'
import { division, everything, openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { organisation } from './schema/organisation.ts'
import { askOnce, databaseCode, inTransaction, type Transaction } from './transaction.ts'

type Asking = Pick<Transaction, 'client'>

const count = async ({ client }: Asking): Promise<number> => {
  const { rows } = await client.query<{ count: string }>({
    text: 'SELECT count(*) AS count FROM organisation WHERE division_code = $1',
    values: [division],
  })
  return Number(rows[0]?.count)
}

describe.each(storeKinds())('one question on the %s database', (kind) => {
  let test: TestStore
  const made = newOrganisation()
  beforeAll(async () => {
    test = await openTestStore(kind)
    await inTransaction(test.store, everything, ({ db }) => db.insert(organisation).values(made))
  })
  afterAll(() => test.close())

  it('is held to its scope', async () => {
    expect(await askOnce(test.store, everything, count)).toBe(1)
    expect(await askOnce(test.store, { ...everything, readable: [] }, count)).toBe(0)
    expect(await askOnce(test.store, { ...everything, division: '440114000' }, count)).toBe(0)
  })

  it('shows nothing to what is asked after it has ended', async () => {
    const late = askOnce(test.store, everything, async (tx) => {
      await tx.client.query('SELECT 1')
      return count(tx)
    })
    expect(await late).toBe(0)
  })

  it('leaves a connection that works where it fails', async () => {
    const wrong = askOnce(test.store, everything, ({ client }) => client.query('SELECT nothing_of_the_kind'))
    expect(await wrong.catch(databaseCode)).toBe('42703')
    for (let turn = 0; turn < 5; turn += 1) expect(await askOnce(test.store, everything, count)).toBe(1)
  })

  it('is never taken for done where a statement of the transaction had failed', async () => {
    const hiding = inTransaction(test.store, everything, async ({ db, client }) => {
      await db.insert(organisation).values(newOrganisation())
      await client.query('SELECT nothing_of_the_kind').catch(() => undefined)
    })
    await expect(hiding).rejects.toThrow('undone')
    expect(await askOnce(test.store, everything, count)).toBe(1)
  })
})
