import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftFiling } from '#domain/filing/draft.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { buildReport } from '../build/build-report.ts'
import { parseOutline } from '../parse-outline.ts'
import { writeText } from '../write/text.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { fittingForm } from './choose-form.ts'
import { fillForms } from './fill-form.ts'
import type { Form } from './form.ts'
import { formReport } from './form-report.ts'
import { formSheet } from './form-sheet.ts'
import { parseForm } from './parse-form.ts'

/** 云川市 is made up; its form scores execution with 15 points and asks for a survey no other form has. */
const form = {
  id: 'yunchuan-project-2024',
  kind: 'project-self-evaluation',
  name: { zh: '云川市项目绩效自评表', en: 'Project self-evaluation table of Yunchuan' },
  fits: { divisions: ['990100'], fromYear: 2024 },
  authority: '云财绩〔2024〕1号（虚构）',
  status: 'confirmed',
  scope: 'project',
  sheet: '{{project.name}}',
  title: '{{division}}项目绩效自评表',
  orientation: 'portrait',
  widths: [14, 20, 14, 14, 10],
  head: [[{ text: '{{year}}年', columns: 5, look: 'unit' }]],
  blocks: [
    { cells: ['项目', { bind: 'project.name', columns: 4, wanted: '项目名称' }] },
    {
      beside: '资金\n（万元）',
      blocks: [
        { cells: ['预算', '支出', '执行率', '得分'].map((text) => ({ text, look: 'header' })) },
        {
          name: 'total',
          cells: [
            {
              bind: ['project.budget', 'project.opening'],
              look: 'money',
              name: 'budget',
              valid: { decimal: { least: '0' } },
            },
            { bind: 'project.actual', look: 'money', name: 'spent' },
            { rate: ['spent', 'budget'], look: 'percent', name: 'rate' },
            { executionScore: ['points.full', 'rate'], name: 'score' },
          ],
        },
        {
          name: 'points',
          cells: [
            { text: '满分', columns: 3, look: 'text' },
            { text: '15', look: 'number', name: 'full' },
          ],
        },
      ],
    },
    {
      cells: [
        '群众测评',
        { bind: 'project.survey', columns: 2, wanted: '群众测评结果' },
        '等次',
        { bind: 'project.survey-grade', valid: { list: ['满意', '基本满意', '不满意'] } },
      ],
    },
    {
      beside: '指标',
      blocks: [
        {
          each: 'indicators',
          name: 'rows',
          cells: [
            { bind: 'name', columns: 2 },
            { bind: 'actual', look: 'center' },
            { bind: 'score', look: 'number', name: 'score' },
          ],
          blank: [{ name: '指标一' }],
        },
        { cells: [{ text: '总分', columns: 3 }, { sum: ['total.score', 'rows.score'] }] },
      ],
    },
  ],
}

const outline = {
  id: 'yunchuan-2024',
  name: { zh: '云川市自评报告', en: 'Report of Yunchuan' },
  fits: { divisions: ['990100'], fromYear: 2024 },
  authority: '云财绩〔2024〕1号（虚构）',
  status: 'confirmed',
  title: '{{organisation}}{{year}}年绩效自评报告',
  sections: [
    {
      heading: '钱',
      parts: [
        { paragraph: [['全年支出{{execution@亿元}}', '群众测评{{survey}}']], wanted: '支出' },
        { table: 'projects', caption: '项目支出', wanted: '项目' },
      ],
    },
  ],
}

const draft = ((): DraftFiling => {
  const read = parseDraftFacts(
    JSON.stringify({
      organisation: { name: '云川市甲局', division: '云川市' },
      year: 2024,
      amounts: { execution: '21338万元' },
      facts: { survey: '92.5分' },
      projects: [
        {
          name: '公园养护',
          opening: '120万元',
          actual: '60万元',
          more: { survey: '93分', 'survey-grade': '满意' },
          indicators: [{ name: '养护面积', actual: '3公顷', score: '80', more: { area: '3公顷' } }],
        },
      ],
    }),
  )
  expect(read.problems).toEqual([])
  return read.draft
})()

describe("a city's variant, from its description alone", () => {
  const read = parseForm(form)
  const made: Form | undefined = read.form
  const facts = { draft, rectifications: [] }

  it('is read without a mistake and chosen for its place and year', () => {
    expect(read.problems).toEqual([])
    expect(made && fittingForm([made], { kind: 'project-self-evaluation', division: '990102', year: 2025 })).toBe(made)
  })

  it('becomes a workbook with its own points, facts and lists', () => {
    const [sheet] = made ? fillForms(made, facts).map(formSheet) : []
    const parts = unzipSync(sheet ? writeXlsx([sheet]) : new Uint8Array())
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const piece of [
      '<v>7.50</v>',
      '<v>87.50</v>',
      '93分',
      '满意',
      '&quot;满意,基本满意,不满意&quot;',
      '云川市项目绩效自评表',
    ])
      expect(xml).toContain(piece)
  })

  it('becomes a table of a document as well, and its outline a report', () => {
    expect(made && writeText(formReport(fillForms(made, facts)))).toContain('公园养护')
    const { outline: skeleton } = parseOutline(outline)
    expect(skeleton && writeText(buildReport(skeleton, draft))).toContain('全年支出2.13亿元，群众测评92.5分。')
  })

  it('marks what an empty draft lacks', () => {
    const [project] = draft.projects
    const bare = { draft: { ...emptyDraft, projects: project ? [{ ...project, more: {} }] : [] }, rectifications: [] }
    expect(made && formReport(fillForms(made, bare)).wanted.map(({ wanted }) => wanted)).toEqual(['群众测评结果'])
  })
})
