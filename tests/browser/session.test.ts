import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testPassword } from '#tests/server/test-server.ts'
import { axeFindings, openWorkbench, overflow, type Workbench } from './workbench.ts'

describe('signing in', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench()
  })
  afterAll(() => bench.close())

  it('takes a visitor to the page they wanted, past the sign-in', async () => {
    const { page, faults } = await bench.open()
    await page.goto('/projects')
    await page.getByLabel('账号').fill('finance')
    await page.getByLabel('密码', { exact: true }).fill('wrong-password')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('密码')
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('密码', { exact: true }).fill(testPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('navigation').waitFor()
    expect(new URL(page.url()).pathname).toBe('/projects')
    expect(faults).toEqual([])
  })

  it('fits a phone', async () => {
    const { page } = await bench.open(undefined, { viewport: { width: 360, height: 740 } })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: '登录' }).waitFor()
    expect(await overflow(page)).toBe(0)
  })
})
