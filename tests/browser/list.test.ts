import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobServer } from '#tests/server/with-jobs.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

const many = 10_000

/** As many projects as a large city has, written at once: what is shown is the list, not their making. */
const insertMany = async ({ server }: Workbench): Promise<void> => {
  const { places, test, year } = server
  await test.admin.query(
    `INSERT INTO jiheng.project (division_code, id, organisation_id, budget_unit_id, year, state, revision, code, name,
       category, recurrence, first_year, created_at, changed_at)
     SELECT '440113000', gen_random_uuid(), $1, $2, $3, 'drafted', 1, 'L-' || n, '日常养护项目' || n, 'specific',
       'recurring', $3, now(), now() FROM generate_series(1, $4::int) AS n`,
    [places.works, places.street, year, many],
  )
}

describe('a long list', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench(openJobServer)
    await insertMany(bench)
  })
  afterAll(() => bench.close())

  it('draws only the rows in sight, and loads on as its end comes near', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/projects')
    await settled(page)
    await page.getByText('已显示200项').waitFor()
    const rows = page.locator('tbody tr[data-index]')
    expect(await rows.count()).toBeLessThan(90)
    for (let at = 0; at < 3; at += 1) {
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
      await page.getByText(`已显示${200 * (at + 2)}项`).waitFor()
    }
    await page.waitForFunction("Number(document.querySelector('tbody tr[data-index]')?.dataset.index) > 400")
    expect(await rows.count()).toBeLessThan(90)
    await page.evaluate('window.scrollTo(0, 0)')
    await page.locator('tbody tr[data-index="0"]').waitFor()
    expect(faults).toEqual([])
  })

  it('keeps its filters in the address', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/projects')
    await page.getByLabel('状态').selectOption({ index: 2 })
    await page.getByText('没有符合条件的').waitFor()
    expect(new URL(page.url()).search).toContain('state=')
    await page.reload()
    await page.getByText('没有符合条件的').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByText('已显示200项').waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(faults).toEqual([])
  })

  it('is exported whole, as a job that says how far it is', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/projects')
    await settled(page)
    await page.getByRole('button', { name: '导出本列表' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      page.getByRole('button', { name: '逗号分隔文本' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('项目列表.csv')
    const link = page.getByRole('link', { name: '项目列表.csv' })
    const sent = await page.context().request.get((await link.getAttribute('href')) ?? '')
    expect((await sent.text()).trim().split('\r\n')).toHaveLength(many + 1)
    expect(faults).toEqual([])
  })
})
