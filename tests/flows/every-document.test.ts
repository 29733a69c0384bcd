import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkFile } from '#cli/check/checked-file.ts'
import { loadForms, loadOutlines } from '#cli/files/rules.ts'
import { buildDocument, type Material } from '#cli/report/build-documents.ts'
import { fittingOutline } from '#cli/report/choose-outline.ts'
import type { DocumentKind } from '#cli/report/document-kinds.ts'
import { readDraft } from '#cli/report/read-draft.ts'
import { readDocx } from '#importers/read/docx/docx.ts'
import type { Extract } from '#importers/read/extract.ts'
import { readHtml } from '#importers/read/html.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import type { Report } from '#reports/model.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { figures, linesOf, lost, readTables, readText, tablesOf } from '../fixtures/reports/read-back.ts'

const samples = readdirSync('samples')
  .filter((name) => name.endsWith('.facts.json'))
  .map((name) => name.replace('.facts.json', ''))

const materialOf = async (sample: string): Promise<Material> => {
  const draft = await readDraft(join('samples', `${sample}.facts.json`))
  const file = join('samples', `${sample}.md`)
  const outline = fittingOutline(loadOutlines(), draft)
  return { file, draft, outline, forms: loadForms(), checked: await checkFile(file) }
}

/** The report itself is read back by every outline in formats.test.ts. */
const kinds = ['tables', 'goals', 'rectification', 'findings', 'public'] as const satisfies readonly DocumentKind[]

const expectFigures = (report: Report, extract: Extract): void => {
  const text = readText(extract)
  expect(
    lost(
      text,
      figures(report).map((figure) => figure.text),
    ),
  ).toEqual([])
  expect(lost(text, linesOf(report))).toEqual([])
}

const pdfOf = async (report: Report): Promise<Uint8Array> => {
  const result = await writePdf(report, { fontFolders: [] })
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.bytes
}

describe.each(samples)('from %s', (sample) => {
  let material: Material
  beforeAll(async () => {
    material = await materialOf(sample)
  })

  const reportOf = (kind: DocumentKind): Report | undefined => buildDocument(kind, material)?.report

  it.each(kinds)('the document “%s” is the same read back from Word and web page, every figure and cell', (kind) => {
    const report = reportOf(kind)
    if (!report) throw new Error('nothing to write')
    for (const extract of [readDocx(writeDocx(report), usualLimits), readHtml(writeHtml(report), usualLimits)]) {
      expectFigures(report, extract)
      expect(readTables(extract)).toEqual(tablesOf(report))
    }
  })

  it.each(kinds)('the document “%s” is the same read back from PDF, every figure and cell', async (kind) => {
    const report = reportOf(kind)
    if (!report) throw new Error('nothing to write')
    const extract = await readPdf(await pdfOf(report), usualLimits)
    expectFigures(report, extract)
    expect(readTables(extract)).toEqual(tablesOf(report))
  })
})
