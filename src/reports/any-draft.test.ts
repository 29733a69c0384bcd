import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { decimal } from '#domain/number/decimal.ts'
import type { DraftAmount, DraftFiling, DraftIndicator, DraftParagraph, DraftProject } from '#domain/filing/draft.ts'
import { figureValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { sectionKinds } from '#domain/filing/filing.ts'
import { financeFlows, financeStages, fundSources } from '#domain/filing/finance.ts'
import { buildReport } from './build/build-report.ts'
import { monitoringReport } from './build/monitoring-report.ts'
import { publicReport } from './build/public/public-report.ts'
import { withPrevious } from './build/with-previous.ts'
import { fillForms } from './forms/fill-form.ts'
import type { Form } from './forms/form.ts'
import { formBlocks } from './forms/form-blocks.ts'
import { formSheet } from './forms/form-sheet.ts'
import { parseForm } from './forms/parse-form.ts'
import type { Outline } from './outline.ts'
import { parseOutline } from './parse-outline.ts'
import { writeDocx } from './write/docx.ts'
import { writeMarkdown } from './write/markdown.ts'
import { finalise } from './wanted.ts'
import { chartSvg } from './write/svg.ts'
import { writeText } from './write/text.ts'
import { writeXlsx } from './write/xlsx.ts'

const outlines = ['guangzhou-2021', 'guangzhou-2023'].flatMap((id): Outline[] => {
  const path = join(import.meta.dirname, '../../catalogue/outlines', `${id}.json`)
  const { outline } = parseOutline(JSON.parse(readFileSync(path, 'utf8')))
  return outline ? [outline] : []
})

const formsFolder = join(import.meta.dirname, '../../catalogue/forms')
const forms = readdirSync(formsFolder).flatMap((name): Form[] => {
  const { form } = parseForm(JSON.parse(readFileSync(join(formsFolder, name), 'utf8')))
  return form ? [form] : []
})

const hostile = [
  '',
  ' ',
  '=cmd|x!A1',
  '<w:p/>',
  ']]>&amp;',
  '{{execution}}',
  '\u0000\u0007\uFFFE',
  '\uD800',
  '|\n|',
  '🀄'.repeat(40),
  '王小明13812345678',
]
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 30 }))

const value: fc.Arbitrary<DraftValue> = fc.oneof(
  fc.constantFrom<DraftValue>({ kind: 'absent' }, { kind: 'dash' }, { kind: 'not-applicable' }),
  text.map((words): DraftValue => ({ kind: 'words', text: words })),
  fc
    .tuple(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('', '万元', '元', '亿元', '%', '分', '人'),
    )
    .map(([units, scale, unit]) => figureValue(decimal(units, scale), unit)),
)

const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 4 })

const paragraph: fc.Arbitrary<DraftParagraph> = fc.record({
  title: text,
  depth: fc.constantFrom(1 as const, 2 as const),
  parts: few(
    fc.oneof(
      text.map((typed) => ({ kind: 'text' as const, text: typed })),
      fc.constantFrom('execution', 'rate:execution', 'year', 'lost').map((key) => ({ kind: 'binding' as const, key })),
    ),
  ),
})

const indicator: fc.Arbitrary<DraftIndicator> = fc.record({
  level1: text,
  level2: text,
  name: text,
  unit: text,
  target: value,
  actual: value,
  completion: value,
  points: value,
  score: value,
  reason: value,
})

const project: fc.Arbitrary<DraftProject> = fc.record({
  name: text,
  unit: text,
  documentNumber: text,
  opening: value,
  budget: value,
  actual: value,
  rate: value,
  goal: value,
  completion: value,
  indicators: few(indicator),
})

const amount: fc.Arbitrary<DraftAmount> = fc.record({
  stage: fc.constantFrom(...financeStages),
  flow: fc.constantFrom(...financeFlows),
  source: fc.constantFrom(...fundSources),
  nature: fc.constantFrom(undefined, 'basic' as const, 'project' as const),
  name: text,
  value,
})

const draft: fc.Arbitrary<DraftFiling> = fc.record({
  organisation: fc.record({
    name: text,
    shortName: text,
    division: text,
    unitCount: value,
    units: few(text),
    offices: few(text),
    staffCount: value,
  }),
  year: fc.option(fc.integer({ min: 1900, max: 2099 }), { nil: undefined }),
  amounts: fc.array(amount, { maxLength: 20 }),
  rates: fc.constant([]),
  facts: few(fc.record({ id: text, name: text, value })),
  tasks: few(text),
  goals: few(fc.record({ text, completion: value })),
  indicators: few(indicator),
  projects: few(project),
  score: fc.record({ total: value, components: few(fc.record({ name: text, value, full: value })), grade: text }),
  management: few(fc.record({ area: text, parts: fc.constant([]) })),
  problems: few(text),
  measures: few(text),
  attachments: few(text),
  narrative: fc.dictionary(fc.constantFrom(...sectionKinds), few(paragraph), { maxKeys: 6 }),
})

const expectXml = (xml: string, name: string): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`)
  })
  parser.write(xml).close()
}

const expectWellFormed = (bytes: Uint8Array): void => {
  for (const [name, part] of Object.entries(unzipSync(bytes))) expectXml(strFromU8(part), name)
}

describe('any draft', () => {
  it('becomes a report, a Word file and sheets of well-formed XML, and never throws', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...outlines), (filing, outline) => {
        const report = buildReport(outline, filing)
        expect(writeMarkdown(report)).not.toContain('[object')
        expect(writeText(report)).not.toContain('undefined')
        expectWellFormed(writeDocx(report))
      }),
      { numRuns: 40 },
    )
  })

  it('fills every form into sheets and tables of well-formed XML', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...forms), (filing, form) => {
        const filled = fillForms(form, { draft: filing, rectifications: [{ problem: filing.problems[0] ?? '' }] })
        const [first, ...rest] = filled.map(formSheet)
        if (first) expectWellFormed(writeXlsx([first, ...rest], { title: filing.organisation.name }))
        const blocks = filled.flatMap(formBlocks)
        const report = { outline: '', label: '', title: [], blocks, attachments: [], unbound: [], wanted: [] }
        expectWellFormed(writeDocx(report))
        expect(writeMarkdown(report)).not.toContain('undefined')
      }),
      { numRuns: 20 },
    )
  })

  it('becomes a public version without telephones, compared with any other year, and is final or says what it wants', () => {
    fc.assert(
      fc.property(draft, draft, fc.constantFrom(...outlines), (filing, previous, outline) => {
        const compared = withPrevious(filing, previous)
        const made = publicReport(buildReport(outline, compared), compared)
        for (const block of made.blocks)
          if (block.kind === 'table' && block.chart) expectXml(chartSvg(block.chart), block.chart.title)
        expect(writeText(made)).not.toMatch(/(?<!\d)13812345678(?!\d)/u)
        expect(finalise(made).kind).toBe(made.wanted.length === 0 ? 'final' : 'wanted')
        expect(monitoringReport(compared)).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })

  it('gives the same bytes each time', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...outlines), (filing, outline) => {
        expect(writeDocx(buildReport(outline, filing))).toEqual(writeDocx(buildReport(outline, filing)))
      }),
      { numRuns: 10 },
    )
  })
})
