import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checks } from '#checks/registry.ts'
import { capture } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-score-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = 'tests/flows/cli/report.md'
const schemes = readdirSync('catalogue/schemes')
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => name.replace('.json', ''))

describe('score', () => {
  it.each(schemes)('by %s tells the standing of the scheme first, and leaves open what it cannot know', async (id) => {
    const { code, out } = await capture('score', report, '--scheme', id, '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toMatch(/\[TO CONFIRM\]|scheme confirmed/u)
    expect(out).toContain('Beside the score the report claims')
  })

  it('gives decimals as text in JSON, and the same score as in the table', async () => {
    const { out } = await capture('score', report, '--scheme', 'project-10-50-30-10', '--json')
    const score = JSON.parse(out) as {
      score: string
      full: string
      scheme: { hash: string }
      trace: { lines: unknown[] }
    }
    expect(score.full).toMatch(/^\d+\.\d+$/u)
    expect(score.scheme.hash).toMatch(/^[0-9a-f]{64}$/u)
    expect(score.trace.lines.length).toBeGreaterThan(2)
    const table = await capture('score', report, '--scheme', 'project-10-50-30-10')
    expect(table.out).toContain(score.score)
  })

  it('takes a scheme of one’s own from a file', async () => {
    const own = join(folder, 'own.json')
    const scheme = JSON.parse(readFileSync('catalogue/schemes/project-10-50-30-10.json', 'utf8')) as Record<
      string,
      unknown
    >
    writeFileSync(own, JSON.stringify({ ...scheme, id: 'our-own' }))
    expect((await capture('score', report, '--scheme', own)).out).toContain('our-own')
  })
})

describe('report', () => {
  it.each(['guangzhou-2021', 'guangzhou-2023'])('writes text and tables by the outline %s', async (outline) => {
    const out = join(folder, outline)
    const result = await capture('report', report, '--outline', outline, '--out', out)
    expect(result.code).toBe(0)
    const base = '云山街道办事处2022年度部门整体支出绩效自评'
    expect(readdirSync(out).toSorted()).toEqual([`${base}报告.docx`, `${base}报告.md`, `${base}表.xlsx`].toSorted())
    expect(readFileSync(join(out, `${base}报告.md`), 'utf8')).toContain('1150.50万元')
  })

  it('says which facts are missing instead of inventing them', async () => {
    const { out } = await capture('report', report, '--out', join(folder, 'gaps'))
    expect(out).toContain('【待补：…】')
  })

  it('chooses the outline of the report’s own year', async () => {
    const later = await capture('report', 'tests/flows/cli/years/later.md', '--out', join(folder, 'later'))
    const named = await capture(
      'report',
      'tests/flows/cli/years/later.md',
      '--outline',
      'guangzhou-2023',
      '--out',
      join(folder, 'later'),
    )
    expect(later.out).toBe(named.out)
  })
})

describe('checks, schemes and explain', () => {
  it('list every check and explain each', async () => {
    const list = JSON.parse((await capture('checks', '--json')).out) as { id: string; title: { zh: string } }[]
    expect(list.length).toBeGreaterThanOrEqual(checks.length)
    const { out } = await capture('checks')
    for (const { id, title } of list) {
      expect(out).toContain(id)
      expect((await capture('explain', id)).out, id).toContain(title.zh)
    }
  })

  it('explain all checks of a rule at once, in either case of its letter', async () => {
    const [upper, lower] = [await capture('explain', 'R01'), await capture('explain', 'r01')]
    expect(upper.out).toContain('sources-equal-total')
    expect(lower).toEqual(upper)
  })

  it.each(schemes)('explain the scheme %s with points, rules, grades and authorities', async (id) => {
    const { code, out } = await capture('explain', id, '--lang', 'en')
    expect(code).toBe(0)
    for (const part of ['Standing:', 'Indicators', 'Grades:', 'Authorities:']) expect(out).toContain(part)
  })
})
