import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fails, holds, type Check, type Evidence } from '#checks/check.ts'
import { runChecks } from '#checks/run.ts'
import { checkPage } from '#cli/html/check-page.ts'
import { words } from '#domain/words/words.ts'
import { readFiling } from '#importers/read-filing.ts'
import { placeOf } from '#domain/text/place.ts'
import { capture } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-html-'))
const page = join(folder, 'page.html')
const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;</p></main>'
const hostile = join(folder, `a"><i>#1.md`)

beforeAll(() => {
  writeFileSync(hostile, `${readFileSync('tests/flows/cli/report.md', 'utf8')}\n${attack}\u202e\u0000\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const evidenceAt = (spans: readonly (readonly [number, number])[], text: string): Evidence => {
  const { source } = readFiling(new TextEncoder().encode(text)).document
  return {
    message: words('两处数值不同', 'two values differ'),
    places: spans.map(([start, end]) => placeOf(source, { start, end })),
    arithmetic: '900.50 + 240.00 = 1140.50',
    expected: '1140.50',
    printed: '1150.50',
    difference: '10.00',
    unit: '万元',
    benign: words('口径可能不同', 'the scope may differ'),
    remedy: words('请核对决算报表', 'look at the final account'),
  }
}

const madeCheck = (id: string, judge: Check['judge']): Check => ({
  id,
  rule: 'R01',
  title: words('样例核对', 'sample check'),
  about: words('样例', 'sample'),
  authority: 'arithmetic',
  severity: 'error',
  judge,
})

const pageOf = (text: string, checks: readonly Check[], language: 'zh' | 'en' = 'zh'): string => {
  const bytes = new TextEncoder().encode(text)
  const filing = readFiling(bytes)
  return checkPage({ file: 'a.md', bytes, filing, run: runChecks(filing, checks), language, least: 'note' })
}

const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id)
const fragmentsIn = (html: string): string[] => [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id = '']) => id)

describe('the page of check --html', () => {
  it('escapes everything a file says, its own name included', async () => {
    const { code, err } = await capture('check', hostile, `--html=${page}`)
    expect(code).toBeLessThan(2)
    expect(err).toBe(`已写出核对结果：${page}\n`)
    const html = readFileSync(page, 'utf8')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<i>')
    for (const char of ['\u202e', '\u0000']) expect(html).not.toContain(char)
    expect(html.match(/<script>/gu)).toHaveLength(1)
    expect(html.match(/<\/main>/gu)).toHaveLength(1)
    expect(html).toContain('&lt;script')
  })

  it('asks for nothing from outside and lets nothing but its own style and script run', async () => {
    await capture('check', hostile, `--html=${page}`)
    const html = readFileSync(page, 'utf8')
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/u)
    for (const element of ['style', 'script']) {
      const text = new RegExp(`<${element}>(.*?)</${element}>`, 'su').exec(html)?.[1] ?? ''
      const hash = createHash('sha256').update(text).digest('base64')
      expect(html).toContain(`${element}-src &#39;sha256-${hash}&#39;`)
    }
  })

  it('links every finding to each of its places and every place back, also where places overlap, nest or are empty', () => {
    const text = '第一行预算数100万元\n第二行决算数90万元\n'
    const spans = [
      [
        [0, 6],
        [4, 13],
        [5, 5],
      ],
      [
        [0, 23],
        [23, 23],
        [11, 11],
      ],
    ] as const
    const html = pageOf(
      text,
      spans.map((span, at) => madeCheck(`made-${at}`, () => [fails(evidenceAt(span, text))])),
    )
    const ids = idsIn(html)
    expect(new Set(ids).size).toBe(ids.length)
    expect(fragmentsIn(html).filter((id) => !ids.includes(id))).toEqual([])
    for (const id of ['f1', 'f1p1', 'f1p2', 'f1p3', 'f2', 'f2p1', 'f2p2', 'f2p3']) {
      expect(ids, id).toContain(id)
      expect(fragmentsIn(html), id).toContain(id)
    }
  })

  it('shows message, arithmetic, all sides, the innocent reading and the remedy, in both languages', () => {
    const text = '预算数100万元\n'
    const check = madeCheck('made', () => [fails(evidenceAt([[0, 3]], text))])
    const zh = pageOf(text, [check])
    for (const part of [
      '两处数值不同',
      '900.50 + 240.00 = 1140.50',
      '1150.50',
      '10.00',
      '万元',
      '口径可能不同',
      '请核对决算报表',
    ])
      expect(zh).toContain(part)
    const en = pageOf(text, [check], 'en')
    for (const part of ['two values differ', 'the scope may differ', 'look at the final account', 'lang="en"'])
      expect(en).toContain(part)
  })

  it('says so where nothing needs attention, and lists what holds', () => {
    const text = '预算数100万元\n'
    const html = pageOf(text, [madeCheck('made', () => [holds(evidenceAt([[0, 3]], text))])])
    expect(html).toContain('没有需要处理的问题')
    expect(html).toContain('成立的核对 · 1')
    expect(html).toContain('href="#L1"')
  })

  it('stays one page for a hundred findings', () => {
    const text = `${'预算数100万元，决算数90万元。\n'.repeat(100)}`
    const html = pageOf(text, [
      madeCheck('made', () =>
        Array.from({ length: 100 }, (_, at) => fails(evidenceAt([[at * 19, at * 19 + 8]], text))),
      ),
    ])
    expect(html.match(/<article /gu)).toHaveLength(100)
  })

  it('becomes a table of contents with a page for each of several files', async () => {
    const index = join(folder, 'all.html')
    const { code, out } = await capture('check', 'tests/flows/cli/report.md', hostile, '--html', index)
    expect(code).toBeLessThan(2)
    expect(out).toContain('共核对 2 份')
    const html = readFileSync(index, 'utf8')
    const links = [...html.matchAll(/ href="(?!#)([^"]+)"/gu)].map(([, target = '']) => decodeURIComponent(target))
    expect(links.map((link) => link.split('/')[1])).toEqual(readdirSync(join(folder, 'all-pages')).toSorted())
  })
})
