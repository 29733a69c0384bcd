import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makePasswords } from '#server/passwords/password-hash.ts'
import { makeSecrets } from '#server/sign-in/make-secrets.ts'
import { choosePassword } from '#services/session/choose-password.ts'
import { newId } from '#services/new-id.ts'
import { migrate } from '#store/migrate.ts'
import { openStore, type Store } from '#store/open.ts'
import { verifyAudit } from '#store/verify-audit.ts'
import { capture } from './cli/capture.ts'

describe('jiheng user, beside a store that is open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-user-'))
  let store: Store
  const choose = async (out: string) => {
    const [token = ''] = /jh_r_\S+/u.exec(out) ?? []
    const secrets = makeSecrets(makePasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 }))
    const actor = { person: undefined, name: '', organisation: undefined, grants: [], invitedTo: [], origin: 'test' }
    const ctx = { store, division: '440113000', actor, now: () => new Date(), newId, secrets }
    return choosePassword(ctx, { token, password: 'maple-Cinder-58-harbour' })
  }

  beforeAll(async () => {
    vi.stubEnv('JIHENG_DATA', folder)
    vi.stubEnv('DATABASE_URL', '')
    store = await openStore({ kind: 'embedded', dataFolder: folder })
    await migrate(store)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says what misses while there is nothing', async () => {
    expect(await capture('user', 'create-admin', 'zhang')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有说明区划'),
    })
    expect(await capture('user', 'forget')).toMatchObject({ code: 2, err: expect.stringContaining('create-admin') })
    expect((await capture('user', 'create-admin', '--division', '440113000')).err).toContain('没有写登录名')
    expect((await capture('user', 'list', '--division', '44')).err).toContain('九位数字')
  })

  it('makes the first administrator with the division and its bureau, and shows no password', async () => {
    const made = ['--name', '张三', '--division', '440113000', '--division-name', '番禺区', '--bureau', '番禺区财政局']
    const { code, out } = await capture('user', 'create-admin', 'Zhang.San', ...made)
    expect(code).toBe(0)
    expect(out).toMatch(/张三（zhang\.san）.*24 小时.*\nhttp:\/\/localhost:8080\/password#jh_r_440113000_/u)
    expect(await choose(out)).toMatchObject({ login: 'zhang.san' })
    await expect(choose(out)).rejects.toMatchObject({ code: 'too-late' })
    const listed = await capture('user', 'list')
    expect(listed.out).toMatch(/zhang\.san\s+张三\s+番禺区财政局\s+系统管理员\s+在用/u)
    expect((await capture('user', 'create-admin', 'zhang.san')).err).toContain('已有人使用')
  })

  it('gives a link for a new password, and opens what was locked', async () => {
    expect((await capture('user', 'reset-password', 'nobody')).err).toContain('没有这个人员')
    const { out } = await capture('user', 'reset-password', 'ZHANG.SAN')
    expect(await choose(out)).toMatchObject({ login: 'zhang.san' })
    expect((await capture('user', 'unlock', 'zhang.san', '--lang', 'en')).out).toContain('may sign in again')
    expect((await verifyAudit(store, '440113000')).broken).toBeUndefined()
  })
})
