import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { readDocx } from '#importers/read/docx/docx.ts'
import { readHtml } from '#importers/read/html.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import { buildReport } from '#reports/build/build-report.ts'
import type { Report } from '#reports/model.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { fillTemplate } from '#reports/write/fill-template.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { writeText } from '#reports/write/text.ts'
import { writeTemplate } from '#reports/write/write-template.ts'
import { figures, linesOf, lost, readTables, readText, squeezed, tablesOf } from '../fixtures/reports/read-back.ts'

const root = join(import.meta.dirname, '../..')
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith(ending))

const reportOf = (sample: string, outlineFile: string): Report => {
  const { outline } = parseOutline(JSON.parse(readFileSync(join(root, 'catalogue/outlines', outlineFile), 'utf8')))
  if (!outline) throw new Error(`${outlineFile} does not parse`)
  return buildReport(outline, parseDraftFacts(readFileSync(join(root, 'samples', sample), 'utf8')).draft)
}

const pairs = namesIn('samples', '.facts.json').flatMap((sample) =>
  namesIn('catalogue/outlines', '.json').map((outline) => ({ sample, outline })),
)

const pdfOf = async (report: Report): Promise<Uint8Array> => {
  const result = await writePdf(report, { fontFolders: [] })
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.bytes
}

const filledOf = (report: Report): Uint8Array => {
  const result = fillTemplate(writeTemplate(), report, {})
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems))
  return result.bytes
}

describe.each(pairs)('$sample by $outline', ({ sample, outline }) => {
  const report = reportOf(sample, outline)
  const stated = figures(report)
  const texts = stated.map(({ text }) => text)

  it('states figures at all', () => {
    expect(stated.length).toBeGreaterThan(10)
  })

  it.each([
    ['Word', () => readDocx(writeDocx(report), usualLimits)],
    ['a filled template', () => readDocx(filledOf(report), usualLimits)],
    ['a web page', () => readHtml(writeHtml(report), usualLimits)],
  ])('is the same read back from %s: every figure, every line and every cell', (_, read) => {
    const extract = read()
    const text = readText(extract)
    expect(lost(text, texts)).toEqual([])
    expect(lost(text, linesOf(report))).toEqual([])
    expect(readTables(extract)).toEqual(tablesOf(report))
  })

  it('is the same read back from PDF: every figure, every line and every cell', async () => {
    const extract = await readPdf(await pdfOf(report), usualLimits)
    const text = readText(extract)
    expect(lost(text, texts)).toEqual([])
    expect(lost(text, linesOf(report))).toEqual([])
    expect(readTables(extract)).toEqual(tablesOf(report))
  })

  it.each([
    ['Markdown', writeMarkdown],
    ['plain text', writeText],
  ])('prints every figure and every line in %s', (_, write) => {
    const text = squeezed(write(report))
    expect(lost(text, texts)).toEqual([])
    expect(lost(text, linesOf(report))).toEqual([])
  })
})
