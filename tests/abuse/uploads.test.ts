import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveBombs } from '#tests/hostile/make/archive-bombs.ts'
import { remoteLinks } from '#tests/hostile/make/remote-links.ts'
import { sheetBombs } from '#tests/hostile/make/sheet-bombs.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'

type Preview = { readonly file: string; readonly tables: readonly object[]; readonly notes: readonly object[] }

const bombs = [...archiveBombs, ...sheetBombs].filter(({ expected }) => expected === 'refused').slice(0, 4)

describe('a hostile file that is uploaded', () => {
  let server: TestServer
  let finance: TestClient
  const kept = async (name: string): Promise<{ readonly status: number; readonly fileName?: string }> => {
    const query = new URLSearchParams({ organisation: server.places.street, name })
    const path = `/api/attachments?${query}`
    const { status, body } = await finance.upload<{ fileName?: string }>(path, new TextEncoder().encode('甲'))
    return { status, ...(body.fileName === undefined ? {} : { fileName: body.fileName }) }
  }

  beforeAll(async () => {
    server = await openTestServer()
    finance = await server.signedInAs('finance')
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it.each(bombs.map((bomb) => [bomb.name, bomb] as const))(
    '%s is refused in time, with a reason, and nothing of it taken in',
    async (_name, { make }) => {
      const started = performance.now()
      const path = '/api/import-batches/files?name=budget.xlsx'
      const { status, body } = await finance.upload<Preview>(path, make('small'))
      expect([status, body.tables]).toEqual([200, []])
      expect(body.notes[0]).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
      const { places, year } = server
      const asked = { file: body.file, fileName: 'budget.xlsx', year, organisation: places.street, kind: 'projects' }
      const run = await finance.post('/api/import-batches', { ...asked, defaults: {} })
      expect(run).toMatchObject({ status: 422, body: { place: 'file' } })
      expect(performance.now() - started).toBeLessThan(20_000)
    },
  )

  it('with links to other places makes the server ask none of them', async () => {
    let asked = 0
    const listener = createServer((socket) => {
      asked += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', () => resolve()))
    const { port } = listener.address() as AddressInfo
    for (const [name, make] of Object.entries(remoteLinks)) {
      const bytes = make(`http://127.0.0.1:${port}/`)
      const read = await finance.upload('/api/import-batches/files?name=linked.xlsx', bytes)
      expect([name, read.status < 500]).toEqual([name, true])
      const query = new URLSearchParams({ organisation: server.places.street, name: '资料.zip' })
      expect((await finance.upload(`/api/attachments?${query}`, bytes)).status).toBe(201)
    }
    listener.close()
    expect(asked).toBe(0)
  })

  it('whose name leads elsewhere is kept under its last part, in the folder of all', async () => {
    expect(await kept('../../../../etc/passwd')).toEqual({ status: 201, fileName: 'passwd' })
    expect(await kept(String.raw`..\..\windows\win.ini`)).toEqual({ status: 201, fileName: 'win.ini' })
    for (const name of ['..', '/', 'a\u0000.pdf', 'a\r\nSet-Cookie: x=1.pdf', '验收单.html', 'x'.repeat(300)])
      expect([name, [400, 422].includes((await kept(name)).status)]).toEqual([name, true])
    const strange = readdirSync(server.attachments.place, { recursive: true }).filter((name) =>
      /passwd|win\.ini/u.test(String(name)),
    )
    expect(strange).toEqual([])
  })
})
