import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '#services/alert/list-alerts.ts'
import { getMonitoring } from '#services/monitoring/get-monitoring.ts'
import { giveNames } from './made-year.ts'
import { makeMonitoring, type MadeMonitoring } from './made-monitoring.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

describe('the watching of a year in the browser', () => {
  let bench: Workbench
  let made: MadeMonitoring
  beforeAll(async () => {
    bench = await openWorkbench()
    await giveNames(bench.server)
    made = await makeMonitoring(bench.server)
  })
  afterAll(() => bench.close())

  it('takes an office through its sheet: results, likelihood, the cause where one is due; its chief hands it in', async () => {
    const { page, faults } = await bench.open('handler')
    await page.goto('/monitorings?state=assigned')
    await page.getByRole('link', { name: '路灯维护' }).click()
    await settled(page)
    const rowAt = (at: number) => page.locator('.monitoring-row').nth(at)
    await rowAt(0).getByLabel('实际完成值').fill('600')
    await rowAt(0).getByLabel('确定能').check()
    await rowAt(0).getByText('全年约1,028.57盏').waitFor()
    await rowAt(0).getByText('按目前进度全年达不到目标').waitFor()
    await rowAt(0).getByLabel('有可能').check()
    await rowAt(0).getByRole('button', { name: '经费保障' }).click()
    await rowAt(0).getByLabel('偏差原因').fill('经费保障：二季度资金未到位')
    await rowAt(0).getByLabel('拟采取的措施').fill('九月前完成招标')
    await rowAt(1).getByLabel('实际完成值').fill('98.5')
    await rowAt(1).getByLabel('确定能').check()
    await page.getByRole('button', { name: '还有2处未填好' }).click()
    await page.getByRole('dialog').getByText('没有填截至本月的完成值').click()
    await rowAt(2).getByLabel('部分达成').check()
    await rowAt(2).getByLabel('确定能').check()
    await page.getByText('已填3项').waitFor()
    await rowAt(2).locator('[data-state="saved"]').waitFor()
    const chief = await bench.open('chief')
    await chief.page.goto(`/monitorings/${made.sheet}`)
    await chief.page.getByRole('button', { name: '报送' }).click()
    await chief.page.getByRole('dialog').getByRole('button', { name: '报送' }).click()
    await chief.page.getByText('已报送').waitFor()
    const sheet = await getMonitoring(await bench.server.as('handler'), { id: made.sheet })
    expect(sheet).toMatchObject({ state: 'submitted', light: 'red' })
    expect(sheet.rows.map(({ typed, likelihood, reason }) => [typed, likelihood, reason])).toEqual([
      ['600盏', 'possible', '经费保障：二季度资金未到位'],
      ['98.5%', 'certain', ''],
      ['部分达成并具有一定效果', 'certain', ''],
    ])
    expect([...faults, ...chief.faults]).toEqual([])
  })

  it('comes back with a reason, and is accepted after it was mended', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto(`/monitorings/${made.sheet}`)
    await page.getByRole('button', { name: '退回' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('请补充招标计划')
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await page.getByText('请补充招标计划').waitFor()
    const handler = await bench.open('handler')
    await handler.page.goto(`/monitorings/${made.sheet}`)
    await handler.page.getByText('请补充招标计划').waitFor()
    const row = handler.page.locator('.monitoring-row').first()
    await row.getByLabel('拟采取的措施').fill('九月前完成招标，十月起分片施工')
    await row.locator('[data-state="saved"]').waitFor()
    const chief = await bench.open('chief')
    await chief.page.goto(`/monitorings/${made.sheet}`)
    await chief.page.getByRole('button', { name: '报送' }).click()
    await chief.page.getByRole('dialog').getByRole('button', { name: '报送' }).click()
    await chief.page.getByText('已报送').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await page.getByText('已审核').waitFor()
    const alerts = await listAlerts(await bench.server.as('finance'), { year: bench.server.year, limit: 10 })
    expect(alerts.items.map(({ projectName }) => projectName)).toContain('路灯维护')
    expect([...faults, ...handler.faults, ...chief.faults]).toEqual([])
  })

  it('lets a unit answer an alert, once and with its reason', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/alerts')
    const card = page.getByRole('listitem').filter({ hasText: '社区助餐点建设' })
    await card.getByRole('button', { name: '处置' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '确定' }).click()
    await dialog.getByText('请选择处置方式').waitFor()
    await dialog.getByLabel('调剂预算').check()
    await dialog.getByLabel('理由和措施').fill('站点选址未定，本年余额调剂到路灯维护')
    await dialog.getByRole('button', { name: '确定' }).click()
    await card.locator('.badge', { hasText: '额度冻结' }).waitFor()
    expect(await card.getByRole('button', { name: '处置' }).count()).toBe(0)
    const { items } = await listAlerts(await bench.server.as('performance'), { year: bench.server.year, limit: 10 })
    const found = items.find(({ projectName }) => projectName === '社区助餐点建设')
    expect(found).toMatchObject({ isFrozen: true, choice: { of: 'transfer' } })
    expect(faults).toEqual([])
  })
})
