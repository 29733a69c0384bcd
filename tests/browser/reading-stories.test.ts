import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { getGoal } from '#services/goal/get-goal.ts'
import { listGoals } from '#services/goal/list-goals.ts'
import { listBatches } from '#services/import/list-batches.ts'
import { listRecipes } from '#services/import/recipes.ts'
import { listProjects } from '#services/project/list-projects.ts'
import { checkReading } from '#services/reading/check-reading.ts'
import { getReading } from '#services/reading/load-reading.ts'
import { openJobServer } from '#tests/server/with-jobs.ts'
import { giveNames } from './made-year.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

const ledger = `单位名称,项目编码,项目名称,资金性质,年初预算,备注说明
榕溪街道办事处,L-1,河道清淤,一般公共预算,1000.50,
榕溪街道办事处,L-2,路灯养护,一般公共预算,2000.00,
,L-3,,一般公共预算,3000.00,
合计,,,,6000.50,`

const idIn = (url: string): string => /readings\/([\da-f-]{36})/u.exec(url)?.[1] ?? ''

describe('files brought in by the browser', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench(openJobServer)
    await giveNames(bench.server)
  })
  afterAll(() => bench.close())

  const bring = async (page: Awaited<ReturnType<Workbench['open']>>['page'], file: string): Promise<void> => {
    await page.goto('/imports')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('dialog').getByRole('button', { name: '开始读取' }).click()
    await page.waitForURL(/\/readings\//u)
    // A process that reads comes up with the first file.
    await page.locator('.facts-panel').waitFor({ timeout: 40_000 })
  }

  it('show what was understood beside the source, linked both ways', async () => {
    const { page, faults } = await bench.open('finance')
    await bring(page, 'samples/longjin-2022.md')
    const facts = page.locator('.facts-panel')
    await facts
      .getByRole('button', { name: /其他资金支出/u })
      .first()
      .click()
    await page.locator('.source-target', { hasText: '92.20' }).first().waitFor()
    const mark = page.locator('.source-mark', { hasText: '245.84' }).first()
    await mark.focus()
    await page.keyboard.press('Enter')
    await facts.locator('[data-chosen] .fact-text', { hasText: '245.84' }).waitFor()
    await facts.getByRole('button', { name: '未读懂' }).click()
    expect(faults).toEqual([])
  })

  it('let the wrong sum of a report be found and mended: the answer is there while one types', async () => {
    const { page, faults } = await bench.open('finance')
    await bring(page, 'samples/longjin-2022.md')
    await page.getByRole('link', { name: '检查', exact: true }).last().click()
    await settled(page)
    const id = idIn(page.url())
    await page.getByLabel('查找问题').fill('6624.90')
    await page.locator('.finding-line').first().click()
    await page.locator('.arithmetic', { hasText: '6624.90' }).waitFor()
    await page
      .locator('.side')
      .last()
      .getByLabel(/更正 92.20/u)
      .fill('68.13')
    await page.getByText('按输入的数字不再发现，保存后消失').first().waitFor()
    await page.keyboard.press('Tab')
    await page.reload()
    await page.getByText('1处更正，尚未保存').waitFor()
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('尚未保存').waitFor({ state: 'detached' })
    const finance = await bench.server.as('finance')
    expect((await getReading(finance, { id })).corrections.map(({ value }) => value)).toEqual(['68.13'])
    const sums = (await checkReading(finance, { id })).findings.filter(({ check }) => check === 'sources-equal-total')
    expect(sums).toHaveLength(1)
    await page.getByLabel('查找问题').fill('')
    await page.locator('body').click({ position: { x: 1, y: 1 } })
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await page.getByLabel('为什么数据是对的，依据在哪').fill('按决算口径填列')
    await page.getByRole('button', { name: '保存答复' }).click()
    await page.locator('.returned-reason', { hasText: '按决算口径填列' }).waitFor()
    expect(Object.values((await getReading(finance, { id })).answers)).toEqual([
      { kind: 'explain', text: '按决算口径填列' },
    ])
    expect(faults).toEqual([])
  })

  it('map a table, try it, keep how it is read, import it, and take it back', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/imports')
    const file = { name: '指标.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('dialog').getByRole('button', { name: '开始读取' }).click()
    await page.waitForURL(/\/imports\/table/u)
    await page.getByLabel('“备注说明”列对应').selectOption('summary')
    await page.getByRole('button', { name: '存为读取方案' }).click()
    await page.getByRole('dialog').getByLabel('方案名称').fill('每月指标')
    await page.getByRole('dialog').getByRole('button', { name: '存为读取方案' }).click()
    await page.getByText('读取方案已保存').waitFor()
    await page.getByRole('button', { name: '试运行' }).click()
    await page.getByText('缺少项目编码或项目名称').waitFor()
    await page.getByRole('button', { name: '导入其余，放下1行' }).click()
    await page.waitForURL(/\/import-batches\//u)
    const finance = await bench.server.as('finance')
    const { year } = bench.server
    const names = async () =>
      (await listProjects(finance, { year, limit: 100 })).items
        .filter(({ state }) => state !== 'cancelled')
        .map(({ name }) => name)
    expect(await names()).toEqual(['河道清淤', '路灯养护'])
    const recipes = await listRecipes(finance, { organisation: bench.server.places.street })
    expect(recipes.items.map(({ name }) => name)).toEqual(['每月指标'])
    await page.getByRole('button', { name: '撤销导入' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('选错文件')
    await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
    await page.getByText(/^已于.*撤销/u).waitFor()
    expect(await names()).toEqual([])
    const batches = await listBatches(finance, { year, limit: 10 })
    expect(batches.items[0]?.reason).toBe('选错文件')
    expect(faults).toEqual([])
  })

  it('take last year’s report over into the drafts of this year, and back', async () => {
    const { page, faults } = await bench.open('finance')
    await bring(page, 'samples/zhongcun-2023.md')
    await page.getByRole('link', { name: '承接到新年度' }).click()
    await page.getByLabel('拆违工作经费的本年预算（万元）').fill('50')
    await page
      .getByLabel('承接设施升级改造工程', { exact: false })
      .first()
      .uncheck()
      .catch(() => undefined)
    await page.getByRole('button', { name: '试运行' }).click()
    await page.getByText(/将新建\d+个项目/u).waitFor()
    await page.getByRole('button', { name: '承接', exact: true }).click()
    await page.getByText(/已承接到\d+年度/u).waitFor()
    const finance = await bench.server.as('finance')
    const { year } = bench.server
    const goals = await listGoals(finance, { year, kind: 'department', limit: 10 })
    const goal = await getGoal(finance, { id: goals.items[0]?.id ?? '' })
    const rate = goal.now?.indicators.find(({ name }) => name === '财政资金预算完成率')
    expect(rate?.card?.series.map(({ actual }) => printDecimal(actual))).toEqual(['100'])
    await page.getByRole('button', { name: '撤销承接' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('先试一试')
    await page.getByRole('dialog').getByRole('button', { name: '撤销承接' }).click()
    await page.getByRole('button', { name: '试运行' }).waitFor()
    const after = await listProjects(finance, { year, limit: 100 })
    expect(after.items.filter(({ state }) => state !== 'cancelled')).toEqual([])
    expect(faults).toEqual([])
  })
})
