import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { makePasswords } from '#server/passwords/password-hash.ts'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import { folderStore } from '#store/attachments/folder-store.ts'
import { verifyAudit } from '#store/verify-audit.ts'
import { clientOf, type TestClient } from '#tests/server/client.ts'
import { openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { organisationRoutes } from '../routes/organisation.ts'
import { sessionRoutes } from '../routes/session.ts'
import { makeSignIn, type SignInOf } from './make-sign-in.ts'

describe.each(storeKinds())('the first start on an empty %s database', (kind) => {
  let test: TestStore
  let made: SignInOf
  let visitor: () => TestClient
  const faults: unknown[] = []
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-first-'))
  const now = (): Date => new Date('2026-03-02T02:00:00.000Z')
  const input = (code: string) => ({
    code,
    division: { code: '510104000', name: '锦江区' },
    bureau: { name: '锦江区财政局' },
    admin: { name: '周管', login: 'Zhou', password: 'gravel-Window-42-otter' },
  })

  beforeAll(async () => {
    test = await openTestStore(kind)
    const { store } = test
    const passwords = makePasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 })
    made = makeSignIn({ store, now, publicUrl: 'https://jx.test', idle: 1800, life: 3600, passwords })
    const parts = {
      store,
      catalogue: loadCatalogue('catalogue'),
      attachments: folderStore(folder),
      trees: createTreeCache(store),
      now,
      newId,
      identify: made.identify,
      signIn: made.signIn,
      log: { fault: (error: unknown) => void faults.push(error), answered: () => undefined },
      largestBody: 100_000,
    }
    const app = createApp(parts, [...sessionRoutes, ...organisationRoutes])
    visitor = () => clientOf(app)
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
    expect(faults).toEqual([])
  })

  it('is offered, but only to who has the code that was printed', async () => {
    expect((await visitor().get('/api/sign-in')).body).toMatchObject({ isFirstStart: true })
    const refused = await visitor().post('/api/first-start', input('0'.repeat(20)))
    expect(refused).toMatchObject({ status: 401, body: { place: 'code', why: { zh: '启用码不对' } } })
  })

  it('asks for a password of its own', async () => {
    const { admin, ...rest } = input(made.firstStartCode)
    for (const password of ['admin123456', 'Zhou-Zhou-Zhou', 'short']) {
      const answer = await visitor().post('/api/first-start', { ...rest, admin: { ...admin, password } })
      expect(answer).toMatchObject({ status: 422, body: { place: 'password' } })
    }
    expect((await visitor().get('/api/sign-in')).body).toMatchObject({ isFirstStart: true })
  })

  it('makes the bureau and the administrator, who is in; then it is over for good', async () => {
    const client = visitor()
    const answer = await client.post('/api/first-start', input(made.firstStartCode))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-jiheng=jh_s_510104000_.*Path=\/; .*; Secure$/u)
    expect((await client.get('/api/me')).body).toMatchObject({
      person: { login: 'zhou' },
      division: { code: '510104000', name: '锦江区' },
      roles: [{ role: 'system-admin', organisation: { name: '锦江区财政局', kind: 'finance-bureau' } }],
    })
    const text = 'S1\t绩效科\t财政局科室\t财政局\nD1\t民政局\t部门\t\tS1'
    const imported = await client.post('/api/organisations/import', { text, isDryRun: false, from: '2026-01-01' })
    expect(imported.body).toMatchObject({ created: 2, isSaved: true })
    expect((await visitor().get('/api/sign-in')).body).toMatchObject({ isFirstStart: false })
    expect((await visitor().post('/api/first-start', input(made.firstStartCode))).status).toBe(404)
    const { broken } = await verifyAudit(test.store, '510104000')
    expect(broken).toBeUndefined()
    const signedIn = await visitor().post('/api/sign-in', {
      login: 'ZHOU',
      password: 'gravel-Window-42-otter',
      division: '510104000',
    })
    expect(signedIn.status).toBe(200)
  })
})
