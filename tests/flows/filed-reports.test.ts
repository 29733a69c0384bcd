import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filingOf } from '#importers/map/filing.ts'
import { assemble } from '#importers/read/assemble.ts'
import { decode } from '#importers/read/decode.ts'
import { documentOf } from '#importers/read/document.ts'
import { readDocx } from '#importers/read/docx/docx.ts'
import type { Extract } from '#importers/read/extract.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { reportOfDocument } from '../fixtures/reports/report-of-document.ts'
import { statementsOf } from '../fixtures/reports/statements.ts'

const folder = join(import.meta.dirname, '../../../shared/seeds')
const isThere = existsSync(folder)
if (!isThere)
  console.log('filed reports are not read in other formats: there is no ../shared/seeds beside this checkout')
const reports = isThere ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

const stated = (extract: Extract): Record<string, unknown> => statementsOf(filingOf(assemble(extract)))

describe.runIf(isThere).each(reports)('the filed report %s', (name) => {
  const document = documentOf(decode(readFileSync(join(folder, name))))
  const report = reportOfDocument(document)
  const expected = statementsOf(filingOf(document))

  it('states the same as a Word file', () => {
    expect(stated(readDocx(writeDocx(report), usualLimits))).toEqual(expected)
  })

  it('states the same as a PDF', async () => {
    const pdf = await writePdf(report)
    if (pdf.kind === 'refused') throw new Error(pdf.problems.map(({ words }) => words.zh).join('\n'))
    expect(stated(await readPdf(pdf.bytes, usualLimits))).toEqual(expected)
  })
})
