import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFileReader } from '#importers/read-file.ts'
import { capture } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-documents-'))
const reader = openFileReader()
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

const report = 'tests/flows/cli/report.md'
const facts = 'samples/longjin-2022.facts.json'
const textOf = async (path: string): Promise<string> => (await reader.read(readFileSync(path))).document.source.text

describe('documents of every kind', () => {
  it('are written from a filed report in their usual formats', async () => {
    const out = join(folder, 'all')
    const result = await capture('report', report, '--document', 'all', '--out', out)
    expect(result.code).toBe(0)
    const written = readdirSync(out).map((name) => name.replace('云山街道办事处2022年度', ''))
    expect(written.toSorted()).toEqual(
      [
        '检查结果说明.docx',
        '部门整体支出绩效自评表.xlsx',
        '部门整体支出绩效自评报告.docx',
        '部门整体支出绩效自评报告.md',
        '部门整体支出绩效自评报告（公开稿）.html',
        '部门整体支出绩效自评报告（公开稿）.pdf',
        '绩效目标申报表.xlsx',
        '问题整改台账.xlsx',
      ].toSorted(),
    )
  })

  it('tell the findings with both sides', async () => {
    const out = join(folder, 'findings')
    await capture('report', report, '--document', 'findings', '--format', 'docx,pdf', '--out', out)
    for (const ending of ['docx', 'pdf']) {
      const text = (await textOf(join(out, `云山街道办事处2022年度检查结果说明.${ending}`))).replaceAll(/\s/gu, '')
      expect(text).toContain('900.50+240.00=1140.50')
    }
  })

  it('carry official tables into a text format', async () => {
    const out = join(folder, 'tables')
    await capture('report', facts, '--document', 'tables', '--format', 'pdf,xlsx', '--out', out)
    const [pdf = '', xlsx = ''] = readdirSync(out).toSorted()
    expect(await textOf(join(out, pdf))).toContain('部门整体支出绩效自评表')
    expect(await textOf(join(out, xlsx))).toContain('部门整体支出绩效自评表')
  })

  it('say why nothing can be written', async () => {
    const { code, err } = await capture('report', facts, '--document', 'findings', '--out', join(folder, 'none'))
    expect(code).toBe(2)
    expect(err).toContain('没有可写入“检查结果说明”的内容')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('are refused in a format they cannot have', async () => {
    const { code, err } = await capture('report', facts, '--format', 'xlsx', '--out', folder, '--lang', 'en')
    expect(code).toBe(2)
    expect(err).toContain('is running text and cannot be an xlsx')
  })

  it('name what there is when an unknown one is asked for', async () => {
    const { err } = await capture('report', facts, '--document', 'letter')
    expect(err).toContain('可选：report、tables')
  })

  it('are not final while facts are missing', async () => {
    const out = join(folder, 'final')
    const { code, err } = await capture('report', report, '--final', '--out', out)
    expect(code).toBe(2)
    expect(err).toMatch(/尚缺 \d+ 项，不能定稿/u)
    expect(existsSync(out)).toBe(false)
  })

  it('compare with last year where its report is given', async () => {
    const earlier = join(folder, '上年.md')
    writeFileSync(earlier, readFileSync(report, 'utf8').replaceAll('2022', '2021').replaceAll('1150.50', '1050.50'))
    const out = join(folder, 'previous')
    const { code } = await capture('report', report, '--previous', earlier, '--document', 'public', '--out', out)
    expect(code).toBe(0)
    const page = readFileSync(join(out, '云山街道办事处2022年度部门整体支出绩效自评报告（公开稿）.html'), 'utf8')
    expect(page).toContain('100.00万元')
  })
})

describe('a template of one’s own', () => {
  it('is written, and filled with the report', async () => {
    const path = join(folder, '模板.docx')
    const written = await capture('template', '--out', path)
    expect(written.out).toContain('【正文】')
    const out = join(folder, 'templated')
    await capture('report', facts, '--template', path, '--document', 'report', '--format', 'docx', '--out', out)
    expect(await textOf(join(out, readdirSync(out)[0] ?? ''))).not.toContain('【正文】')
  })

  it('that is no Word file is refused with the reason', async () => {
    const path = join(folder, 'no.docx')
    writeFileSync(path, 'no template')
    const { code, err } = await capture('report', facts, '--template', path, '--out', folder)
    expect(code).toBe(2)
    expect(err).toContain('模板有 1 处错误')
  })
})

describe('an official blank form', () => {
  it('is filled in place', async () => {
    const nothing = join(folder, '空白.json')
    const { organisation, year } = JSON.parse(readFileSync(facts, 'utf8')) as Record<string, unknown>
    writeFileSync(nothing, JSON.stringify({ organisation, year }))
    const out = join(folder, 'blank')
    await capture('report', nothing, '--document', 'tables', '--out', out)
    const form = join(out, readdirSync(out)[0] ?? '')
    const filled = join(folder, 'filled.xlsx')
    const { err } = await capture('fill', form, facts, '--out', filled)
    expect(err).toContain('filled.xlsx')
    expect((await textOf(filled)).length).toBeGreaterThan((await textOf(form)).length)
  })

  it('is refused with the reason where it is none', async () => {
    const { code, err } = await capture('fill', report, facts)
    expect(code).toBe(2)
    expect(err).toContain('这不是可以填写的 .xlsx 表格')
  })

  it('names the projects there are when an unknown one is asked for', async () => {
    const { err } = await capture('fill', report, facts, '--project', '没有的项目')
    expect(err).toContain('数据中没有项目 没有的项目')
  })
})

describe('an exported table', () => {
  const april = join(folder, '四月.csv')
  const may = join(folder, '五月.csv')
  const recipe = join(folder, '方案.json')
  writeFileSync(april, '项目名称,全年预算数,支付数\n道路养护经费,"1,250,000.00","300,500.50"\n小计,1250000,300500.5\n')
  writeFileSync(
    may,
    '支付数,备注一,项目名称,全年预算数\n400500.50,无,道路养护经费,1250000\nabc,无,垃圾清运经费,800000\n',
  )

  it('shows its columns, entries and what was left out, and keeps the recipe', async () => {
    const { code, out, err } = await capture('table', april, '--save', recipe)
    expect(code).toBe(0)
    expect(out).toContain('支付数 300500.50 元')
    expect(out).toContain('合计、小计行')
    expect(err).toContain('方案.json')
  })

  it('is read in the same way next month, though its columns moved', async () => {
    const { code, out } = await capture('table', may, '--recipe', recipe, '--json')
    const { rows, skipped } = JSON.parse(out) as { rows: unknown[]; skipped: { reason: string }[] }
    expect(rows).toEqual([
      { row: 2, 'project-name': '道路养护经费', 'annual-budget': '1250000.00', executed: '400500.50' },
    ])
    expect(skipped.map(({ reason }) => reason)).toEqual(['bad-number'])
    expect(code).toBe(1)
  })

  it('is written as a workbook that reads the same', async () => {
    const workbook = join(folder, '明细.xlsx')
    await capture('table', april, '--xlsx', workbook)
    const { out } = await capture('table', workbook, '--json', '--lang', 'en')
    expect((JSON.parse(out) as { rows: unknown[] }).rows).toHaveLength(1)
  })

  it('says which column a recipe misses', async () => {
    const other = join(folder, '六月.csv')
    writeFileSync(other, '项目名称,全年预算数,摘要\n道路养护经费,1250000,无\n')
    const { code, err } = await capture('table', other, '--recipe', recipe)
    expect(code).toBe(2)
    expect(err).toContain('支付数')
  })

  it('is not found in a report, and a wrong recipe is told', async () => {
    expect((await capture('table', report)).err).toContain('没有找到可以按列读取的明细表')
    const wrong = join(folder, 'wrong.json')
    writeFileSync(wrong, '{"name":"x"}')
    expect((await capture('table', april, '--recipe', wrong)).code).toBe(2)
  })
})
