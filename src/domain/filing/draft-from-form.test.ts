import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { filingOf } from '#importers/map/filing.ts'
import { assemble } from '#importers/read/assemble.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readXlsx } from '#importers/read/xlsx/read-xlsx.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import { parseForm } from '#reports/forms/parse-form.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import type { DraftProject } from './draft.ts'
import { toDraft } from './draft-from-filing.ts'
import { withForms } from './draft-from-form.ts'
import { printDraftValue } from './draft-value.ts'
import type { Filing } from './filing.ts'

const { draft } = parseDraftFacts(
  JSON.stringify({
    organisation: { name: '甲区乙街道办事处' },
    year: '2023',
    projects: [
      {
        name: '环卫保洁经费',
        unit: '城市管理办公室',
        opening: '320万元',
        budget: '346.50万元',
        actual: '331.28万元',
        goal: '保持道路整洁。',
        completion: '道路整洁。',
        indicators: [
          {
            level1: '产出指标',
            level2: '数量指标',
            name: '巡查',
            target: '≥12次',
            actual: '14次',
            points: '45',
            score: '44.5',
            reason: '人手不足',
            more: { monitored: '8次', forecast: '14次', likelihood: '确定能', cause: '人手不足', 'cause.staff': '√' },
          },
        ],
        more: {
          'fiscal.opening': '300万元',
          'fiscal.budget': '326.5万元',
          'fiscal.actual': '313.08万元',
          monitored: '176.4万元',
          forecast: '340万元',
          'fiscal.monitored': '166.4万元',
          'midterm.total': '960万元',
          'annual.fiscal': '300万元',
        },
      },
    ],
  }),
)

const filingFrom = (id: string): Filing => {
  const path = join(import.meta.dirname, '../../../catalogue/forms', `${id}.json`)
  const { form } = parseForm(JSON.parse(readFileSync(path, 'utf8')))
  const [sheet] = form ? fillForms(form, { draft, rectifications: [] }).map(formSheet) : []
  if (!sheet) throw new Error(id)
  return filingOf(assemble(readXlsx(writeXlsx([sheet]), usualLimits)))
}

const projectFrom = (id: string): DraftProject => {
  const [project] = toDraft(filingFrom(id)).projects
  if (!project) throw new Error(`${id} gives no project`)
  return project
}

const more = ({ more: facts = {} }: Pick<DraftProject, 'more'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, printDraftValue(value)]))

describe('a draft from the official form of a project', () => {
  it('has its unit, its money by source and moment, and its indicators as its own', () => {
    const filing = filingFrom('project-self-evaluation-mof-2020')
    const read = toDraft(filing)
    const project = projectFrom('project-self-evaluation-mof-2020')
    expect([project.unit, ...[project.opening, project.budget, project.actual].map(printDraftValue)]).toEqual([
      '城市管理办公室',
      '320万元',
      '346.50万元',
      '331.28万元',
    ])
    expect(more(project)).toEqual({
      'fiscal.opening': '300万元',
      'fiscal.budget': '326.5万元',
      'fiscal.actual': '313.08万元',
    })
    expect(project.indicators).toHaveLength(1)
    expect(project.indicators[0]).toMatchObject({ name: '巡查', level2: '数量指标' })
    expect(read.indicators).toEqual([])
  })

  it('of monitoring keeps the months apart from the year', () => {
    const project = projectFrom('monitoring-mof-2019')
    expect(project.actual.kind).toBe('absent')
    expect(more(project)).toMatchObject({
      monitored: '176.4万元',
      forecast: '340万元',
      'fiscal.monitored': '166.4万元',
    })
    expect(project.indicators.map(more)).toEqual([
      { monitored: '8次', forecast: '14次', likelihood: '确定能', cause: '人手不足', 'cause.staff': '√' },
    ])
  })

  it('of declared goals has the money of the years to come', () => {
    const [form] = filingFrom('project-goal-mof-2015').forms
    const filing = filingFrom('project-goal-mof-2015')
    const named = withForms([{ ...projectFrom('project-self-evaluation-mof-2020'), more: {} }], filing)
    expect(form?.kind).toBe('goal-declaration')
    expect(named.map(more)).toMatchObject([{ 'midterm.total': '960万元', 'annual.fiscal': '300万元' }])
  })

  it('is left alone where no form bears its name, and takes only rows that were read', () => {
    const filing = filingFrom('monitoring-mof-2019')
    const project = { ...projectFrom('monitoring-mof-2019'), name: '别的项目' }
    expect(withForms([project], filing)).toEqual([project])
    const bare: Filing = {
      ...filing,
      indicators: [],
      forms: filing.forms.map((form) => ({ ...form, money: undefined, unit: undefined })),
    }
    expect(withForms([{ ...project, name: '环卫保洁经费' }], bare)).toMatchObject([{ unit: '', indicators: [] }])
    const unwatched: Filing = {
      ...filing,
      forms: filing.forms.map((form) => (form.kind === 'monitoring' ? { ...form, rows: [] } : form)),
    }
    const [again] = withForms([{ ...project, name: '环卫保洁经费' }], unwatched)
    expect(again?.indicators[0]?.more).toBeUndefined()
  })

  it('takes no amount of a source the forms have no row for, and nothing a poor conversion lost', () => {
    const filing = filingFrom('monitoring-mof-2019')
    const poor: Filing = {
      ...filing,
      forms: filing.forms.map((form) => ({
        ...form,
        ...(form.money
          ? {
              money: {
                ...form.money,
                unit: '',
                rows: form.money.rows.map((row, index) => ({ ...row, source: index === 1 ? undefined : row.source })),
              },
            }
          : {}),
        ...(form.kind === 'monitoring'
          ? { rows: form.rows.map((row) => ({ ...row, causes: undefined, likelihood: undefined })) }
          : {}),
      })),
    }
    const [project] = toDraft(poor).projects
    expect(project && more(project)).toEqual({ monitored: '176.4万元', forecast: '340万元' })
    expect(project?.indicators.map(more)).toEqual([{ monitored: '8次', forecast: '14次', cause: '人手不足' }])
  })
})
