import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { getReview } from '#services/review/get-review.ts'
import { listSamples } from '#services/review/draw-sample.ts'
import { deliverAgain, makeDeliveredWhole } from '#tests/services/delivered-whole.ts'
import { giveNames } from './made-year.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

describe('the desk of a reviewer in the browser', () => {
  let bench: Workbench
  let made: { whole: string; review: string }
  beforeAll(async () => {
    bench = await openWorkbench()
    await giveNames(bench.server)
    made = await makeDeliveredWhole(bench.server)
  })
  afterAll(() => bench.close())

  it('says why to look, takes a submission, scores by the keyboard, and returns it by a ready wording', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto('/reviews')
    await page.getByText('预算执行率80%').waitFor()
    await page.getByRole('checkbox', { name: '选择榕溪街道办事处' }).check()
    await page.getByRole('button', { name: '受理所选1项' }).click()
    const mine = page.getByRole('region', { name: '我正在复核' })
    await mine.getByRole('link', { name: '榕溪街道办事处' }).click()
    await settled(page)
    await page.getByText('雨季停工，顺延到次年一季度').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    const [first, second] = [page.locator('.split-row').first(), page.locator('.split-row').nth(1)]
    await first.locator('[data-state="saved"]').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.keyboard.type('0')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.className')).toBe('split-row')
    await second.getByLabel('意见').fill('没有看到印证材料')
    await second.getByLabel('意见').blur()
    await page.getByText('已复核2行').waitFor()
    await page.getByRole('button', { name: '退回' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('group', { name: '常用措辞' }).getByRole('button').first().click()
    const wording = await dialog.getByLabel('理由', { exact: true }).inputValue()
    expect(wording.length).toBeGreaterThan(5)
    await dialog.getByLabel('理由', { exact: true }).fill(`${wording}见清疏管网长度。`)
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await page.getByText('已退回', { exact: true }).waitFor()
    const review = await getReview(await bench.server.as('finance'), { id: made.review })
    expect(review.returns[0]?.reason).toBe(`${wording}见清疏管网长度。`)
    expect(review.rows[1]?.opinion).toBe('没有看到印证材料')
    expect(faults).toEqual([])
  })

  it('shows what changed when it comes again, and accepts it with every row reviewed', async () => {
    bench.server.at('2026-03-02T03:00:00.000Z')
    await deliverAgain(bench.server, made.whole, { indicator: '清疏管网长度', typed: '78公里' })
    const { page, faults } = await bench.open('performance')
    await page.goto(`/reviews/${made.review}`)
    await settled(page)
    await page.getByText('第2次报送').waitFor()
    const changed = page.locator('.row-results > [data-changed]')
    expect(await changed.count()).toBe(1)
    await changed.getByText('80公里').waitFor()
    await page.getByRole('button', { name: '受理' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '受理' }).click()
    await page.getByText('复核中').first().waitFor()
    const rows = page.locator('.split-row')
    for (let at = 0; at < (await rows.count()); at += 1) {
      await page.keyboard.press('j')
      await page.keyboard.press('a')
    }
    await page.getByText(`已复核${await rows.count()}行`).waitFor()
    await page.getByRole('button', { name: '预演' }).click()
    await page.getByRole('dialog').getByText('按规则推算').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click()
    await page.getByText('已通过').waitFor()
    expect((await getReview(await bench.server.as('performance'), { id: made.review })).state).toBe('accepted')
    expect(faults).toEqual([])
  })

  it('draws a sample by a share and a seed that are kept', async () => {
    const { page, faults } = await bench.open('performance')
    await page.goto('/reviews')
    await page.getByRole('button', { name: '抽查' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '抽取' }).click()
    await dialog.getByText('请填写种子').waitFor()
    await dialog.getByLabel('抽查比例').fill('50')
    await dialog.getByLabel('种子').fill('2026040107')
    await dialog.getByRole('button', { name: '抽取' }).click()
    await dialog.getByText('1个中抽取1个').waitFor()
    const { items } = await listSamples(await bench.server.as('performance'), { year: bench.server.year })
    expect(items.map(({ seed, percent }) => [seed, printDecimal(percent)])).toEqual([['2026040107', '50']])
    expect(faults).toEqual([])
  })
})
