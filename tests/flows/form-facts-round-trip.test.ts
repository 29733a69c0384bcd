import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { totalRowOf } from '#domain/filing/form-money.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { filingOf } from '#importers/map/filing.ts'
import { assemble } from '#importers/read/assemble.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readXlsx } from '#importers/read/xlsx/read-xlsx.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import { parseForm } from '#reports/forms/parse-form.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'

const folder = join(import.meta.dirname, '../../catalogue/forms')
const ofProject = readdirSync(folder).filter((name) => /^(?:project|monitoring)-/u.test(name))

const row = (name: string, figures: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  target: '≥12次',
  actual: '14次',
  points: '45',
  score: '44.5',
  ...figures,
})

const { draft, problems } = parseDraftFacts(
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
        indicators: [
          row('巡查', { more: { monitored: '8次', forecast: '14次', likelihood: '确定能' } }),
          row('清运', {
            target: '≥90%',
            actual: '97.4%',
            more: { monitored: '96%', forecast: '97%', likelihood: '有可能' },
          }),
        ],
        more: { monitored: '176.4万元', forecast: '340万元', 'annual.total': '320万元' },
      },
    ],
  }),
)

const readBack = (name: string): Filing => {
  const { form } = parseForm(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  const [sheet] = form ? fillForms(form, { draft, rectifications: [] }).map(formSheet) : []
  if (!sheet) throw new Error(name)
  return filingOf(assemble(readXlsx(writeXlsx([sheet]), usualLimits)))
}

const text = (cell: Cell | undefined): string => (cell?.kind === 'written' ? cell.text : '')

/** The written cells of a form's total row. */
const totals = (name: string): readonly string[] => {
  const money = readBack(name).forms[0]?.money
  return Object.values((money && totalRowOf(money)?.cells) ?? {}).map(text)
}

describe('an official form of a project, written and understood again', () => {
  it('starts from sound facts', () => {
    expect(problems).toEqual([])
  })

  it.each(ofProject)('%s gives back its project, its indicators and its money', (name) => {
    const filing = readBack(name)
    const [form] = filing.forms
    expect(filing.forms).toHaveLength(1)
    expect([form?.name?.text, form?.unit?.text]).toEqual(['环卫保洁经费', '城市管理办公室'])
    const indicators = form?.indicators.map((index) => filing.indicators[index]) ?? []
    expect(indicators.map((read) => [read?.name, text(read?.target)])).toEqual([
      ['巡查', '≥12次'],
      ['清运', '≥90%'],
    ])
  })

  it.each(ofProject.filter((name) => name.startsWith('project-self-evaluation')))(
    '%s gives back budget, spending and rate',
    (name) => {
      expect(totals(name)).toEqual(expect.arrayContaining(['346.50', '331.28', '95.61%']))
    },
  )

  it('of monitoring and of goals gives back the money of the months and of the year', () => {
    expect(totals('monitoring-mof-2019.json')).toEqual(expect.arrayContaining(['320', '176.4', '55.13%']))
    const [form] = readBack('project-goal-mof-2015.json').forms
    const plan = form?.kind === 'goal-declaration' ? form.plan : []
    expect(plan.filter(({ term }) => term === 'annual').map(({ amount }) => text(amount))).toContain('320')
  })

  it.each(ofProject.filter((name) => name.startsWith('project-self-evaluation')))(
    '%s gives back results, scores and its total',
    (name) => {
      const { forms, indicators } = readBack(name)
      expect(indicators.map(({ actual, points, score }) => [text(actual), text(points), text(score)])).toEqual([
        ['14次', '45', '44.5'],
        ['97.4%', '45', '44.5'],
      ])
      // 89 of the indicators, and the rate of 95.61% of 10 or, in one layout, 20 points.
      expect(['98.56', '108.12']).toContain(text(forms[0]?.total?.score))
    },
  )

  it('of monitoring gives back the months, the forecast and the likelihood', () => {
    const [form] = readBack('monitoring-mof-2019.json').forms
    expect(form).toMatchObject({ kind: 'monitoring', toMonth: 7 })
    const rows = form?.kind === 'monitoring' ? form.rows : []
    expect(rows.map(({ forecast, likelihood }) => [text(forecast), likelihood])).toEqual([
      ['14次', 'certain'],
      ['97%', 'possible'],
    ])
  })
})
