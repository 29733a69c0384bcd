import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { capture, type Captured } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-read-flow-'))
const report = join(folder, '报告.txt')
const page = join(folder, '对照.html')

beforeAll(() => {
  writeFileSync(
    report,
    '青石镇人民政府2024年部门整体支出绩效自评报告\n一、财政收支\n全年预算数120.50万元，执行数118.09万元，预算执行率98%。\n',
  )
})

describe('reading one file', () => {
  it('lists the facts with their places on the terminal', async () => {
    const { out, code } = await capture('read', report, '--list')
    expect(code).toBe(0)
    expect(out).toContain('第 3 行  全年预算数')
    expect(out).toContain('120.50万元')
    expect(out).toContain('没有读懂的内容 0')
  })

  it('writes a page on which source and facts point at each other', async () => {
    const { err, out } = await capture('read', report, '--html', page)
    const html = readFileSync(page, 'utf8')
    expect(err).toContain(page)
    expect(out).toBe('')
    const number = /id="f(\d+)"[^>]*>\s*<dt><span[^>]*>\d+<\/span> 预算执行率/u.exec(html)?.[1]
    expect(html).toMatch(new RegExp(`class="mark note" href="#f${number}" data-f="${number}"[^>]*>[^<]*98%`, 'u'))
  })

  it('says where the page is when there is no browser to open it', async () => {
    const { err } = await withBrowser('none', () => capture('read', report, '--open', '--lang', 'en'))
    expect(err).toContain('no browser was found')
    const path = /\S*jiheng-read-\S+\.html/u.exec(err)?.[0] ?? ''
    expect(readFileSync(path, 'utf8')).toContain('What was read')
  })

  it('opens the page with the browser that is named', async () => {
    const { err } = await withBrowser('true', () => capture('read', report, '--open', '--html', page))
    expect(err).not.toContain('没有找到浏览器')
  })
})

const withBrowser = async (name: string, act: () => Promise<Captured>): Promise<Captured> => {
  const before = process.env['BROWSER']
  process.env['BROWSER'] = name
  try {
    return await act()
  } finally {
    if (before === undefined) delete process.env['BROWSER']
    else process.env['BROWSER'] = before
  }
}
