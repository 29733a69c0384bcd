import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { giveNames } from '#tests/browser/made-year.ts'
import { openWorkbench, settled, type Workbench } from '#tests/browser/workbench.ts'
import { openJobServer } from '#tests/server/with-jobs.ts'
import type { Who } from '#tests/services/test-district.ts'
import { download, threeFiles } from './download.ts'
import type { Hand } from './hand.ts'
import { story } from './story.ts'

const move = async (hand: Hand, page: Page, name: string): Promise<void> => {
  await hand.click(page.getByRole('button', { name, exact: true }).first())
  const dialog = page.getByRole('dialog')
  await hand.click(dialog.getByRole('button', { name, exact: true }))
  await dialog.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(await dialog.innerText())
  })
}

const written = [
  ['主要职能', '部门职能', '负责辖区城乡建设、社会治理和民生服务。'],
  ['重点工作任务', '年度重点工作任务', '治违拆违、市政维护、民生救助。'],
  ['绩效管理情况', '', '目标、监控、自评全覆盖。'],
  ['管理效率分析', '', '各项管理符合规定。'],
] as const

/** What nobody else wrote, section by section. */
const writeReport = async (hand: Hand, finance: Page): Promise<void> => {
  for (const [section, field, text] of written) {
    await hand.click(finance.locator('.outline-link', { hasText: section }))
    await finance.locator('.outline-link[aria-current="true"]', { hasText: section }).waitFor()
    const box = finance.getByRole('textbox', field === '' ? {} : { name: field })
    await hand.fill(box.first(), text)
    await finance.locator('.save-mark[data-state="saved"]').first().waitFor()
  }
}

/** The budget and the spending of the project that was taken over. */
const bookMoney = async (hand: Hand, page: Page): Promise<void> => {
  await hand.go(page, '/projects')
  await hand.click(page.getByRole('link', { name: '拆违工作经费' }))
  const entries = [
    ['opening', '250'],
    ['spending', '240'],
  ] as const
  for (const [kind, amount] of entries) {
    await hand.click(page.getByRole('button', { name: '登记' }))
    const dialog = page.getByRole('dialog')
    if (kind === 'opening') await hand.choose(dialog.getByLabel('事项'), kind)
    await hand.fill(dialog.getByLabel('金额'), amount)
    await hand.click(dialog.getByRole('button', { name: '登记' }))
    await dialog.waitFor({ state: 'detached' })
  }
}

/** Every question of the scheme: the best grade, yes, or none. */
const answerQuestions = async (hand: Hand, page: Page): Promise<void> => {
  for (const question of await page.locator('.question').all()) {
    for (const list of await question.locator('select').all()) await hand.choose(list, { index: 1 })
    // What is taken as “no” without an answer stays so.
    const isAssumed = (await question.getByText('未回答时按').count()) > 0
    for (const choice of isAssumed ? [] : await question.locator('.choice').all())
      await hand.click(choice.locator('button').first())
    const fields = await question.locator('input').all()
    const field = fields.at(-1)
    if (field) await hand.fill(field, (await field.getAttribute('aria-label'))?.includes('%') ? '90' : '0')
  }
}

describe('a year', () => {
  let bench: Workbench
  const pages = new Map<Who, Page>()
  const at = async (who: Who): Promise<Page> => {
    const page =
      pages.get(who) ??
      (await bench.open(who, { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })).page
    page.setDefaultTimeout(10_000)
    pages.set(who, page)
    return page
  }
  beforeAll(async () => {
    bench = await openWorkbench(openJobServer)
    await giveNames(bench.server)
  })
  afterAll(() => bench.close())

  const chosen = [
    ['食品生产企业抽检覆盖率', '15', '100'],
    ['工程质量合格率', '15', '100'],
    ['市政设施投诉办结率', '15', '97.5'],
    ['救济金发放及时性', '15', '100'],
    ['目标对象保障面', '20', '100'],
    ['群众满意度', '10', '91.2'],
  ] as const

  story(
    {
      id: 'year',
      title: '从上年报告到本年报告：读入、承接、目标申报和批复、布置、填报、汇总、评分、检查、写报告、三个文件',
      who: '财务、领导、业务科、绩效科、经办',
      limit: 12,
    },
    async (hand) => {
      let gaps = ''
      const finance = await at('finance')
      await hand.go(finance, '/imports')
      await hand.file(finance.locator('input[type=file]'), 'samples/zhongcun-2023.md')
      await hand.click(finance.getByRole('dialog').getByRole('button', { name: '开始读取' }))
      await hand.see(finance.locator('.facts-panel'), 200)
      await hand.click(finance.getByRole('link', { name: '承接到新年度' }))
      await settled(finance)
      const tables = finance.locator('.take-over')
      await hand.click(tables.nth(0).locator('thead input[type=checkbox]'))
      await hand.click(tables.nth(1).locator('thead input[type=checkbox]'))
      await hand.click(finance.getByRole('checkbox', { name: /拆违工作经费/u }))
      await hand.fill(finance.getByLabel('拆违工作经费的本年预算（万元）'), '250')
      for (const [name, weight] of chosen) {
        await hand.click(finance.getByRole('checkbox', { name: new RegExp(name, 'u') }))
        await hand.fill(finance.getByLabel(`${name}的分值`), weight)
      }
      await hand.click(finance.getByRole('button', { name: '试运行' }))
      await hand.see(finance.getByText(/将新建/u), 20)
      await hand.click(finance.getByRole('button', { name: '承接', exact: true }))
      await hand.see(finance.getByText(/已承接到\d+年度/u))
      await hand.click(finance.getByRole('link', { name: '绩效目标' }).last())
      await hand.click(finance.getByRole('link', { name: '部门整体绩效目标' }))
      await settled(finance)
      await finance.waitForURL(/goals\/[\da-f-]{36}/u)
      const goal = new URL(finance.url()).pathname
      await hand.fill(finance.getByLabel('年度目标'), '城乡建设、社会治理和民生各项任务按计划完成，群众满意。')
      await move(hand, finance, '申报')
      const leader = await at('leader')
      await hand.go(leader, goal)
      await hand.see(leader.locator('h1'), 150)
      await hand.see(leader.getByText('待科室审核'))
      await move(hand, leader, '科室审核通过')
      await move(hand, leader, '报送财政')
      const section = await at('businessA')
      await hand.go(section, goal)
      await hand.see(section.locator('h1'), 150)
      const points = section.getByLabel(/得分（满分/u)
      for (const [at, most] of ['20', '30', '30', '20'].entries()) await hand.fill(points.nth(at), most)
      await hand.click(section.getByRole('button', { name: '完成审核' }))
      await hand.see(section.getByText('审核已完成'))
      const performance = await at('performance')
      await hand.go(performance, goal)
      await move(hand, performance, '批复')
      await bookMoney(hand, finance)
      await hand.go(finance, '/self-evaluations')
      await hand.click(finance.getByRole('button', { name: '布置自评' }).first())
      const dialog = finance.getByRole('dialog')
      await hand.choose(dialog.getByLabel('评分方案'), 'guangdong-department-2022')
      await hand.choose(dialog.getByLabel('报告提纲'), 'guangzhou-2023')
      await hand.click(dialog.getByRole('button', { name: '布置', exact: true }))
      await hand.see(finance.getByRole('heading', { name: /2026年度自评/u }))
      for (const [name] of chosen) await hand.click(finance.getByRole('checkbox', { name: new RegExp(name, 'u') }))
      await hand.choose(finance.getByLabel('布置给', { exact: true }), '市政建设科')
      await hand.click(finance.getByRole('button', { name: /布置所选/u }))
      await hand.see(finance.getByRole('button', { name: '个人链接：市政建设科' }))
      const whole = new URL(finance.url()).pathname
      const handler = await at('handler')
      await hand.go(handler, '/parts')
      await hand.click(handler.locator('main a[href^="/parts/"]').first())
      await settled(handler)
      for (const [name, , actual] of chosen) {
        const row = handler.locator('.part-row', { hasText: name })
        await hand.fill(row.getByLabel('实际完成值'), actual)
      }
      for (const text of await handler.getByLabel(/改进措施$|问题$|完成情况$/u).all())
        if ((await text.inputValue()) === '') await hand.fill(text, '各项任务按计划完成，资料已归档备查。')
      await move(hand, handler, '提交')
      await hand.go(finance, whole)
      await hand.click(finance.getByRole('button', { name: '采用：市政建设科' }))
      await hand.see(finance.getByText('采用科室分表 1/1'))
      await answerQuestions(hand, finance)
      await finance.locator('.save-mark[data-state="saved"]').waitFor()
      await move(hand, finance, '汇总')
      await hand.see(finance.getByText('已汇总', { exact: true }))
      await hand.click(finance.getByRole('button', { name: '检查报告' }))
      await hand.see(finance.getByText(/新增\d+条|没有新/u)).catch(() => undefined)
      await hand.go(finance, `${whole}/score`)
      for (const [name, points] of [
        ['固定资产利用率', '1.66'],
        ['“三公”经费控制情况', '1.5'],
      ] as const) {
        await hand.click(finance.getByRole('button', { name: new RegExp(name, 'u') }).first())
        await hand.click(finance.getByRole('button', { name: '给出得分' }).last())
        const asked = finance.getByRole('dialog')
        await hand.fill(asked.getByLabel(/^得分/u), points)
        await hand.fill(asked.getByLabel('理由'), '按决算报表计算')
        await hand.click(asked.getByRole('button', { name: '保存' }))
        await asked.waitFor({ state: 'detached' })
      }
      await hand.go(finance, `${whole}/report`)
      await writeReport(hand, finance)
      await hand.click(finance.getByRole('button', { name: '定稿' }))
      await hand.see(finance.getByRole('dialog'), 30)
      gaps = await finance.getByRole('dialog').innerText()
      await hand.press(finance, 'Escape')
      const names: string[] = []
      for (const name of threeFiles) names.push(await download(hand, finance, name))
      expect(gaps).toContain('没有待补内容')
      expect(names.map((name) => name.split('.').at(-1))).toEqual(['docx', 'xlsx', 'pdf'])
    },
  )
})
