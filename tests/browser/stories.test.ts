import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getGoal } from '#services/goal/get-goal.ts'
import { getPart } from '#services/part/get-part.ts'
import { testPassword } from '#tests/server/test-server.ts'
import { makeEvaluations, type MadeEvaluations } from './made-evaluations.ts'
import { makeYear, type MadeYear } from './made-year.ts'
import { axeFindings, openWorkbench, settled, type Workbench } from './workbench.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('the work of a year in the browser', () => {
  let bench: Workbench
  let made: MadeYear & MadeEvaluations
  beforeAll(async () => {
    bench = await openWorkbench()
    made = { ...(await makeYear(bench.server)), ...(await makeEvaluations(bench.server)) }
  })
  afterAll(() => bench.close())

  it('shows a finance officer what is late, what came back and why, each with one button', async () => {
    const { page, faults } = await bench.open('finance')
    await page.clock.setFixedTime('2026-03-02T02:00:00Z')
    await page.goto('/')
    await page.getByText('满意度指标没有说明调查方式').waitFor()
    const late = page.getByRole('listitem').filter({ hasText: '逾期92天' }).first()
    expect(await late.getByRole('link').count()).toBe(1)
    await page.getByRole('link', { name: '去修改' }).click()
    await page.getByText('退回意见').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/goals/${made.goals.returned}`)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    expect(faults).toEqual([])
  })

  it('lets a handler write a goal that saves itself, with advice while typing', async () => {
    const { page, faults } = await bench.open('handler')
    await page.goto(`/goals/${made.goals.draft}`)
    await settled(page)
    const row = page.locator('.indicator').first()
    await row.getByLabel('单位').fill('')
    await row.getByLabel('单位').blur()
    await page.locator('.check-up').getByText('没有计量单位').waitFor()
    expect(await page.getByRole('button', { name: '申报', exact: true }).count()).toBe(0)
    await row.getByLabel('单位').fill('公里')
    await page.getByRole('button', { name: '申报', exact: true }).waitFor()
    await page.getByLabel('年度目标').fill('完成130公里管网清疏。')
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('年度目标').inputValue()).toBe('完成130公里管网清疏。')
    await page.getByRole('button', { name: '申报', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '申报', exact: true }).click()
    await page.getByText('待科室审核').waitFor()
    const goal = await getGoal(await bench.server.as('chief'), { id: made.goals.draft })
    expect(goal).toMatchObject({ state: 'with-office', now: { texts: { annual: '完成130公里管网清疏。' } } })
    expect(faults).toEqual([])
  })

  it('keeps what is typed when the session ends, and goes on after signing in again', async () => {
    const { page, context, faults } = await bench.open('handler')
    await page.goto(`/goals/${made.goals.returned}`)
    await settled(page)
    await context.clearCookies()
    await page.getByLabel('年度目标').fill('会话失效时写下的文字')
    await page.getByLabel('年度目标').blur()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('登录已失效').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByLabel('密码', { exact: true }).fill(testPassword)
    await dialog.getByRole('button', { name: '登录' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.save-mark[data-state="saved"]').first().waitFor()
    const goal = await getGoal(await bench.server.as('handler'), { id: made.goals.returned })
    expect(goal.now?.texts.annual).toBe('会话失效时写下的文字')
    expect(faults).toEqual([])
  })

  it('shows both versions where two wrote the same row, and keeps the one that is chosen', async () => {
    const [first, second] = [await bench.open('handler'), await bench.open('handler')]
    for (const { page } of [first, second]) {
      await page.goto(`/goals/${made.goals.returned}`)
      await settled(page)
    }
    const nameIn = (page: typeof first.page) => page.locator('.indicator').nth(1).getByLabel('指标名称')
    await nameIn(first.page).fill('汛期前清疏完成率')
    await first.page.locator('.indicator').nth(1).locator('[data-state="saved"]').waitFor()
    await nameIn(second.page).fill('雨季前完成率')
    await second.page.getByText('别人刚刚改过这一项').waitFor()
    expect(await second.page.getByRole('alert').innerText()).toContain('汛期前清疏完成率')
    await second.page.getByRole('button', { name: '保留我填的' }).click()
    await second.page.locator('.indicator').nth(1).locator('[data-state="saved"]').waitFor()
    const goal = await getGoal(await bench.server.as('handler'), { id: made.goals.returned })
    expect(goal.now?.indicators[1]?.name).toBe('雨季前完成率')
    expect([...first.faults, ...second.faults]).toEqual([])
  })

  it('lets a finance officer draft a project and book spending, in the unit they like', async () => {
    const { page, faults } = await bench.open('finance')
    await page.goto('/projects/new')
    await settled(page)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('有2处需要更正').waitFor()
    await page.getByLabel('项目名称').fill('社区微改造')
    await page.getByLabel('项目编码').fill('WGZ-1')
    await page.getByRole('combobox', { name: '预算单位' }).fill('市政所')
    await page.getByTitle('榕溪街道市政所').click()
    await page.getByLabel('金额').fill('80')
    await page.getByText('合计 80.00 万元').waitFor()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { name: '社区微改造' }).waitFor()
    await page.goto(`/projects/${made.running}`)
    await page.getByRole('button', { name: '登记' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('金额').fill('12.5')
    await dialog.getByLabel('支出月份').selectOption('7')
    await dialog.getByRole('button', { name: '登记' }).click()
    await page.locator('.figure', { hasText: '120.50' }).waitFor()
    await page.getByRole('button', { name: '元', exact: true }).click()
    await page.locator('.figure', { hasText: '1,205,000.00' }).waitFor()
    expect(faults).toEqual([])
  })

  it('opens by a personal link what the link is for, without an account', async () => {
    const finance = await bench.server.signedInAs('otherFinance')
    const given = {
      organisationId: bench.server.places.otherOffice,
      name: '社区张工',
      tasks: [made.part],
      expires: '2026-03-20',
      isMailed: false,
    }
    const { body } = await finance.post<{ link: string }>('/api/personal-links', given)
    const { page, context, faults } = await bench.open(undefined, phone)
    await page.goto(`/link#${new URL(body.link).hash.slice(1)}`)
    await page.getByRole('heading', { name: '举办群众文化活动' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/parts/${made.part}`)
    expect(page.url()).not.toContain('#')
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0)
    await page.locator('.part-row').first().getByLabel('实际完成值').fill('24')
    await page.locator('.part-row').first().locator('[data-state="saved"]').waitFor()
    const part = await getPart(await bench.server.as('otherHandler'), { id: made.part })
    expect(part.rows[0]?.typed).toBe('24场')
    expect(faults).toEqual([])
    await context.close()
  })

  it('takes an office through its part on a phone: a reason only where one is due, a photo, handed in', async () => {
    const { page, faults } = await bench.open('otherHandler', phone)
    await page.goto(`/parts/${made.part}`)
    await settled(page)
    expect(await page.getByLabel('未达目标的原因和改进措施').count()).toBe(0)
    const rowAt = (at: number) => page.locator('.part-row').nth(at)
    const [events, days, content] = [rowAt(0), rowAt(1), rowAt(2)]
    await events.getByLabel('实际完成值').fill('20')
    await events.getByLabel('未达目标的原因和改进措施').fill('三季度场馆维修，少办4场，已排入次年计划')
    await days.getByLabel('实际完成值').fill('312')
    await content.getByLabel('实际完成值').fill('不低于92')
    await content.getByText('是条件，不是实际完成值').waitFor()
    await content.getByLabel('实际完成值').fill('92.5')
    await events.getByRole('button', { name: '添加照片或文件' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByLabel('照片或文件')
      .setInputFiles({ name: '活动照片.png', mimeType: 'image/png', buffer: picture })
    await dialog.getByRole('button', { name: '添加', exact: true }).click()
    await events.getByText('活动照片.png').waitFor()
    // What lies under an open dialog takes no text.
    await dialog.waitFor({ state: 'detached' })
    for (const text of await page.getByLabel(/改进措施$|问题$|完成情况$/u).all())
      if ((await text.inputValue()) === '') await text.fill('见工作总结')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await page.getByText('已提交', { exact: true }).waitFor()
    const part = await getPart(await bench.server.as('otherHandler'), { id: made.part })
    expect(part.rows.map(({ typed }) => typed)).toEqual(['20场', '312天', '92.5%'])
    expect(part.rows[0]?.evidence).toHaveLength(1)
    expect(faults).toEqual([])
  })

  it('lets a reviewer take a submission, score its rows, and return it with the reason', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto('/reviews')
    await page.getByRole('checkbox', { name: '选择榕溪街道办事处' }).check()
    await page.getByRole('button', { name: '受理所选1项' }).click()
    await page.getByText('没有等待复核的自评').waitFor()
    await page.getByRole('region', { name: '我正在复核' }).getByRole('link', { name: '榕溪街道办事处' }).click()
    const row = page.locator('.split-row').first()
    await row.getByRole('button', { name: '同自评' }).click()
    await row.locator('[data-state="saved"]').waitFor()
    await row.getByLabel('复核得分').fill('12')
    await row.getByLabel('意见').fill('清疏长度少20公里')
    await row.getByText('-4', { exact: true }).waitFor()
    await page.getByText('已复核1行').waitFor()
    await page.getByRole('button', { name: '退回' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '退回' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await dialog.getByLabel('理由').fill('请补充清疏长度的验收材料')
    await dialog.getByRole('button', { name: '退回' }).click()
    await page.getByText('已退回', { exact: true }).waitFor()
    expect(faults).toEqual([])
  })
})
