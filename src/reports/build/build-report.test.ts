import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyOrganisation, type DraftFiling, type DraftParagraph } from '#domain/filing/draft.ts'
import { sectionKinds } from '#domain/filing/filing.ts'
import { bind } from '#domain/filing/draft-binding.ts'
import { parseAmountKey } from '#domain/filing/draft-amount.ts'
import { parseDraftValue } from '#domain/filing/draft-value.ts'
import { printRuns, runsOf, type Report } from '../model.ts'
import type { Outline } from '../outline.ts'
import { parseOutline } from '../parse-outline.ts'
import { writeMarkdown } from '../write/markdown.ts'
import { buildReport } from './build-report.ts'

const outlineOf = (json: unknown): Outline => {
  const { outline, problems } = parseOutline(json)
  if (!outline) throw new Error(JSON.stringify(problems))
  return outline
}

const catalogued = (id: string): Outline =>
  outlineOf(JSON.parse(readFileSync(join(import.meta.dirname, '../../../catalogue/outlines', `${id}.json`), 'utf8')))

const small = (parts: readonly unknown[], heading = '收支情况'): Outline =>
  outlineOf({
    id: 'small',
    name: { zh: '小样', en: 'small' },
    fits: { fromYear: 2020 },
    authority: '自拟',
    status: 'confirmed',
    title: '{{organisation}}{{year}}年度报告',
    sections: [{ heading, parts }],
  })

const withAmounts = (amounts: Readonly<Record<string, string>>): DraftFiling => ({
  ...emptyDraft,
  organisation: { ...emptyOrganisation, name: '乙街道办事处', shortName: '乙街' },
  year: 2022,
  amounts: Object.entries(amounts).flatMap(([key, text]) => {
    const parsed = parseAmountKey(key)
    return parsed ? [{ ...parsed, name: '', value: parseDraftValue(text) }] : []
  }),
})

const plain = (text: string): DraftParagraph => ({ title: '', depth: 1, parts: [{ kind: 'text', text }] })

const textOf = (report: Report): string =>
  report.blocks.map((block) => (block.kind === 'table' ? '' : printRuns(block.runs))).join('\n')

describe('a generated sentence', () => {
  const parts = [
    {
      paragraph: [
        ['全年预算数{{annual-budget}}', '执行数{{execution}}', '执行率{{rate:execution}}'],
        { lead: '按资金来源划分，', clauses: ['一般公共预算{{execution.general-budget}}', '其他{{execution.other}}'] },
      ],
      wanted: '收支数据',
    },
  ]

  it('prints only the clauses whose facts are there', () => {
    const draft = withAmounts({ 'annual-budget': '6831.42万元', execution: '6600.83万元', 'execution.other': '0万元' })
    expect(textOf(buildReport(small(parts), draft))).toBe(
      '收支情况\n全年预算数6831.42万元，执行数6600.83万元，执行率96.62%。按资金来源划分，其他0万元。',
    )
  })

  it('leaves a mark and no sentence where no fact is there', () => {
    const report = buildReport(small(parts), withAmounts({}))
    expect(textOf(report)).toBe('收支情况\n【待补：收支数据】')
    expect(report.wanted).toEqual([{ section: '一、收支情况', wanted: '收支数据' }])
  })

  it('prints a dash or 不适用 in no sentence', () => {
    const draft = withAmounts({ 'annual-budget': '—', execution: '不适用' })
    expect(textOf(buildReport(small(parts), draft))).not.toContain('undefined')
  })

  it('converts to the unit the pattern asks for, half up', () => {
    const draft = withAmounts({ execution: '66008.35万元' })
    const report = buildReport(small([{ paragraph: [['支出{{execution@亿元}}']], wanted: '支出' }]), draft)
    expect(textOf(report)).toContain('支出6.60亿元。')
  })
})

describe("people's text", () => {
  it('is numbered one level below its section and keeps its bindings', () => {
    const draft: DraftFiling = {
      ...withAmounts({ execution: '5万元' }),
      narrative: {
        achievements: [
          {
            title: '治水',
            depth: 1,
            parts: [
              { kind: 'text', text: '投入' },
              { kind: 'binding', key: 'execution' },
            ],
          },
          { title: '河道', depth: 2, parts: [] },
          { title: '治气', depth: 1, parts: [{ kind: 'binding', key: 'lost' }] },
        ],
      },
    }
    const report = buildReport(small([{ narrative: 'achievements', wanted: '成效' }], '成效'), draft)
    const headings = report.blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.number}${printRuns(block.runs)}`] : [],
    )
    expect(headings).toEqual(['1 一、成效', '2 （一）治水', '3 1.河道', '2 （二）治气'])
    expect(runsOf(report)).toContainEqual({ kind: 'figure', text: '5万元', binding: 'execution' })
    expect(report.wanted).toEqual([{ section: '（二）治气', wanted: 'lost' }])
  })

  it('counts on through several texts of one section, and keeps long titles in their paragraphs', () => {
    const item = (title: string): DraftParagraph => ({ title, depth: 1, parts: [{ kind: 'text', text: '说明。' }] })
    const draft: DraftFiling = {
      ...emptyDraft,
      narrative: { tasks: [item('治水'), item('一句很长的话'.repeat(8))], achievements: [item('治气')] },
    }
    const parts = ['tasks', 'achievements'].map((narrative) => ({ narrative, wanted: '文字' }))
    const text = writeMarkdown(buildReport(small(parts, '成效'), draft)).replaceAll('\n', '')
    expect(text).toMatch(/（一）治水说明。（二）(?:一句很长的话){8}。说明。### （三）治气/u)
  })

  it('has its typed numbers flagged with their place, and nothing that is no quantity', () => {
    const draft: DraftFiling = {
      ...emptyDraft,
      narrative: {
        achievements: [
          plain('2022年走访30家次，按番财〔2020〕86号文件办结12345热线工单，落实1+1+6举措和“1310”部署。'),
          plain('1-6月满意率97.5%，第3季度开展5G应用，12月31日前完成。'),
        ],
      },
      problems: ['仍有2项未完成'],
    }
    const parts = [
      { narrative: 'achievements', wanted: '成效' },
      { list: 'problems', wanted: '问题' },
    ]
    const { unbound } = buildReport(small(parts), draft)
    expect(unbound.map(({ section, paragraph, number }) => [section, paragraph, number])).toEqual([
      ['achievements', 1, '30'],
      ['achievements', 2, '97.5%'],
      ['problems', 1, '2'],
    ])
    expect(unbound[0]?.context).toContain('走访30家次')
  })
})

describe('the outlines of the catalogue', () => {
  it('have a place for every section of text: nothing people wrote is left out', () => {
    const narrative = Object.fromEntries(sectionKinds.map((kind) => [kind, [plain(`写在${kind}的话`)]]))
    for (const id of ['guangzhou-2021', 'guangzhou-2023']) {
      const text = textOf(buildReport(catalogued(id), { ...emptyDraft, narrative }))
      for (const kind of sectionKinds) if (kind !== 'attachments') expect(text).toContain(`写在${kind}的话`)
    }
  })

  it('show every gap of an empty draft and never an empty section', () => {
    for (const id of ['guangzhou-2021', 'guangzhou-2023']) {
      const report = buildReport(catalogued(id), emptyDraft)
      const kinds = report.blocks.map((block) => (block.kind === 'heading' ? `h${block.level}` : 'text'))
      expect(kinds.at(-1)).toBe('text')
      for (const [index, kind] of kinds.entries()) if (kind === 'h2') expect(kinds[index + 1]).toBe('text')
      expect(report.wanted.length).toBeGreaterThan(8)
    }
  })

  it('print the same fact with the same digits in text and table', () => {
    const draft = withAmounts({
      'annual-budget': '6831.42万元',
      execution: '6600.83万元',
      'execution.other': '92.20万元',
    })
    const text = writeMarkdown(buildReport(catalogued('guangzhou-2021'), draft))
    expect(text.match(/92\.20/gu)).toHaveLength(2)
    expect(text.match(/6600\.83/gu)).toHaveLength(2)
  })

  it('bind every figure of a generated sentence to the fact it was printed from', () => {
    const draft = withAmounts({ 'annual-budget': '6831.42万元', execution: '6600.83万元' })
    const report = buildReport(catalogued('guangzhou-2023'), draft)
    const generated = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    for (const run of generated) {
      if (run.kind === 'figure') expect(bind(draft, run.binding)).toMatchObject({ text: run.text })
      if (run.kind === 'text') expect(run.text).not.toMatch(/\d+\.\d/u)
    }
  })
})
