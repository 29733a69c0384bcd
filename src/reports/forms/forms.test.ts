import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftFiling, type DraftIndicator, type DraftProject } from '#domain/filing/draft.ts'
import { parseAmountKey } from '#domain/filing/draft-amount.ts'
import { absent, parseDraftValue } from '#domain/filing/draft-value.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { printRuns, type TableBlock } from '../model.ts'
import { cellName, type Sheet, type SheetValue } from '../write/sheet.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { fillForms } from './fill-form.ts'
import type { Form } from './form.ts'
import { formBlocks } from './form-blocks.ts'
import { formSheet } from './form-sheet.ts'
import type { FormFacts, RectificationItem } from './form-facts.ts'
import { parseForm } from './parse-form.ts'

const folder = join(import.meta.dirname, '../../../catalogue/forms')
const formOf = (id: string): Form => {
  const { form, problems } = parseForm(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')))
  if (!form) throw new Error(JSON.stringify(problems))
  return form
}

const factsOf = (draft: DraftFiling, rectifications: readonly RectificationItem[] = []): FormFacts => ({
  draft,
  rectifications,
})
const sheetOf = (id: string, facts: FormFacts): Sheet => {
  const [first] = fillForms(formOf(id), facts).map(formSheet)
  if (!first) throw new Error(`${id} gives no sheet`)
  return first
}

const shown = (value: SheetValue): string => {
  switch (value.kind) {
    case 'blank':
      return ''
    case 'text':
      return value.text
    case 'number':
      return printDecimal(value.value)
    case 'formula':
      return typeof value.stored === 'string' ? value.stored : printDecimal(value.stored)
  }
}
const textsOf = (sheet: Sheet): readonly string[] => sheet.cells.map(({ value }) => shown(value))
const formulas = (sheet: Sheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sheet.cells.flatMap(({ row, column, value }) =>
      value.kind === 'formula' ? [[cellName(row, column), `${value.formula} → ${shown(value)}`]] : [],
    ),
  )

const indicator: DraftIndicator = {
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
  indicators: [indicator, { ...indicator, name: '清运' }],
}
const withProject = (own: Partial<DraftProject>): FormFacts =>
  factsOf({
    ...emptyDraft,
    year: 2022,
    score: { ...emptyDraft.score, total: parseDraftValue('95分') },
    projects: [{ ...project, ...own }],
  })

const amounts = (given: Readonly<Record<string, string>>): DraftFiling['amounts'] =>
  Object.entries(given).flatMap(([key, text]) => {
    const parsed = parseAmountKey(key)
    return parsed ? [{ ...parsed, name: '', value: parseDraftValue(text) }] : []
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
  const sheet = sheetOf('department-self-evaluation-guangdong-2021', factsOf(draft))

  it('shows the stated total beside the sum of its parts, which the sheet adds itself', () => {
    expect(textsOf(sheet)).toContain('6600.83')
    expect(Object.values(formulas(sheet))).toContain('IF(COUNT(F6:F9)=0,"",SUM(F6:F9)) → 6624.90')
  })

  it('calculates the rate and keeps its value', () => {
    expect(formulas(sheet)['G5']).toBe('IF(AND(ISNUMBER(F5),N(E5)>0),ROUND(F5/E5,4),"") → 0.9662')
  })

  it('adds points and scores of the indicators, 分 or not, and merges equal levels', () => {
    expect(Object.values(formulas(sheet)).filter((text) => text.includes('SUM(G1'))).toHaveLength(1)
    expect(Object.values(formulas(sheet)).some((text) => text.endsWith('→ 89.0'))).toBe(true)
    expect(sheet.cells.find(({ value }) => shown(value) === '数量指标')?.rows).toBe(2)
  })

  it('names the moments its amounts are of, and leaves out sources that are rarely used', () => {
    expect(textsOf(sheet)).toContain('全年预算数、执行数')
    expect(textsOf(sheet)).not.toContain('社会保险基金预算')
  })

  it('marks what an empty draft lacks, and is a blank form to fill in', () => {
    const blank = sheetOf('department-self-evaluation-guangdong-2021', factsOf(emptyDraft))
    expect(textsOf(blank)).toContain('【待补：单位名称】')
    expect(textsOf(blank)).toContain('满意度指标')
    expect(formulas(blank)['G5']).toMatch(/→ $/u)
  })
})

describe('项目支出绩效自评表', () => {
  const sheet = sheetOf('project-self-evaluation-mof-2020', withProject({}))

  it('scores execution in the sheet and adds it to the indicators', () => {
    expect(formulas(sheet)).toMatchObject({
      H6: 'IF(AND(ISNUMBER(F6),N(E6)>0),ROUND(F6/E6,4),"") → 0.7500',
      I6: 'IF(ISNUMBER(H6),ROUND(G6*MIN(H6,1),2),"") → 7.50',
      G15: 'IF(COUNT(G6,G13:G14)=0,"",SUM(G6,G13:G14)) → 100',
      H15: 'IF(COUNT(I6,H13:H14)=0,"",SUM(I6,H13:H14)) → 96.50',
    })
  })

  it('has the rows of the blank form where no indicator is given, without the score of the department', () => {
    const blank = sheetOf('project-self-evaluation-mof-2020', withProject({ budget: absent, indicators: [] }))
    for (const name of ['数量指标', '可持续影响指标', '服务对象满意度指标']) expect(textsOf(blank)).toContain(name)
    expect(textsOf(blank)).not.toContain('95')
    expect(formulas(blank)['I6']).toMatch(/→ $/u)
  })

  it('leaves room to write into where a blank form has none of its own', () => {
    const goal = sheet.cells.filter(({ height }) => height !== undefined)
    expect(goal.map(({ row, height }) => [row, height])).toEqual([
      [11, 60],
      [11, 60],
    ])
    const xml = strFromU8(unzipSync(writeXlsx([sheet]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('<row r="11" ht="60.0"')
  })

  it('prints a stated rate where it cannot calculate one, and further facts of the project', () => {
    const stated = sheetOf(
      'project-self-evaluation-mof-2020',
      withProject({
        budget: absent,
        rate: parseDraftValue('75%'),
        more: { 'fiscal.budget': parseDraftValue('180万元') },
      }),
    )
    expect(textsOf(stated)).toContain('0.75')
    expect(textsOf(stated)).toContain('180')
  })

  it('counts 20 points for execution in the 湖北 layout and offers its closed lists', () => {
    const hubei = sheetOf('project-self-evaluation-hubei-2020', withProject({}))
    expect(Object.values(formulas(hubei)).some((text) => text.endsWith('→ 15.00'))).toBe(true)
    expect(
      hubei.cells.flatMap(({ validation }) => (validation?.kind === 'list' ? [validation.values[0]] : [])),
    ).toEqual(['持续性项目', '常年性项目'])
  })

  it('has four standard indicators of 22.5 points in the 四川 layout', () => {
    const sichuan = sheetOf('project-self-evaluation-sichuan-type', withProject({ indicators: [] }))
    expect(Object.values(formulas(sichuan)).some((text) => text.endsWith('→ 100.0'))).toBe(true)
  })

  it.each([
    ['≥12次', '≥', '12次'],
    ['不超过5天', '≤', '5天'],
    ['100%', '', '100%'],
    ['约5次', '', '约5次'],
    ['达到二级标准', '定性', '达到二级标准'],
    ['', '', ''],
  ])('tells the nature of the target %s apart where the form has a column for it', (target, ...expected) => {
    const own = [{ ...indicator, target: parseDraftValue(target) }]
    const row = sheetOf('project-self-evaluation-sichuan-type', withProject({ indicators: own })).cells.filter(
      (cell) => cell.row === 12 && (cell.column === 5 || cell.column === 6),
    )
    expect(row.map(({ value }) => shown(value))).toEqual(expected)
  })

  it('is one sheet a project', () => {
    const draft = { ...emptyDraft, projects: [project, project] }
    expect(fillForms(formOf('project-self-evaluation-mof-2020'), factsOf(draft))).toHaveLength(2)
  })
})

describe('the other forms', () => {
  it('print declared goals of several years and the tasks of the department with their sum', () => {
    const more = { 'midterm.total': parseDraftValue('600万元'), 'annual.fiscal': parseDraftValue('150万元') }
    expect(textsOf(sheetOf('project-goal-mof-2015', withProject({ more })))).toContain('600')
    const goals = sheetOf('department-goal-mof', withProject({ more }))
    expect(Object.values(formulas(goals))[0]).toMatch(/SUM\(E\d+\)\) → 200$/u)
  })

  it('print monitoring with its causes and likelihood', () => {
    const monitored = {
      ...indicator,
      more: { monitored: parseDraftValue('8次'), likelihood: parseDraftValue('有可能') },
    }
    const sheet = sheetOf('monitoring-mof-2019', withProject({ indicators: [monitored] }))
    expect(textsOf(sheet)).toEqual(expect.arrayContaining(['8次', '有可能', '硬件条件保障']))
  })

  it('list findings to be put right, and mark who is still wanted', () => {
    const sheet = sheetOf('rectification-ledger', factsOf(emptyDraft, [{ problem: '分项与合计不符', owner: '财政所' }]))
    expect(textsOf(sheet)).toEqual(expect.arrayContaining(['1', '分项与合计不符', '财政所', '【待补：时限】']))
    expect(sheet.repeatRows).toEqual({ from: 1, to: 3 })
  })
})

describe('every form of the catalogue', () => {
  it.each(readdirSync(folder))('%s prints the same figures as a sheet and as a table of a report', (name) => {
    const facts = withProject({ goal: parseDraftValue('改善环境') })
    for (const filled of fillForms(formOf(name.replace('.json', '')), facts)) {
      const table = formBlocks(filled).find((block): block is TableBlock => block.kind === 'table')
      const runs = [...(table?.header ?? []), ...(table?.rows ?? [])].flat().map((cell) => printRuns(cell.runs))
      const cells = filled.table.map(({ printed, cell }) => {
        const text = shown(printed.value)
        return cell.look === 'percent' && text !== '' ? `${(Number(text) * 100).toFixed(2)}%` : text
      })
      expect(runs.toSorted()).toEqual(cells.toSorted())
    }
  })
})
