import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { emptyDraft, type DraftFiling, type DraftProject } from '#domain/filing/draft.ts'
import { parseAmountKey } from '#domain/filing/draft-amount.ts'
import { absent, parseDraftValue } from '#domain/filing/draft-value.ts'
import { departmentForm } from '../forms/department-form.ts'
import { projectForm, projectForms } from '../forms/project-form.ts'
import { rowSheet } from './row-sheet.ts'
import { columnName, type Sheet } from './sheet.ts'
import { sheetNames } from './xlsx/sheet-names.ts'
import { writeXlsx } from './xlsx.ts'

const partOf = (sheet: Sheet, name: string): string => {
  const part = unzipSync(writeXlsx([sheet]))[name]
  return part ? strFromU8(part) : ''
}
const sheetXml = (sheet: Sheet): string => partOf(sheet, 'xl/worksheets/sheet1.xml')

const amounts = (given: Readonly<Record<string, string>>): DraftFiling['amounts'] =>
  Object.entries(given).flatMap(([key, text]) => {
    const parsed = parseAmountKey(key)
    return parsed ? [{ ...parsed, name: '', value: parseDraftValue(text) }] : []
  })

const indicator = {
  level1: '产出指标',
  level2: '数量指标',
  name: '巡查',
  unit: '次',
  target: parseDraftValue('≥12次'),
  actual: parseDraftValue('14次'),
  completion: absent,
  points: parseDraftValue('45'),
  score: parseDraftValue('44.5分'),
  reason: absent,
}

const project: DraftProject = {
  name: '环卫经费',
  unit: '',
  documentNumber: '',
  opening: absent,
  budget: parseDraftValue('200万元'),
  actual: parseDraftValue('1500000元'),
  rate: absent,
  goal: absent,
  completion: absent,
  indicators: [indicator, indicator],
}

const list = rowSheet({
  name: '检查结果',
  title: '检查结果',
  columns: [
    { heading: '检查', width: 20 },
    { heading: '差额', width: 10 },
  ],
  rows: [
    ['=HYPERLINK("x")', toDecimal('24.07')],
    ['@甲&<乙>', ''],
  ],
})

describe('the sheet writer', () => {
  it('keeps text that looks like a formula a text, quoted', () => {
    const xml = sheetXml(list)
    expect(xml).not.toContain('<f>')
    const style = /r="A3" s="(\d+)" t="inlineStr"/u.exec(xml)?.[1]
    const formats = [...partOf(list, 'xl/styles.xml').matchAll(/<xf numFmtId[^>]*>/gu)].slice(1)
    expect(formats[Number(style)]?.[0]).toContain('quotePrefix="1"')
  })

  it('writes numbers exactly and escapes text', () => {
    const xml = sheetXml(list)
    expect(xml).toContain('<v>24.07</v>')
    expect(xml).toContain('@甲&amp;&lt;乙&gt;')
  })

  it('sets up the page: A4, fitted to the width, repeated heads, a frozen head and a filter', () => {
    const xml = sheetXml(list)
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A2:B4"/>')
    expect(partOf(list, 'xl/workbook.xml')).toContain("'检查结果'!$2:$2")
  })

  it('makes rows high enough for every wrapped line, and no higher than Excel allows', () => {
    const heightOf = (text: string): number => {
      const sheet = rowSheet({ name: '表', title: '', columns: [{ heading: '说明', width: 20 }], rows: [[text]] })
      return Number(/<row r="2" ht="([\d.]+)"/u.exec(sheetXml(sheet))?.[1])
    }
    expect(heightOf('短')).toBe(20)
    expect(heightOf('说明'.repeat(20))).toBeGreaterThanOrEqual(4 * 14.5)
    expect(heightOf('说明'.repeat(2000))).toBe(409)
  })

  it('names columns beyond Z and sheets as Excel accepts them', () => {
    expect([1, 26, 27, 52, 53, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
    const names = sheetNames(["'a/b'", 'A B', '', '长'.repeat(40), '长'.repeat(40)])
    expect(names).toEqual(['a b', 'A B(2)', '表', '长'.repeat(31), `${'长'.repeat(28)}(2)`])
  })
})

describe('部门整体支出绩效自评表', () => {
  const draft: DraftFiling = {
    ...emptyDraft,
    amounts: amounts({
      'annual-budget': '6831.42万元',
      execution: '6600.83万元',
      'execution.general-budget': '6286.86万元',
      'execution.government-fund': '245.84万元',
      'execution.state-capital': '0万元',
      'execution.other': '92.20万元',
    }),
    indicators: [indicator, indicator],
  }
  const xml = sheetXml(departmentForm(draft))

  it('shows the stated total beside the sum of its parts, which the sheet adds itself', () => {
    expect(xml).toContain('<v>6600.83</v>')
    expect(xml).toMatch(/<f>SUM\(E6:E9\)<\/f><v>6624\.90<\/v>/u)
  })

  it('calculates the rate and stores its value', () => {
    expect(xml).toMatch(/<f>IF\(N\(D5\)&gt;0,ROUND\(E5\/D5,4\),&quot;&quot;\)<\/f><v>0\.9662<\/v>/u)
  })

  it('adds points and scores of the indicators, 分 or not', () => {
    expect(xml).toMatch(/<f>SUM\(G\d+:G\d+\)<\/f><v>90<\/v>/u)
    expect(xml).toMatch(/<f>SUM\(H\d+:H\d+\)<\/f><v>89\.0<\/v>/u)
  })

  it('marks missing indicators instead of leaving an empty table', () => {
    expect(sheetXml(departmentForm(emptyDraft))).toContain('【待补：绩效指标】')
  })
})

describe('项目支出绩效自评表', () => {
  const draft: DraftFiling = { ...emptyDraft, projects: [project] }

  it('scores execution in the sheet and adds it to the indicators', () => {
    const xml = sheetXml(projectForm(draft, project))
    expect(xml).toContain('<v>150</v>')
    expect(xml).toMatch(/<f>ROUND\(G6\*MIN\(H6,1\),2\)<\/f><v>7\.50<\/v>/u)
    expect(xml).toMatch(/<f>SUM\(H13:H14\)\+N\(I6\)<\/f><v>96\.50<\/v>/u)
    expect(xml).toMatch(/<f>SUM\(G13:G14\)\+N\(G6\)<\/f><v>100<\/v>/u)
  })

  it('has the rows of the blank form where no indicator is given, and no score without a budget', () => {
    const bare = { ...project, budget: absent, indicators: [] }
    const xml = sheetXml(projectForm(draft, bare))
    for (const name of ['数量指标', '可持续影响', '服务对象满意度']) expect(xml).toContain(name)
    expect(xml).not.toContain('ROUND(G6')
  })

  it('is one sheet a project', () => {
    expect(projectForms({ ...draft, projects: [project, project] })).toHaveLength(2)
  })
})
