import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDisclosure } from '#services/disclosure/list-disclosures.ts'
import { getRectification } from '#services/rectification/get-rectification.ts'
import { listRectifications } from '#services/rectification/list-rectifications.ts'
import { getResultUse } from '#services/result-use/list-result-uses.ts'
import { makeOutcomes, type MadeOutcomes } from './made-outcomes.ts'
import { giveNames } from './made-year.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

const paper = { name: '更正台账.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

describe('what follows from a year, in the browser', () => {
  let bench: Workbench
  let made: MadeOutcomes
  beforeAll(async () => {
    bench = await openWorkbench()
    await giveNames(bench.server)
    made = await makeOutcomes(bench.server)
  })
  afterAll(() => bench.close())

  it('follows a problem from its entry over measures and evidence to its end', async () => {
    const bureau = await bench.open('performance')
    await bureau.page.goto('/rectifications')
    await bureau.page.getByRole('button', { name: '登记问题' }).click()
    const dialog = bureau.page.getByRole('dialog')
    await dialog.getByLabel('整改单位').selectOption({ label: '榕溪街道办事处' })
    await dialog.getByLabel('问题来源').fill('自评复核')
    await dialog.getByLabel('问题', { exact: true }).fill('满意度调查样本不足')
    await dialog.getByRole('button', { name: '登记' }).click()
    await bureau.page.getByRole('link', { name: '满意度调查样本不足' }).click()
    await bureau.page.getByRole('button', { name: '下达通知' }).click()
    await bureau.page.getByRole('dialog').getByRole('button', { name: '下达通知' }).click()
    await bureau.page.getByText('已通知').waitFor()
    const { pathname } = new URL(bureau.page.url())
    const unit = await bench.open('finance')
    await unit.page.goto(pathname)
    await unit.page.getByRole('button', { name: '确定措施和期限' }).click()
    await unit.page.getByText('没有写整改措施').waitFor()
    await unit.page.getByLabel('整改措施').fill('补做问卷200份，由民生科负责')
    await unit.page.getByLabel('完成期限').fill('2026-04-30')
    await unit.page.getByRole('button', { name: '确定措施和期限' }).click()
    await unit.page.getByLabel('整改结果').fill('已补做问卷212份，满意度91%')
    await unit.page.getByRole('button', { name: '报送' }).click()
    await unit.page.getByText('没有佐证材料').waitFor()
    await unit.page.getByLabel('佐证材料').setInputFiles(paper)
    await unit.page.getByRole('button', { name: '报送' }).click()
    await unit.page.getByText('待核查').waitFor()
    for (const [event, state] of [
      ['核查通过', '核查通过'],
      ['销号', '已销号'],
    ] as const) {
      await bureau.page.reload()
      await settled(bureau.page)
      await bureau.page.getByRole('button', { name: event, exact: true }).click()
      await bureau.page.getByRole('dialog').getByRole('button', { name: event, exact: true }).click()
      await bureau.page.locator('.badge', { hasText: state }).waitFor()
    }
    const { items } = await listRectifications(await bench.server.as('performance'), { state: 'closed', limit: 10 })
    const closed = await getRectification(await bench.server.as('finance'), { id: items[0]?.id ?? '' })
    expect(closed).toMatchObject({ problem: '满意度调查样本不足', result: '已补做问卷212份，满意度91%' })
    expect(closed.evidence.map(({ fileName }) => fileName)).toEqual(['更正台账.pdf'])
    expect([...bureau.faults, ...unit.faults]).toEqual([])
  })

  it('tries other shares without changing anything, then takes a suggestion up, hears the objection, and decides', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto('/result-uses')
    await page.getByRole('button', { name: '试算' }).click()
    const trial = page.getByRole('dialog')
    await trial.getByLabel('良保留比例').first().fill('50')
    await trial.getByRole('button', { name: '试算' }).click()
    await trial.getByText('试算后').first().waitFor()
    await page.keyboard.press('Escape')
    const before = await getResultUse(await bench.server.as('performance'), { id: made.use })
    expect(before.state).toBe('suggested')
    await page.getByRole('button', { name: '社区助老服务' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '拟定意见' }).click()
    await dialog.locator('.badge', { hasText: '拟定意见' }).waitFor()
    const unit = await bench.open('finance')
    await unit.page.goto(`/result-uses?open=${made.use}`)
    await unit.page.getByRole('button', { name: '提出异议' }).click()
    const objection = unit.page.getByRole('dialog').last()
    await objection.getByLabel('理由').fill('明年服务人数增加三成')
    await objection.getByRole('button', { name: '提出异议' }).click()
    await unit.page.locator('.badge', { hasText: '单位异议' }).first().waitFor()
    await page.goto(`/result-uses?open=${made.use}`)
    await page.getByText('明年服务人数增加三成').waitFor()
    await dialog.getByLabel('下年预算').fill('900000')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('理由').fill('服务人数确有增加，按实核定')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.locator('.badge', { hasText: '已确定' }).waitFor()
    const decided = await getResultUse(await bench.server.as('finance'), { id: made.use })
    expect(decided).toMatchObject({ state: 'decided', next: 90_000_000n })
    expect([...faults, ...unit.faults]).toEqual([])
  })

  it('withholds on a ground of the law only, and publishes what was previewed, which anybody can verify', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto(`/disclosures/${made.undecided}`)
    await page.getByRole('button', { name: '决定不公开' }).click()
    const withhold = page.getByRole('dialog')
    await withhold.getByRole('button', { name: '决定不公开' }).click()
    await withhold.getByText('请选择事由').waitFor()
    await withhold.getByLabel('涉及商业秘密').check()
    await withhold.getByLabel('理由').fill('含未公开的投标报价')
    await withhold.getByRole('button', { name: '决定不公开' }).click()
    await page.getByText('不公开：涉及商业秘密').waitFor()
    await page.goto(`/disclosures/${made.toPublish}`)
    await page.getByRole('button', { name: '预览并公开' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.card').waitFor()
    const gaps = dialog.getByLabel('确认按现状公开')
    if ((await gaps.count()) > 0) await gaps.check()
    await dialog.getByRole('button', { name: '公开', exact: true }).click()
    await page.getByText('第1版').waitFor()
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('与公开时一致').waitFor()
    const published = await getDisclosure(await bench.server.as('performance'), { id: made.toPublish })
    expect(published.state).toBe('published')
    expect(await page.locator('.hash').textContent()).toBe(published.publications[0]?.hash)
    const link = await page.getByRole('link', { name: '打开公开页面' }).getAttribute('href')
    expect(link).toContain(published.publications[0]?.id)
    expect(faults).toEqual([])
  })
})
