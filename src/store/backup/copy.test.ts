import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectAdmin } from '../bootstrap.ts'
import { openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { copyIn, copyOut } from './copy.ts'

const many = `COPY (SELECT n, repeat('绩', 300) FROM generate_series(1, 20000) n) TO STDOUT`

async function* breakingOff(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode('1\tx\n'))
  throw new Error('the disk went away')
}

describe.each(storeKinds())('COPY on the %s database', (kind) => {
  let test: TestStore
  beforeAll(async () => {
    test = await openTestStore(kind)
    await test.admin.query('CREATE TEMPORARY TABLE copied (a int, b text)')
  })
  afterAll(() => test.close())

  const count = async (): Promise<unknown> =>
    (await test.admin.query<{ n: string }>('SELECT count(*) AS n FROM copied')).rows[0]?.n

  it('passes far more than a connection holds at once, in both directions', async () => {
    const other = await connectAdmin(test.store.connection)
    const { stream, rows } = copyOut(other, many)
    expect(await copyIn(test.admin, 'COPY copied FROM STDIN', stream)).toBe(20_000)
    expect(rows()).toBe(20_000)
    await other.end()
    expect(await count()).toBe('20000')
    await test.admin.query('TRUNCATE copied')
  })

  it('leaves the connection usable when the reader stops early', async () => {
    for await (const piece of copyOut(test.admin, many).stream) {
      expect(piece).toBeInstanceOf(Buffer)
      break
    }
    expect(await count()).toBe('0')
  })

  it('keeps nothing when the source or the data is bad', async () => {
    await expect(copyIn(test.admin, 'COPY copied FROM STDIN', breakingOff())).rejects.toThrow('the disk went away')
    const bad = copyIn(test.admin, 'COPY copied (a) FROM STDIN', breakingOff())
    await expect(bad).rejects.toThrow('the disk went away')
    await expect(copyIn(test.admin, 'COPY nowhere FROM STDIN', breakingOff())).rejects.toThrow('does not exist')
    await expect(copyOut(test.admin, 'COPY nowhere TO STDOUT').stream.toArray()).rejects.toThrow('does not exist')
    expect(await count()).toBe('0')
  })

  it('fails on a connection that has ended', async () => {
    const ended = await connectAdmin(test.store.connection)
    await ended.end()
    await expect(copyOut(ended, many).stream.toArray()).rejects.toThrow('Client was closed')
    await expect(copyIn(ended, 'COPY copied FROM STDIN', breakingOff())).rejects.toThrow('Client was closed')
  })
})
