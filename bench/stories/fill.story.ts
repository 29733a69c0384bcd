import { afterAll, beforeAll, describe, expect } from 'vitest'
import { getPart } from '#services/part/get-part.ts'
import { makeEvaluations, type MadeEvaluations } from '#tests/browser/made-evaluations.ts'
import { makeSheet, type MadeSheet } from '#tests/browser/made-sheet.ts'
import { openWorkbench, settled, type Workbench } from '#tests/browser/workbench.ts'
import { story } from './story.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const photo = {
  name: '活动照片.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

describe('filling in', () => {
  let bench: Workbench
  let made: MadeEvaluations
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeEvaluations(bench.server)
  })
  afterAll(() => bench.close())

  const linkTo = async (): Promise<string> => {
    const finance = await bench.server.signedInAs('otherFinance')
    const { body } = await finance.post<{ link: string }>('/api/personal-links', {
      organisationId: bench.server.places.otherOffice,
      name: '社区张工',
      tasks: [made.part],
      expires: '2026-03-20',
      isMailed: false,
    })
    return `/link#${new URL(body.link).hash.slice(1)}`
  }

  story(
    { id: 'link-on-phone', title: '手机上按个人链接填报（3项指标、3段文字、1张照片）', who: '科室人员', limit: 5 },
    async (hand) => {
      const link = await linkTo()
      const { page } = await bench.open(undefined, phone)
      await hand.go(page, link)
      await hand.see(page.getByRole('heading', { name: '举办群众文化活动' }), 60)
      const [events, days, content] = [0, 1, 2].map((at) => page.locator('.part-row').nth(at))
      if (!events || !days || !content) throw new Error('rows are missing')
      await hand.fill(events.getByLabel('实际完成值'), '20')
      await hand.fill(events.getByLabel('未达目标的原因和改进措施'), '三季度场馆维修，少办4场，已排入次年计划')
      await hand.fill(days.getByLabel('实际完成值'), '312')
      await hand.fill(content.getByLabel('实际完成值'), '92.5')
      await hand.click(events.getByRole('button', { name: '添加照片或文件' }))
      const dialog = page.getByRole('dialog')
      await hand.file(dialog.getByLabel('照片或文件'), photo)
      await hand.click(dialog.getByRole('button', { name: '添加', exact: true }))
      await dialog.waitFor({ state: 'detached' })
      await hand.see(events.getByText('活动照片.png'))
      for (const text of await page.getByLabel(/改进措施$|问题$|完成情况$/u).all())
        if ((await text.inputValue()) === '') await hand.fill(text, '文化站全年开放312天，举办活动20场，无安全事故')
      await hand.click(page.getByRole('button', { name: '提交', exact: true }))
      await hand.click(page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }))
      await hand.see(page.getByText('已提交', { exact: true }))
      const part = await getPart(await bench.server.as('otherHandler'), { id: made.part })
      expect(part.rows.map(({ typed }) => typed)).toEqual(['20场', '312天', '92.5%'])
    },
  )
})

describe('filling in a sheet', () => {
  let bench: Workbench
  let sheet: MadeSheet
  beforeAll(async () => {
    bench = await openWorkbench()
    sheet = await makeSheet(bench.server, 230)
  })
  afterAll(() => bench.close())

  story({ id: 'paste-200', title: '从表格软件粘贴200行完成值', who: '科室经办' }, async (hand) => {
    const { page } = await bench.open('handler', { permissions: ['clipboard-read', 'clipboard-write'] })
    await hand.go(page, `/parts/${sheet.part}/table`)
    await settled(page)
    const title = page.getByRole('columnheader', { name: '实际完成值', exact: true })
    const column = Number(await title.getAttribute('data-column'))
    const values = Array.from({ length: 200 }, (_, at) => `${at + 1}`).join('\r\n')
    await hand.paste(page, page.locator(`[data-cell="0:${column}"]`), values)
    await hand.see(page.locator('.sheet-save').getByText('全部已保存'))
    const { rows } = await getPart(await bench.server.as('handler'), { id: sheet.part })
    expect(rows.filter(({ typed }) => typed !== '')).toHaveLength(200)
  })
})
