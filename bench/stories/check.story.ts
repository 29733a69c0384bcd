import { afterAll, beforeAll, describe, expect } from 'vitest'
import { getReading } from '#services/reading/load-reading.ts'
import { giveNames } from '#tests/browser/made-year.ts'
import { openWorkbench, type Workbench } from '#tests/browser/workbench.ts'
import { openJobServer } from '#tests/server/with-jobs.ts'
import { story } from './story.ts'

describe('checking', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench(openJobServer)
    await giveNames(bench.server)
  })
  afterAll(() => bench.close())

  story(
    { id: 'wrong-sum', title: '读入一份报告，找出并改正资金合计少算的24.07万元', who: '部门财务' },
    async (hand) => {
      const { page } = await bench.open('finance')
      page.setDefaultTimeout(60_000)
      await hand.go(page, '/imports')
      await hand.file(page.locator('input[type=file]'), 'samples/longjin-2022.md')
      await hand.click(page.getByRole('dialog').getByRole('button', { name: '开始读取' }))
      await hand.see(page.locator('.facts-panel'))
      await hand.click(page.getByRole('link', { name: '检查', exact: true }).last())
      await hand.see(page.locator('.finding-line'), 150)
      await hand.fill(page.getByLabel('查找问题'), '6624.90')
      await hand.click(page.locator('.finding-line').first())
      await hand.see(page.locator('.arithmetic', { hasText: '6624.90' }), 80)
      await hand.fill(
        page
          .locator('.side')
          .last()
          .getByLabel(/更正 92.20/u),
        '68.13',
      )
      await hand.see(page.getByText('按输入的数字不再发现，保存后消失'), 15)
      await hand.press(page, 'Tab')
      await hand.click(page.getByRole('button', { name: '保存更正' }))
      await page.getByText('尚未保存').waitFor({ state: 'detached' })
      const id = /readings\/([\da-f-]{36})/u.exec(page.url())?.[1] ?? ''
      const { corrections } = await getReading(await bench.server.as('finance'), { id })
      expect(corrections.map(({ value }) => value)).toEqual(['68.13'])
    },
  )
})
