import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analysisViews } from '#domain/analysis/views.ts'
import { makePublishedYear } from '#tests/services/published-year.ts'
import { makeYear } from './made-year.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

describe('the pages of the analysis', () => {
  let bench: Workbench
  let running: string
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    ;({ running } = await makeYear(bench.server))
    await makePublishedYear(bench.server)
    const { admin } = bench.server.test
    await admin.query(
      `INSERT INTO jiheng.task (division_code, id, organisation_id, year, kind, title, title_en, due_on, done_at)
       VALUES ('440113000', gen_random_uuid(), $1, $2, 'monitoring', '监控', 'monitoring', '2026-01-10', '2026-01-12T01:00:00Z')`,
      [bench.server.places.street, bench.server.year],
    )
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(analysisViews)('are open to everybody and fit every window: %s', async (view) => {
    await check('performance', `/analysis/${view}`)
  })

  it('lead an analyst from a picture to the records, to one of them, and into slides and tables', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto('/analysis')
    await settled(page)
    await page.getByText('个项目中').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/analysis/execution')
    await page
      .getByRole('img', { name: /预算执行: \d+个项目中/u })
      .locator('svg')
      .waitFor()

    await page.getByLabel('只看').selectOption('below-50')
    await page.getByText('没有记录').waitFor()
    await page.getByLabel('只看').selectOption('50-80')
    const row = page.getByRole('row', { name: /180\.00.*108\.00.*60\.00/u })
    await row.waitFor()
    expect(new URL(page.url()).searchParams.get('part')).toBe('50-80')

    const saved = async (name: string | RegExp, role: 'button' | 'link'): Promise<{ name: string; bytes: Buffer }> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole(role, { name, exact: true }).click(),
      ])
      return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) }
    }
    const svg = await saved('图片 SVG', 'button')
    expect(svg.name).toBe(`analysis-execution-${bench.server.year}.svg`)
    expect(svg.bytes.toString()).toMatch(/^<svg[^>]*width="1280" height="720"/u)
    expect(svg.bytes.toString()).toContain('个项目中')
    const png = await saved('图片 PNG', 'button')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2560, 1440])
    expect((await saved('表格 CSV', 'link')).bytes.toString()).toContain('50%～80%')
    expect((await saved('记录 CSV', 'link')).bytes.toString()).toContain('1080000.00')
    expect((await saved('表格 XLSX', 'link')).bytes.subarray(0, 2).toString()).toBe('PK')

    await row.getByRole('link', { name: '打开' }).click()
    await page.waitForURL(`**/projects/${running}`)
    await settled(page)
    expect(await page.locator('main').textContent()).toContain('4401130-')
    expect(faults).toEqual([])
  })

  it('keep what was chosen in the address, and the years from one view to the next', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto(`/analysis/score?years=${bench.server.year}&state=accepted`)
    await settled(page)
    await page.getByText('没有可以画图的数据').waitFor()
    await page.getByLabel('状态').selectOption('delivered')
    await page.getByText('1份自评的得分中位数').first().waitFor()
    await page.getByRole('link', { name: '雷同' }).click()
    await page.getByText('段自评文字中').first().waitFor()
    expect(new URL(page.url()).search).toBe(`?years=${bench.server.year}`)
    await page.reload()
    await page.getByText('段自评文字中').first().waitFor()
    expect(faults).toEqual([])
  })
})
