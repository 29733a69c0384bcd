import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSilentProxy, type SilentProxy } from '#tests/store/silent-proxy.ts'
import { everything, openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { connectStore, type Store } from './open.ts'
import { outageOf } from './outage.ts'
import { inTransaction } from './transaction.ts'

const patience = { connect: 1500, statement: 1000, silence: 1500 }

const failureOf = async (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error)

describe.each(storeKinds())('a network that falls silent before the %s database', (kind) => {
  let test: TestStore
  let proxy: SilentProxy
  let store: Store
  beforeAll(async () => {
    test = await openTestStore(kind)
    proxy = await openSilentProxy(test.store.connection)
    store = await connectStore({ ...test.store.connection, host: '127.0.0.1', port: proxy.port }, { patience })
  })
  afterAll(async () => {
    await store.close()
    proxy.close()
    await test.close()
  })

  const ask = (): Promise<unknown> => inTransaction(store, everything, ({ client }) => client.query('SELECT 1 AS one'))

  it('holds nobody for long: what waits, what is asked meanwhile and what rests fails as an outage, then all goes on', async () => {
    await Promise.all([ask(), ask(), ask()])
    proxy.fallSilent()
    const started = performance.now()
    const failures = await Promise.all([failureOf(ask()), failureOf(ask())])
    expect(failures.map(outageOf)).toEqual(['away', 'away'])
    expect(outageOf(await failureOf(ask()))).toBe('away')
    expect(performance.now() - started).toBeLessThan(15_000)
    proxy.comeBack()
    await expect(ask()).resolves.toMatchObject({ rows: [{ one: 1 }] })
  })

  it('is told from a server that takes its time: the server itself ends what takes too long', async () => {
    expect(outageOf(await failureOf(store.pool.query('SELECT pg_sleep(5)')))).toBe('slow')
    await expect(ask()).resolves.toBeDefined()
  })
})
