import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { figureOf, printFigure } from '#domain/filing/draft-value.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { readFiling } from '#importers/read-filing.ts'
import { buildReport } from '#reports/build/build-report.ts'
import type { Outline } from '#reports/outline.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import { writeText } from '#reports/write/text.ts'

const root = join(import.meta.dirname, '../..')
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.facts.json'))

const outlineOf = (id: string): Outline => {
  const { outline } = parseOutline(JSON.parse(readFileSync(join(root, 'catalogue/outlines', `${id}.json`), 'utf8')))
  if (!outline) throw new Error(`outline ${id} does not parse`)
  return outline
}

const draftOf = (sample: string): DraftFiling =>
  parseDraftFacts(readFileSync(join(root, 'samples', sample), 'utf8')).draft

const readText = (text: string): Filing => readFiling(new TextEncoder().encode(text))

/** The words of a Word document as a reader of text would get them: paragraphs as lines, cells parted by tabs. */
const textOfDocx = (bytes: Uint8Array): string => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replaceAll(/<\/w:p><\/w:tc>/gu, '\t')
    .replaceAll(/\t?<\/w:tr>/gu, '\n')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const cellText = (cell: Cell): string => (cell.kind === 'written' ? cell.text : '')

/** What a filing states: money by stage, source and nature, rates, indicators, projects and the score. */
const statements = (filing: Filing): Record<string, readonly string[]> => ({
  money: filing.finance.map(
    ({ stage, flow, source, nature, figure }) =>
      `${stage} ${flow} ${source} ${nature ?? ''} ${printDecimal(figure.value)}${figure.unit}`,
  ),
  rates: filing.rates.map(
    ({ kind, source, figure }) => `${kind} ${source} ${printDecimal(figure.value)}${figure.unit}`,
  ),
  indicators: filing.indicators.map(
    ({ name, target, actual, completion }) => `${name} ${cellText(target)} ${cellText(actual)} ${cellText(completion)}`,
  ),
  projects: filing.projects.map(({ name, budget, actual }) => `${name} ${cellText(budget)} ${cellText(actual)}`),
  score: filing.score?.total ? [printDecimal(filing.score.total.value)] : [],
})

/** Money of the whole department in the draft, as it is printed. */
const draftMoney = (draft: DraftFiling): string[] =>
  draft.amounts.flatMap(({ value }) => {
    const figure = figureOf(value)
    return figure ? [printFigure(figure)] : []
  })

describe.each(samples)('what is written from %s', (sample) => {
  const draft = draftOf(sample)
  const report = buildReport(outlineOf((draft.year ?? 0) >= 2022 ? 'guangzhou-2023' : 'guangzhou-2021'), draft)
  const fromMarkdown = readText(writeMarkdown(report))

  it('is read again with the same unit, year and kind', () => {
    expect(fromMarkdown.organisation?.name).toBe(draft.organisation.name)
    expect(fromMarkdown.year?.value).toBe(draft.year)
    expect(fromMarkdown.kind).toBe('department-self-evaluation-report')
  })

  it('states every amount of the facts', () => {
    const read = fromMarkdown.finance.map(({ figure }) => `${printDecimal(figure.value)}${figure.unit}`)
    expect(draftMoney(draft).filter((printed) => !read.includes(printed))).toEqual([])
  })

  it('states every indicator and every project of the facts', () => {
    const names = fromMarkdown.indicators.map(({ name }) => name)
    expect(draft.indicators.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([])
    const projects = fromMarkdown.projects.map(({ name }) => name)
    expect(draft.projects.map(({ name }) => name).filter((name) => !projects.includes(name))).toEqual([])
  })

  it('states the same in Markdown, plain text and Word', () => {
    expect(statements(readText(writeText(report)))).toEqual(statements(fromMarkdown))
    expect(statements(readText(textOfDocx(writeDocx(report))))).toEqual(statements(fromMarkdown))
  })
})
