import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPart } from '#services/part/get-part.ts'
import { savePartCell } from '#services/part/save-part-cell.ts'
import { makeSheet, type MadeSheet } from './made-sheet.ts'
import { axeFindings, openWorkbench, settled, type Workbench } from './workbench.ts'

describe('results in a sheet', () => {
  let bench: Workbench
  let made: MadeSheet
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeSheet(bench.server, 230)
  })
  afterAll(() => bench.close())

  const open = async () => {
    const opened = await bench.open('handler', { permissions: ['clipboard-read', 'clipboard-write'] })
    await opened.page.goto(`/parts/${made.part}/table`)
    await settled(opened.page)
    await opened.page.locator('.sheet-row').first().waitFor()
    return opened
  }
  const columnOf = (page: Page, title: string): Promise<number> =>
    page.getByRole('columnheader', { name: title, exact: true }).getAttribute('data-column').then(Number)
  const cellAt = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`)
  const allSaved = (page: Page) => page.locator('.sheet-save').getByText('全部已保存').waitFor()
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    await page.keyboard.press('Control+V')
  }
  const rows = async () => (await getPart(await bench.server.as('handler'), { id: made.part })).rows

  it('take 200 rows pasted from a spreadsheet, back with one undo, and again', async () => {
    const { page, faults } = await open()
    const typed = await columnOf(page, '实际完成值')
    await cellAt(page, 0, typed).click()
    await paste(page, Array.from({ length: 200 }, (_, at) => `${at + 1}`).join('\r\n'))
    await allSaved(page)
    expect((await rows()).slice(0, 201).map((row) => row.typed)).toEqual([
      ...Array.from({ length: 200 }, (_, at) => `${at + 1}米`),
      '',
    ])
    await page.keyboard.press('Control+Z')
    await page.locator('.sheet-save').getByText('未保存').waitFor()
    await allSaved(page)
    expect((await rows()).every((row) => row.typed === '')).toBe(true)
    await page.keyboard.press('Control+Y')
    await allSaved(page)
    expect((await rows())[199]?.typed).toBe('200米')
    expect(faults).toEqual([])
  })

  it('say what of a paste found no row, and keep it to be copied', async () => {
    const { page, faults } = await open()
    const reason = await columnOf(page, '偏差原因及改进措施')
    await cellAt(page, 0, reason).click()
    await page.keyboard.press('Control+ArrowDown')
    await paste(page, '"分两行\n写的原因"\r\n没有行的原因\r\n')
    await page.getByText('有1行没有粘贴').waitFor()
    expect(await page.getByLabel('没有粘贴的行').inputValue()).toBe('没有行的原因')
    await allSaved(page)
    expect((await rows()).at(-1)?.reason).toBe('分两行\n写的原因')
    expect(await axeFindings(page)).toEqual([])
    await paste(page, '这一格')
    expect(faults).toEqual([])
  })

  it('are filled in with the keyboard alone', async () => {
    const { page, faults } = await open()
    const typed = await columnOf(page, '实际完成值')
    await page.locator('.sheet-editor').focus()
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < typed; step += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('101')
    await page.keyboard.press('Enter')
    await page.keyboard.type('102')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('废')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.type('（三次核对）')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Control+D')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F2')
    await page.keyboard.type('第一行')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type('第二行')
    await page.keyboard.press('Tab')
    await allSaved(page)
    const now = await rows()
    // Filled from the first of the selected rows, which is the third.
    expect(now.slice(0, 3).map((row) => row.typed)).toEqual(['101米', '101米', '101米'])
    expect(now.some(({ reason }) => reason.includes('第一行\n第二行'))).toBe(true)
    await page.keyboard.press('Shift+F2')
    const panel = page.getByRole('complementary', { name: '这一行的详情' })
    await panel.getByText('检查结果').waitFor()
    await panel.getByText('修改记录').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('F6')
    expect(await page.evaluate(`document.activeElement.closest('.sheet-bar') !== null`)).toBe(true)
    expect(faults).toEqual([])
  })

  it('are continued by drawing the corner down', async () => {
    const { page, faults } = await open()
    const typed = await columnOf(page, '实际完成值')
    await cellAt(page, 0, typed).click()
    await paste(page, '10\n20')
    const handle = await page.locator('.sheet-handle').boundingBox()
    const end = await cellAt(page, 4, typed).boundingBox()
    if (!handle || !end) throw new Error('nothing to draw')
    await page.mouse.move(handle.x + 4, handle.y + 4)
    await page.mouse.down()
    await page.mouse.move(end.x + 20, end.y + 10, { steps: 4 })
    await page.mouse.up()
    await allSaved(page)
    expect((await rows()).slice(0, 5).map((row) => row.typed)).toEqual(['10米', '20米', '30米', '40米', '50米'])
    expect(faults).toEqual([])
  })

  it('take Chinese from an input method from its first key on', async () => {
    const { page, context, faults } = await open()
    const reason = await columnOf(page, '偏差原因及改进措施')
    await cellAt(page, 6, reason).click()
    const session = await context.newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'dao', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '道路封闭' })
    await page.keyboard.press('Enter')
    await allSaved(page)
    expect((await rows())[6]?.reason).toBe('道路封闭')
    expect(faults).toEqual([])
  })

  it('show both values where two wrote the same cell, and keep the one that is chosen', async () => {
    const { page, faults } = await open()
    const typed = await columnOf(page, '实际完成值')
    const [row] = await rows()
    if (!row) throw new Error('no row')
    await savePartCell(await bench.server.as('chief'), {
      id: made.part,
      indicatorId: row.indicatorId,
      version: row.version,
      typed: '77米',
    })
    await cellAt(page, 0, typed).click()
    await page.keyboard.type('88')
    await page.keyboard.press('Enter')
    await page.getByText('1行与他人冲突').waitFor()
    await page.getByRole('button', { name: '去看下一处' }).click()
    await page.getByRole('button', { name: '这一行的详情' }).click()
    const panel = page.getByRole('complementary')
    expect(await panel.getByRole('alert').innerText()).toMatch(/88米[\s\S]*77米/u)
    expect(await axeFindings(page)).toEqual([])
    await panel.getByRole('button', { name: '保留我填的' }).click()
    await allSaved(page)
    expect((await rows())[0]?.typed).toBe('88米')
    expect(faults).toEqual([])
  })

  it('say at the cell why it cannot be saved, and what a check says while it is typed', async () => {
    const { page, faults } = await open()
    const typed = await columnOf(page, '实际完成值')
    await cellAt(page, 3, typed).click()
    await page.keyboard.type('不低于100')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.locator('.sheet-note').getByText('是条件，不是实际完成值').waitFor()
    await paste(page, '9'.repeat(501))
    await page.locator('[data-state="refused"]').waitFor()
    await page.locator('.sheet-note').getByText('内容太长').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+Z')
    await allSaved(page)
    expect(faults).toEqual([])
  })

  it('keep what was typed over a lost network and a reload', async () => {
    const { page, context, faults } = await open()
    const typed = await columnOf(page, '实际完成值')
    await context.setOffline(true)
    await cellAt(page, 8, typed).click()
    await page.keyboard.type('123')
    await page.keyboard.press('Enter')
    await page.getByText('连不上服务器').waitFor()
    await page.keyboard.type('456')
    await context.setOffline(false)
    await page.reload()
    await settled(page)
    await cellAt(page, 8, typed).getByText('123米').waitFor()
    await allSaved(page)
    expect((await rows()).slice(8, 10).map((row) => row.typed)).toEqual(['123米', '456米'])
    expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })

  it('take a file dropped on a row as evidence of it', async () => {
    const { page, faults } = await open()
    const data = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File(['a'], '清疏台账.txt', { type: 'text/plain' }))
      return data
    })()`)
    const row = page.locator('.sheet-row').nth(1)
    await row.dispatchEvent('dragover', { dataTransfer: data })
    await row.dispatchEvent('drop', { dataTransfer: data })
    const dialog = page.getByRole('dialog')
    await dialog.getByText('清疏台账.txt').waitFor()
    await dialog.getByRole('button', { name: '添加', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await rows())[1]?.evidence.map(({ fileName }) => fileName)).toEqual(['清疏台账.txt'])
    expect(faults).toEqual([])
  })

  it('show what the address asks for', async () => {
    const { page, faults } = await open()
    await page.getByLabel('显示').selectOption('no-evidence')
    await page.getByText('229/230行').waitFor()
    expect(new URL(page.url()).search).toBe('?show=no-evidence')
    await page.getByLabel('查找指标、项目').fill('第12段')
    await page.getByText('1/230行').waitFor()
    await page.reload()
    await page.getByText('1/230行').waitFor()
    expect(faults).toEqual([])
  })
})
