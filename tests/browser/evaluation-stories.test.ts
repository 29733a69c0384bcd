import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFileReader } from '#importers/read-file.ts'
import { answerFinding } from '#services/finding/answer-finding.ts'
import { listFindings } from '#services/finding/list-findings.ts'
import { getPart } from '#services/part/get-part.ts'
import { listReviews } from '#services/review/list-reviews.ts'
import { returnReview } from '#services/review/return-review.ts'
import { takeReview } from '#services/review/take-review.ts'
import { adjustSelfScore } from '#services/self-evaluation/adjust-self-score.ts'
import { getSelfEvaluation } from '#services/self-evaluation/get-self-evaluation.ts'
import type { Who } from '#tests/services/test-district.ts'
import { handIn, makeWholes, type MadeWholes } from './made-wholes.ts'
import { openWorkbench, settled, type Workbench, type WorkPage } from './workbench.ts'

/** One self-evaluation from the first part to its second submission; each test goes on where the one before ended. */
describe('a self-evaluation in the browser', () => {
  let bench: Workbench
  let made: MadeWholes
  const reader = openFileReader()
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-downloads-'))
  const pages = new Map<Who, WorkPage>()

  const pageOf = async (who: Who): Promise<Page> => {
    const opened = pages.get(who) ?? (await bench.open(who, { acceptDownloads: true }))
    pages.set(who, opened)
    return opened.page
  }
  const goTo = async (who: Who, path: string): Promise<Page> => {
    const page = await pageOf(who)
    await page.goto(path)
    await settled(page)
    return page
  }
  const confirm = async (page: Page, name: string, reason?: string): Promise<void> => {
    const dialog = page.getByRole('dialog')
    if (reason !== undefined) await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const whole = async () => getSelfEvaluation(await bench.server.as('otherFinance'), { id: made.open })

  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeWholes(bench.server)
    await handIn(bench.server, made.part)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await reader.close()
    await bench.close()
  })

  it('is opened by choosing the rules, the days, who takes part and what they write', async () => {
    const page = await goTo('unitFinance', '/self-evaluations')
    await page.getByRole('button', { name: '布置自评' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('评分方案').selectOption('guangdong-department-2022')
    await dialog.getByLabel('报告提纲').selectOption('guangzhou-2023')
    await dialog.getByLabel('报送财政截止').fill('2027-02-01')
    await dialog.getByText('科室应在报送财政之前提交').waitFor()
    await dialog.getByLabel('科室提交截止').fill('2027-01-20')
    await dialog.getByLabel('部门职能').check()
    await dialog.getByRole('button', { name: '布置', exact: true }).click()
    await page.getByText('还没有科室分表').waitFor()
    await page.getByRole('heading', { name: '榕溪街道市政所 · 2026年度自评' }).waitFor()
  })

  it('gives somebody without an account a link to one part, shown once', async () => {
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}`)
    await page.getByRole('button', { name: '退回：公共文化科' }).click()
    await confirm(page, '退回', '请补填问卷')
    await page.getByRole('button', { name: '个人链接：公共文化科' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '生成链接' }).click()
    await dialog.getByText('请填写姓名').waitFor()
    await dialog.getByLabel('姓名').fill('文化站张工')
    await dialog.getByLabel('有效至').fill('2026-03-20')
    await dialog.getByRole('button', { name: '生成链接' }).click()
    expect(await dialog.getByLabel('个人链接').inputValue()).toContain('/link#')
    await dialog.getByRole('button', { name: '完成' }).click()
    await handIn(bench.server, made.part)
  })

  it('gives a part back with the reason, and takes it over when it comes again', async () => {
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}`)
    await page.getByRole('button', { name: '退回：公共文化科' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '退回' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await confirm(page, '退回', '满意度请附问卷')
    await page.getByRole('button', { name: '个人链接：公共文化科' }).waitFor()
    const part = await getPart(await bench.server.as('otherHandler'), { id: made.part })
    expect(part).toMatchObject({ state: 'returned', lastReturn: { reason: '满意度请附问卷' } })
    await handIn(bench.server, made.part)
    await page.reload()
    await page.getByRole('button', { name: '采用：公共文化科' }).click()
    await page.getByText('采用科室分表 1/1').waitFor()
    await page.getByRole('button', { name: '汇总', exact: true }).click()
    await confirm(page, '汇总')
    await page.getByText('已汇总', { exact: true }).waitFor()
    expect(await whole()).toMatchObject({ state: 'assembled' })
  })

  it('saves what the scheme asks while it is answered, and says what cannot be read at its field', async () => {
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}`)
    await page.getByLabel('绩效管理制度建设').selectOption({ index: 1 })
    await page.locator('.save-mark[data-state="saved"]').waitFor()
    await page.getByLabel('实际：预算编制约束性').fill('若干')
    await page.locator('.question', { hasText: '预算编制约束性' }).locator('.field-error').first().waitFor()
    await page.getByLabel('实际：预算编制约束性').fill('0')
    await page.locator('.field-error').first().waitFor({ state: 'detached' })
    const { inputs, inputProblems, scores } = await whole()
    expect(inputs).toMatchObject({ measures: { binding: { actual: '0' } } })
    expect(inputProblems).toEqual([])
    expect(scores.filter(({ computed }) => computed).length).toBeGreaterThan(4)
  })

  it('explains every point, tries what would change it, and takes an adjustment with its reason', async () => {
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}/score`)
    const line = page.getByRole('button', { name: /部门预算资金支出率/u })
    await line.focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('× 420000.00 ÷ 500000.00').waitFor()
    const total = page.locator('.trial-total .figure')
    const before = await total.innerText()
    await page.getByRole('slider', { name: '部门预算资金支出率' }).press('End')
    await page.locator('.trial-total .badge').first().waitFor()
    expect(await total.innerText()).not.toBe(before)
    await page.getByRole('button', { name: '恢复' }).click()
    expect(await total.innerText()).toBe(before)
    await page.getByRole('button', { name: /数据质量/u }).click()
    await page.getByRole('button', { name: '给出得分' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^得分/u).fill('9')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('得分须在0到1.67之间').waitFor()
    await dialog.getByLabel(/^得分/u).fill('1.5')
    await dialog.getByLabel('理由').fill('年度盘点一处不符，已更正')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('年度盘点一处不符，已更正').waitFor()
    const adjusted = (await whole()).scores.find(({ name }) => name === '数据质量')
    expect(adjusted).toMatchObject({ adjusted: { units: 15n, scale: 1 }, reason: '年度盘点一处不符，已更正' })
  })

  const write = async (page: Page): Promise<void> => {
    const editor = page.getByRole('textbox', { name: '部门职能' })
    await editor.click()
    await page.keyboard.insertText('负责公共文化服务，全年执行{')
    await page.keyboard.type('{')
    const picker = page.getByRole('dialog')
    await picker.getByLabel('查找数据').fill('执行数')
    await picker
      .getByRole('button', { name: /^执行数/u })
      .first()
      .click()
    await page.keyboard.insertText('，活动24场。')
    await page.locator('.save-mark[data-state="saved"]').waitFor()
  }

  it('writes a section whose figures are those of the tables, bound by typing or afterwards', async () => {
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}/report?h=1`)
    await write(page)
    await page.getByText('个数字没有绑定数据').first().click()
    await page.getByRole('button', { name: /绑定“举办群众文化活动/u }).click()
    await page.locator('.fact-chip', { hasText: '24场' }).waitFor()
    await page.locator('.save-mark[data-state="saved"]').waitFor()
    const { sections } = await whole()
    expect(sections.find(({ section }) => section === 'duties')?.text).toBe(
      '负责公共文化服务，全年执行{{execution}}，活动{{指标:举办群众文化活动}}。',
    )
    await page.locator('.fact-chip', { hasText: '24场' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('公共文化科填报的实际完成值：24场').waitFor()
    await dialog.getByText('（一）自评结论').first().waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByRole('img', { name: /^第1页.*负责公共文化服务，全年执行42\.00万元，活动24场/u })
      .waitFor({ timeout: 20_000 })
  })

  const download = async (page: Page, name: string): Promise<Download> => {
    await page.getByRole('button', { name: '下载文书' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return file
  }
  const bytesOf = async (file: Download): Promise<Buffer> => {
    const path = join(folder, file.suggestedFilename())
    await file.saveAs(path)
    return readFileSync(path)
  }
  const textIn = async (file: Download): Promise<string> => {
    const { document } = await reader.read(new Uint8Array(await bytesOf(file)))
    return document.source.text
  }

  it('gives the three files, in which words and tables say the same; the final one only when nothing is missing', async () => {
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}/report`)
    const docx = await download(page, '自评报告，docx')
    expect(docx.suggestedFilename()).toBe('区文化广电旅游体育局2026年度部门整体支出绩效自评报告.docx')
    const report = await textIn(docx)
    const tables = await textIn(await download(page, '部门自评表，xlsx'))
    const pdf = await bytesOf(await download(page, '自评报告，pdf'))
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
    expect(report).toContain('全年执行42.00万元，活动24场。')
    for (const printed of ['42.00', '24', '312', '92.5']) {
      expect(report).toContain(printed)
      expect(tables).toContain(printed)
    }
    await page.getByRole('button', { name: '定稿' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/还有\d+处待补，不能定稿/u).waitFor()
    await dialog.getByRole('link', { name: '年度重点工作任务' }).click()
    await page.getByRole('heading', { name: '（二）年度总体工作和重点工作任务' }).waitFor()
  })

  it('shows both texts where two wrote at once, and every version that was kept', async () => {
    const first = await goTo('otherFinance', `/self-evaluations/${made.open}/report?h=1`)
    const { page: second } = await bench.open('otherFinance')
    await second.goto(`/self-evaluations/${made.open}/report?h=1`)
    await settled(second)
    const editorIn = (page: Page) => page.getByRole('textbox', { name: '部门职能' })
    bench.server.at('2026-03-02T02:05:00.000Z')
    await editorIn(first).click()
    await first.keyboard.press('Control+End')
    await first.keyboard.insertText('兼管体育场馆。')
    await first.locator('.save-mark[data-state="saved"]').waitFor()
    bench.server.at('2026-03-02T02:10:00.000Z')
    await editorIn(second).click()
    await second.keyboard.press('Control+End')
    await second.keyboard.insertText('兼管旅游市场。')
    await second.getByText('别人刚刚改过这一段').waitFor()
    await second.getByRole('alert').getByText('兼管体育场馆').waitFor()
    await second.getByRole('button', { name: '保留我写的' }).click()
    await second.locator('.save-mark[data-state="saved"]').waitFor()
    await second.getByRole('button', { name: '历次保存' }).click()
    await second.getByRole('dialog').getByText('没有差别').waitFor()
    const { sections } = await whole()
    expect(sections.find(({ section }) => section === 'duties')?.text).toMatch(/。兼管旅游市场。$/u)
    await second.context().close()
  })

  const scoreTheRest = async (): Promise<void> => {
    const finance = await bench.server.as('otherFinance')
    for (const { criterion, computed, adjusted, points, version } of (await whole()).scores) {
      if (computed ?? adjusted) continue
      await adjustSelfScore(finance, { id: made.open, criterion, version, score: points, reason: '按当年考核结果' })
    }
  }
  const answerAll = async (): Promise<void> => {
    const finance = await bench.server.as('otherFinance')
    const { items } = await listFindings(finance, {
      year: bench.server.year,
      selfEvaluation: made.open,
      state: 'open',
      limit: 500,
    })
    for (const { id } of items) await answerFinding(finance, { id, kind: 'explain', text: '已核对凭证，数据无误' })
  }

  it('is checked, signed by the leader and submitted; returned with a reason it goes the same way again', async () => {
    await scoreTheRest()
    const page = await goTo('otherFinance', `/self-evaluations/${made.open}`)
    await page.getByRole('button', { name: '检查报告' }).click()
    await page.getByText(/新增\d+条/u).waitFor()
    await answerAll()
    const leader = await goTo('otherLeader', `/self-evaluations/${made.open}`)
    await leader.getByRole('button', { name: '签批' }).click()
    await confirm(leader, '签批')
    await page.reload()
    await page.getByRole('button', { name: '报送财政' }).click()
    await confirm(page, '报送财政')
    await page.getByText('已报财政', { exact: true }).waitFor()
    const bureau = await bench.server.as('performance')
    const [review] = (await listReviews(bureau, { year: bench.server.year, limit: 10 })).items
    await takeReview(bureau, { id: review?.id ?? '' })
    await returnReview(bureau, { id: review?.id ?? '', reason: '请补充满意度问卷' })
    await page.reload()
    await page.getByText('请补充满意度问卷').first().waitFor()
    await page.getByRole('button', { name: '汇总', exact: true }).click()
    await confirm(page, '汇总')
    await page.getByText('已汇总', { exact: true }).waitFor()
    await leader.reload()
    await leader.getByRole('button', { name: '签批' }).click()
    await confirm(leader, '签批')
    await page.reload()
    await page.getByRole('button', { name: '报送财政' }).click()
    await confirm(page, '报送财政')
    await page.getByText('已报财政', { exact: true }).waitFor()
    expect(await whole()).toMatchObject({ state: 'delivered', revision: 2 })
    expect([...pages.values()].flatMap(({ faults }) => faults)).toEqual([])
  })
})
