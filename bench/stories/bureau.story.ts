import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { listFindings } from '#services/finding/list-findings.ts'
import { answerFinding } from '#services/finding/answer-finding.ts'
import { getReview } from '#services/review/get-review.ts'
import { makeOutcomes, type MadeOutcomes } from '#tests/browser/made-outcomes.ts'
import { giveNames } from '#tests/browser/made-year.ts'
import { openWorkbench, type Workbench } from '#tests/browser/workbench.ts'
import { makeDeliveredWhole } from '#tests/services/delivered-whole.ts'
import type { Hand } from './hand.ts'
import { story } from './story.ts'

/** A button, and the dialog that asks again. */
const move = async (hand: Hand, page: Page, name: string): Promise<void> => {
  await hand.click(page.getByRole('button', { name, exact: true }))
  const dialog = page.getByRole('dialog')
  await hand.click(dialog.getByRole('button', { name, exact: true }))
  await dialog.waitFor({ state: 'detached' })
}

describe('with the bureau', () => {
  let bench: Workbench
  let made: { whole: string; review: string }
  const pages = new Map<string, Page>()
  const pageOf = async (who: 'performance' | 'finance' | 'leader'): Promise<Page> => {
    const page = pages.get(who) ?? (await bench.open(who)).page
    pages.set(who, page)
    return page
  }
  const stateOf = async () => (await getReview(await bench.server.as('performance'), { id: made.review })).state
  beforeAll(async () => {
    bench = await openWorkbench()
    await giveNames(bench.server)
    made = await makeDeliveredWhole(bench.server)
  })
  afterAll(() => bench.close())

  story({ id: 'return', title: '受理一份自评，看完印证材料后带理由退回', who: '财政绩效科' }, async (hand) => {
    const page = await pageOf('performance')
    await hand.go(page, '/reviews')
    await hand.see(page.getByRole('checkbox', { name: '选择榕溪街道办事处' }), 60)
    await hand.click(page.getByRole('checkbox', { name: '选择榕溪街道办事处' }))
    await hand.click(page.getByRole('button', { name: '受理所选1项' }))
    const mine = page.getByRole('region', { name: '我正在复核' })
    await hand.click(mine.getByRole('link', { name: '榕溪街道办事处' }))
    await hand.see(page.locator('.split-row'), 200)
    await hand.press(page, 'j')
    await hand.press(page, 'a')
    await page.locator('.split-row').first().locator('[data-state="saved"]').waitFor()
    await hand.fill(page.locator('.split-row').nth(1).getByLabel('意见'), '没有看到印证材料')
    await hand.click(page.getByRole('button', { name: '退回' }))
    const dialog = page.getByRole('dialog')
    await hand.click(dialog.getByRole('group', { name: '常用措辞' }).getByRole('button').first())
    await hand.click(dialog.getByRole('button', { name: '退回', exact: true }))
    await hand.see(page.getByText('已退回', { exact: true }))
    expect(await stateOf()).toBe('returned')
  })

  const answerErrors = async (): Promise<void> => {
    const finance = await bench.server.as('finance')
    const { year } = bench.server
    const { items } = await listFindings(finance, { year, selfEvaluation: made.whole, state: 'open', limit: 500 })
    for (const { id } of items) await answerFinding(finance, { id, kind: 'explain', text: '已核对凭证' })
  }

  story(
    { id: 'resubmit', title: '看到退回意见，重新汇总、签批、报送（问题的答复不计）', who: '部门财务、分管领导' },
    async (hand) => {
      const page = await pageOf('finance')
      await hand.go(page, '/')
      await hand.go(page, `/self-evaluations/${made.whole}`)
      await hand.see(page.getByText('被退回', { exact: true }), 60)
      await move(hand, page, '汇总')
      await hand.see(page.getByText('已汇总', { exact: true }))
      await answerErrors()
      const leader = await pageOf('leader')
      await hand.go(leader, `/self-evaluations/${made.whole}`)
      await move(hand, leader, '签批')
      await hand.go(page, `/self-evaluations/${made.whole}`)
      await move(hand, page, '报送财政')
      await hand.see(page.getByText('已报财政', { exact: true }))
      expect(await stateOf()).not.toBe('returned')
    },
  )

  story({ id: 'accept', title: '看改了什么，逐行复核，预演，通过', who: '财政绩效科' }, async (hand) => {
    const page = await pageOf('performance')
    await hand.go(page, `/reviews/${made.review}`)
    await hand.see(page.getByText('第2次报送'), 120)
    await move(hand, page, '受理')
    await hand.see(page.getByText('复核中'))
    const rows = page.locator('.split-row')
    const count = await rows.count()
    for (let at = 0; at < count; at += 1) {
      await hand.press(page, 'j')
      await hand.press(page, 'a')
    }
    await hand.see(page.getByText(`已复核${count}行`))
    await hand.click(page.getByRole('button', { name: '预演' }))
    await hand.see(page.getByRole('dialog').getByText('按规则推算'), 60)
    await hand.press(page, 'Escape')
    await move(hand, page, '通过')
    await hand.see(page.getByText('已通过'))
    expect(await stateOf()).toBe('accepted')
  })
})

describe('in public', () => {
  let bench: Workbench
  let made: MadeOutcomes
  beforeAll(async () => {
    bench = await openWorkbench()
    await giveNames(bench.server)
    made = await makeOutcomes(bench.server)
  })
  afterAll(() => bench.close())

  story({ id: 'publish', title: '预览、公开，并核对公开的内容', who: '部门财务' }, async (hand) => {
    const { page } = await bench.open('finance')
    await hand.go(page, `/disclosures/${made.toPublish}`)
    await hand.click(page.getByRole('button', { name: '预览并公开' }))
    const dialog = page.getByRole('dialog')
    await hand.see(dialog.locator('.card'), 200)
    const gaps = dialog.getByLabel('确认按现状公开')
    if ((await gaps.count()) > 0) await hand.click(gaps)
    await hand.click(dialog.getByRole('button', { name: '公开', exact: true }))
    await hand.see(page.getByText('第1版'))
    await hand.click(page.getByRole('button', { name: '核对' }))
    await hand.see(page.getByText('与公开时一致'))
  })
})
