import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePublishedYear, type PublishedYear } from '#tests/services/published-year.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const routes: readonly (readonly [string, (made: PublishedYear) => string])[] = [
  ['the years', () => '/public'],
  ['a year', ({ year }) => `/public/${year}`],
  ['a search without result', ({ year }) => `/public/${year}?q=xyz&order=score`],
  ['a unit', ({ year, street }) => `/public/${year}/${street}`],
  ['a report that was corrected', ({ year, street, second }) => `/public/${year}/${street}/${second}`],
  ['the list of who is late', ({ year }) => `/public/${year}/late`],
  ['the open data', ({ year }) => `/public/${year}/data`],
  ['a page in English', ({ year, street }) => `/public/${year}/${street}?lang=en`],
  ['nothing', () => '/public/nothing'],
]

describe('the pages for everybody, in a browser', () => {
  let bench: Workbench
  let made: PublishedYear
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makePublishedYear(bench.server)
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('are open to everybody and fit every window: %s', async (_, pathOf) => {
    await check(undefined, pathOf(made))
  })

  it('lead a citizen without scripts to a unit, its results, its file and who is late', async () => {
    const { page, faults } = await bench.open(undefined, { javaScriptEnabled: false })
    await page.goto('/public')
    await page.getByRole('link', { name: `${made.year}年` }).click()
    await page.getByLabel('按名称查找单位').fill('str')
    await page.getByLabel('排序').selectOption('score')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('找到1个单位').waitFor()
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('.lead').textContent()).toContain('自评得分')
    expect(await page.getByRole('row', { name: /清疏管网长度/u }).textContent()).toContain('80公里')
    await page.getByRole('table').last().getByRole('link').first().click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载公开稿/u }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.json$/u)
    await page.getByRole('link', { name: '逾期与更正' }).click()
    await page.getByText('附表一处合计有误').waitFor()
    await page.getByRole('link', { name: '开放数据' }).click()
    const [data] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV/u }).click()])
    expect(data.suggestedFilename()).toBe(`open-data-${made.year}.csv`)
    expect(faults).toEqual([])
  })

  it('are a click from the entrance of the workbench', async () => {
    const { page } = await bench.open()
    await page.goto('/sign-in')
    await page.getByRole('link', { name: '查看已公开的绩效信息' }).click()
    await page.getByRole('heading', { level: 1, name: '预算绩效信息公开' }).waitFor()
  })
})
