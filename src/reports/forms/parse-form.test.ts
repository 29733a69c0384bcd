import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingForm } from './choose-form.ts'
import { formKinds, type Form } from './form.ts'
import { parseForm } from './parse-form.ts'

const folder = join(import.meta.dirname, '../../../catalogue/forms')
const files = readdirSync(folder)
const readForm = (name: string): Form => {
  const { form, problems } = parseForm(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  if (!form) throw new Error(`${name}: ${JSON.stringify(problems)}`)
  return form
}

const sound = {
  id: 'test',
  kind: 'project-self-evaluation',
  name: { zh: '表', en: 'form' },
  fits: { divisions: [], fromYear: 2023 },
  authority: '自拟',
  status: 'confirmed',
  scope: 'project',
  sheet: '表',
  title: '自评表',
  orientation: 'portrait',
  widths: [10, 10],
  blocks: [{ name: 'total', cells: ['预算数', { bind: 'project.budget', look: 'money', name: 'budget' }] }],
}
const withCells = (...cells: readonly unknown[]): unknown => ({ ...sound, blocks: [{ cells }] })

describe('a form file', () => {
  it.each(files)('%s of the catalogue is sound and says whether it is confirmed', (name) => {
    const form = readForm(name)
    expect(`${form.id}.json`).toBe(name)
    expect(form.authority).not.toBe('')
  })

  it('stands in the catalogue for every kind, and in three layouts for 项目支出绩效自评表', () => {
    const kinds = files.map((name) => readForm(name).kind)
    expect(new Set(kinds)).toEqual(new Set(formKinds))
    expect(kinds.filter((kind) => kind === 'project-self-evaluation')).toHaveLength(3)
  })

  it.each([
    ['no id', { ...sound, id: undefined }, 'id'],
    ['an unknown kind', { ...sound, kind: 'menu' }, 'kind'],
    ['a misspelt name', { ...sound, headRows: 1 }, 'headRows'],
    ['a misspelt name in a cell', withCells({ text: '甲', column: 2 }), 'blocks[0].cells[0].column'],
    ['an empty cell', withCells({ look: 'text' }, '乙'), 'blocks[0].cells[0]'],
    ['an unknown look', withCells({ text: '甲', look: 'red' }, '乙'), 'blocks[0].cells[0].look'],
    ['a span that is none', withCells({ text: '甲', columns: 0 }, '乙'), 'blocks[0].cells[0].columns'],
    ['a row that is too short', withCells('甲'), 'blocks (row 1)'],
    ['a row that is too long', withCells('甲', '乙', '丙'), 'blocks (row 1)'],
    ['a rate of one name', withCells('甲', { rate: ['budget'] }), 'blocks[0].cells[1].rate'],
    ['a score of one name', withCells('甲', { executionScore: 'rate' }), 'blocks[0].cells[1].executionScore'],
    ['a formula of an unknown cell', withCells('甲', { sum: 'spent' }), 'blocks'],
    [
      'a bound that is no number',
      withCells('甲', { bind: 'score', valid: { decimal: { least: '零' } } }),
      'blocks[0].cells[1].valid.decimal.least',
    ],
    ['an unknown list', { ...sound, blocks: [{ each: 'cars', cells: ['甲', '乙'] }] }, 'blocks[0].each'],
    ['no rows', { ...sound, blocks: [] }, 'blocks'],
    ['a width that is none', { ...sound, widths: ['10', 10] }, 'widths[0]'],
    ['a height that is none', { ...sound, blocks: [{ cells: ['甲', '乙'], height: '9' }] }, 'blocks[0].height'],
    ['a flag that is none', withCells({ text: '甲', merge: 'yes' }, '乙'), 'blocks[0].cells[0].merge'],
    ['a cell that is none', withCells(1, '乙'), 'blocks[0].cells[0]'],
  ])('with %s is refused with the path', (_, json, path) => {
    const { form, problems } = parseForm(json)
    expect(form).toBeUndefined()
    expect(problems.map((problem) => problem.path)).toContain(path)
    for (const { problem, remedy } of problems) expect(problem !== '' && remedy !== '').toBe(true)
  })

  it('with headings beside headings without end is refused', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { cells: ['甲'] } : { beside: '乙', blocks: [nested(depth - 1)] }
    expect(parseForm({ ...sound, blocks: [nested(5)] }).problems.map(({ problem }) => problem)).toContain('too deep')
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => parseForm(json).problems.length > 0))
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sound)), fc.jsonValue(), (key, value) => {
        expect(() => parseForm({ ...sound, [key]: value })).not.toThrow()
      }),
    )
  })
})

describe('the fitting form', () => {
  const forms = files.map(readForm)
  const fitting = (division: string, year: number): string | undefined =>
    fittingForm(forms, { kind: 'project-self-evaluation', division, year })?.id

  it.each([
    ['420100', 2022, 'project-self-evaluation-hubei-2020'],
    ['510100', 2022, 'project-self-evaluation-sichuan-type'],
    ['440113', 2022, 'project-self-evaluation-mof-2020'],
    ['', 2022, 'project-self-evaluation-mof-2020'],
  ])('of %s in %i is %s', (division, year, id) => {
    expect(fitting(division, year)).toBe(id)
  })

  it('is one of the kind where none fits, and none where the kind has none', () => {
    expect(fitting('', 1999)).toBeDefined()
    expect(fittingForm([], { kind: 'monitoring' })).toBeUndefined()
  })
})
