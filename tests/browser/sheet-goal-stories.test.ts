import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { getGoal } from '#services/goal/get-goal.ts'
import { makeYear, type MadeYear } from './made-year.ts'
import { openPageCheck } from './page-check.ts'
import { axeFindings, openWorkbench, settled, type Workbench } from './workbench.ts'

describe('indicators in a sheet', () => {
  let bench: Workbench
  let made: MadeYear
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeYear(bench.server)
  })
  afterAll(() => bench.close())

  const open = async () => {
    const opened = await bench.open('handler', { permissions: ['clipboard-read', 'clipboard-write'] })
    await opened.page.goto('/goals/table?show=drafts')
    await settled(opened.page)
    await opened.page.locator('.sheet-row').first().waitFor()
    return opened
  }
  const columnOf = (page: Page, title: string): Promise<number> =>
    page.getByRole('columnheader', { name: title, exact: true }).getAttribute('data-column').then(Number)
  const cellAt = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`)
  const allSaved = (page: Page) => page.locator('.sheet-save').getByText('全部已保存').waitFor()
  const drafts = async () => {
    const handler = await bench.server.as('handler')
    const goals = await Promise.all([made.goals.draft, made.goals.returned].map((id) => getGoal(handler, { id })))
    return goals.flatMap(({ now }) => now?.indicators ?? [])
  }

  it('are open to everybody and fit every window', async () => {
    await openPageCheck(bench)('handler', '/goals/table')
  })

  it('take rows pasted from a spreadsheet over several goals, in the spelling of whoever wrote them', async () => {
    const { page, faults } = await open()
    const comparator = await columnOf(page, '要求')
    await cellAt(page, 0, comparator).click()
    const lines = [
      '不低于\t１２0\t公里\t30',
      '>=\t95\t%\t20',
      '等于\t100\t%\t20',
      '≥\t"1,000"\t户\t30',
      '至多\t3\t件\t40',
    ]
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(lines.join('\r\n'))})`)
    await page.keyboard.press('Control+V')
    await allSaved(page)
    const saved = (await drafts()).slice(0, 5)
    expect(
      saved.map((one) => [
        one.comparator,
        one.target ? printDecimal(one.target) : '',
        one.unit,
        printDecimal(one.weight),
      ]),
    ).toEqual([
      ['>=', '120', '公里', '30'],
      ['>=', '95', '%', '20'],
      ['=', '100', '%', '20'],
      ['>=', '1000', '户', '30'],
      ['<=', '3', '件', '40'],
    ])
    expect(faults).toEqual([])
  })

  it('say at the cell what the check-up says while it is typed, and refuse points that are no number', async () => {
    const { page, faults } = await open()
    const [name, weight] = [await columnOf(page, '指标名称'), await columnOf(page, '分值')]
    await cellAt(page, 1, name).click()
    await page.keyboard.type('XX完成率')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.locator('.sheet-note').waitFor()
    await cellAt(page, 1, weight).click()
    await page.keyboard.type('十分')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.locator('.sheet-note').getByText('分值要是数字').waitFor()
    await page.getByText('1格不能保存').waitFor()
    await page.getByRole('button', { name: '这一行的详情' }).click()
    await page.getByRole('complementary').getByText('指标体检').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await cellAt(page, 1, weight).click()
    await page.keyboard.type('12.5')
    await page.keyboard.press('Enter')
    await allSaved(page)
    const saved = (await drafts())[1]
    expect([saved?.name, saved && printDecimal(saved.weight)]).toEqual(['XX完成率', '12.5'])
    expect(faults).toEqual([])
  })

  it('offer closed choices, and keep goals that are no draft as they are', async () => {
    const { page, faults } = await open()
    const basis = await columnOf(page, '目标值依据')
    await cellAt(page, 0, basis).click()
    await page.keyboard.press('F2')
    await page.locator('.sheet-choice').selectOption('行业标准')
    await allSaved(page)
    expect((await drafts())[0]?.card?.basis).toBe('industry')
    await page.getByLabel('显示').selectOption('')
    const all = (await drafts()).length + 4
    await page.getByText(`${all}/${all}行`).waitFor()
    expect(await page.locator('.sheet').getAttribute('aria-rowcount')).toBe(String(all + 1))
    await page.keyboard.press('Control+End')
    expect(faults).toEqual([])
  })
})
