import { describe, expect, it } from 'vitest'
import { makeDiskGuard, reserve } from './disk-guard.ts'

const change = { method: 'PUT', path: '/api/parts/1/rows/2' }

describe('a disk that is nearly full', () => {
  const full = makeDiskGuard(['/data', '/files'], { free: async (path) => (path === '/files' ? reserve - 1 : reserve) })

  it('takes no change any more, and says what to do', async () => {
    const refusal = await full(change)
    expect([refusal?.status, refusal?.body.code]).toEqual([507, 'disk-full'])
    expect(refusal?.body.remedy.zh).toContain('腾出空间')
  })

  it.each([
    ['GET', '/api/parts'],
    ['DELETE', '/api/attachments/1'],
    ['POST', '/api/sign-in'],
    ['POST', '/api/sign-out'],
  ])('still answers %s %s', async (method, path) => {
    expect(await full({ method, path })).toBeUndefined()
  })

  it('takes changes again once there is room, a second later', async () => {
    const disk = { free: 0, now: 0 }
    const guard = makeDiskGuard(['/data'], { free: async () => disk.free, now: () => disk.now })
    expect((await guard(change))?.status).toBe(507)
    disk.free = reserve
    expect((await guard(change))?.status).toBe(507)
    disk.now = 1001
    expect(await guard(change)).toBeUndefined()
  })

  it('is asked of the system, also where the folder is still to be made', async () => {
    expect(await makeDiskGuard(['/'])({ ...change, method: 'GET' })).toBeUndefined()
    expect(await makeDiskGuard([`${process.cwd()}/no/such/folder`])(change)).toBeUndefined()
  })
})
