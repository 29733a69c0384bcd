import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { words } from '#domain/words/words.ts'
import { listOrganisations } from '#services/organisation/list-organisations.ts'
import { listPersons } from '#services/person/list-persons.ts'
import { makeYear, type MadeYear } from './made-year.ts'
import { axeFindings, openWorkbench, settled, type Workbench } from './workbench.ts'

/** As a person pastes cells of a spreadsheet. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('从 Excel 或 WPS 复制的单元格').first().fill(text)
  await page.getByRole('button', { name: '读取' }).first().click()
}

describe('administration in the browser', () => {
  let bench: Workbench
  let made: MadeYear
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeYear(bench.server)
  })
  afterAll(() => bench.close())

  it('takes organisations from a spreadsheet: columns by their headings, parents by name, mistakes mended in place', async () => {
    const { page, faults } = await bench.open('admin')
    await page.goto('/administration/organisations/import')
    await settled(page)
    const head = '序号\t单位名称\t单位编码\t单位类型\t上级单位'
    await paste(page, `${head}\n1\t水务局\tSW\t部门\t\n2\t防汛科\tSW-1\t科室\t水务局`)
    await page.getByText('单位类型“科室”不认识').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('第2行，类型').selectOption('内设科室')
    await page.getByText('各行都没有问题').waitFor()
    await page.getByRole('button', { name: '导入2行' }).click()
    await page.getByRole('button', { name: '水务局 部门' }).waitFor()
    const { items } = await listOrganisations(await bench.server.as('admin'))
    const water = items.find(({ code }) => code === 'SW')
    expect(items.find(({ code }) => code === 'SW-1')).toMatchObject({ name: '防汛科', parent: water?.id })
    expect(faults).toEqual([])
  })

  it('pastes people, looks through the eyes of one, changes nothing there, and reads it all in the trail', async () => {
    const { page, faults } = await bench.open('admin')
    await page.goto('/administration/people/import')
    await settled(page)
    await paste(page, '登录名\t姓名\t角色\t单位\nluren\t陆仁\t科室经办\t市政建设科')
    await page.getByText('各行都没有问题').waitFor()
    await page.getByRole('button', { name: '导入1行' }).click()
    await page.getByRole('link', { name: '陆仁' }).click()
    await page.getByText('科室经办').waitFor()
    await page.getByRole('button', { name: '以此人身份查看' }).click()
    await page.getByText('您正在以陆仁的身份查看').waitFor()
    await page.getByRole('button', { name: '结束查看' }).click()
    await page.getByText('您正在以陆仁的身份查看').waitFor({ state: 'detached' })
    await page.goto('/administration/audit?noun=person')
    await settled(page)
    await page
      .getByRole('row', { name: /人员新增/u })
      .filter({ hasText: '陆仁' })
      .first()
      .waitFor()
    await page.getByRole('button', { name: '核对记录链' }).click()
    await page.getByText('首尾相连', { exact: false }).last().waitFor()
    const { items } = await listPersons(await bench.server.as('admin'), { text: 'luren', limit: 5 })
    expect(items).toMatchObject([{ name: '陆仁', state: 'active' }])
    expect(faults).toEqual([])
  })

  it('finds a project by Ctrl-K and opens it without the mouse', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/')
    await settled(page)
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: '搜索和跳转' })
    await field.fill('管网清疏')
    await page
      .getByRole('option', { name: /排水管网清疏养护/u })
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    while (!(await page.locator('[aria-selected="true"]').innerText()).includes('项目 ·'))
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '排水管网清疏养护' }).first().waitFor()
    expect(new URL(page.url()).pathname).toBe(`/projects/${made.running}`)
    await page.keyboard.press('Control+k')
    await page.getByRole('group', { name: '最近打开' }).getByText('排水管网清疏养护').waitFor()
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })

  it('tries a scheme on an example, with the reason of every point', async () => {
    const { page, faults } = await bench.open('admin')
    await page.goto('/catalogue/schemes/guangdong-department-2022')
    await settled(page)
    await page.getByRole('button', { name: '用示例试算' }).click()
    await page.locator('.scheme-score').waitFor()
    expect(await page.locator('.scheme-line').count()).toBeGreaterThan(3)
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('shows a role its first steps, by the keyboard, as often as it is asked for', async () => {
    const { page, faults } = await bench.open('handler')
    await page.goto('/')
    await settled(page)
    await page.getByRole('button', { name: /个人菜单/u }).click()
    await page.getByRole('button', { name: '两分钟上手' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('第1步').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: '下一步' }).click()
    await dialog.getByText('编报绩效目标').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })
})

describe('the demonstration', () => {
  it('is entered by one click, with what each account is good for', async () => {
    const bench = await openWorkbench()
    const account = { login: 'finance', name: '陈会计', role: words('部门财务', 'finance'), organisation: '街道' }
    const demo = { password: 'walnut-Bridge-7-lantern', accounts: [{ ...account, see: words('目标', 'goals') }] }
    const { page, faults } = await bench.open()
    // Which server tells the accounts is tested beside it; here only what the page makes of them.
    const ways = { password: true, isFirstStart: false, division: '440113000', demo }
    await page.route('**/api/sign-in', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: ways }) : route.continue(),
    )
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /部门财务/u }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /部门财务/u }).click()
    await page.getByRole('navigation').waitFor()
    expect(faults).toEqual([])
    await bench.close()
  })
})
