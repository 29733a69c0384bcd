import { beforeAll, describe, expect, it } from 'vitest'
import { loadForms } from '#cli/files/rules.ts'
import { formDocument, type FormDocument } from '#cli/report/form-documents.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { filingOf } from '#importers/map/filing.ts'
import { assemble } from '#importers/read/assemble.ts'
import { readDocx } from '#importers/read/docx/docx.ts'
import type { Extract } from '#importers/read/extract.ts'
import { readHtml } from '#importers/read/html.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import { readXlsx } from '#importers/read/xlsx/read-xlsx.ts'
import { readFiling } from '#importers/read-filing.ts'
import { monitoringReport } from '#reports/build/monitoring-report.ts'
import type { Report } from '#reports/model.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { monitoredDrafts } from '../fixtures/reports/monitored-drafts.ts'
import {
  draftedIndicators,
  draftedTables,
  readIndicators,
  readMoney,
  readProjects,
  readTablesOf,
} from '../fixtures/reports/monitored-facts.ts'
import { figures, linesOf, lost, readTables, readText, squeezed, tablesOf } from '../fixtures/reports/read-back.ts'

const formats = ['docx', 'html', 'pdf', 'md'] as const
type Format = (typeof formats)[number]
type Back = { readonly filing: Filing; readonly extract?: Extract }

const backFrom = (extract: Extract): Back => ({ filing: filingOf(assemble(extract)), extract })

const pdfOf = async (report: Report): Promise<Uint8Array> => {
  const result = await writePdf(report, { fontFolders: [] })
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.bytes
}

const ways: Readonly<Record<Format, (report: Report) => Back | Promise<Back>>> = {
  docx: (report) => backFrom(readDocx(writeDocx(report), usualLimits)),
  html: (report) => backFrom(readHtml(writeHtml(report), usualLimits)),
  pdf: async (report) => backFrom(await readPdf(await pdfOf(report), usualLimits)),
  md: (report) => ({ filing: readFiling(new TextEncoder().encode(writeMarkdown(report))) }),
}

/** Cells of a document, a table each; of Markdown by its rows, since it knows no merged cells. */
const cellsIn = ({ filing, extract }: Back): readonly (readonly string[])[] =>
  extract
    ? readTables(extract)
    : filing.document.blocks.flatMap((block) =>
        block.kind === 'table' ? [block.rows.flat().map(({ text }) => squeezed(text))] : [],
      )

const written = (cells: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  cells.map((table) => table.filter((cell) => cell !== ''))

/** Every figure in its order, every line, every cell; Markdown has no merged cells, so the empty ones are left out. */
const expectSame = (report: Report, back: Back): void => {
  const text = back.extract ? readText(back.extract) : squeezed(back.filing.document.source.text)
  const stated = figures(report).map((figure) => figure.text)
  expect(stated.length).toBeGreaterThan(10)
  expect(lost(text, stated)).toEqual([])
  expect(lost(text, linesOf(report))).toEqual([])
  if (back.extract) expect(cellsIn(back)).toEqual(tablesOf(report))
  else expect(written(cellsIn(back))).toEqual(written(tablesOf(report)))
}

/** What the money of each project must read like: budget at the opening, spent so far, rate, forecast. */
const money = [
  [
    [
      ['1280', '604.18', '47.20%', '1300'],
      ['1000', '504.18', '50.42%', '1020'],
      ['280', '100', '35.71%', '280'],
    ],
    [['86.4', '50.4', '58.33%', '86.4']],
    [['940', '0', '0.00%', '310.5']],
    [['57.6', '33.6', '58.33%', '43.2']],
    [['6', '', '', '']],
  ],
  [[['312', '122', '39.10%', '298.6']], [['75', '76.5', '102.00%', '96']]],
]

/** In the report the budget is the one in force, and amounts keep the unit they were given in. */
const projects = [
  [
    ['老旧供水管网改造', '1352.75', '604.18', '44.66%'],
    ['农村饮水水质检测', '86.4', '50.4', '58.33%'],
    ['排涝泵站增容（二期）', '940', '0', '0.00%'],
    ['河长制巡查购买服务', '43.2', '33.6', '77.78%'],
  ],
  [
    ['实训中心设备购置|智能制造', '305', '1220000元', '40.00%'],
    ['困难学生资助', '75', '76.5', '102.00%'],
  ],
]

const withAmounts = (read: ReturnType<typeof readMoney>): typeof read =>
  read.map((rows) => rows.filter((row, at) => at === 0 || row.some((amount) => amount !== '')))

const tableOf = (draft: DraftFiling): FormDocument => {
  const document = formDocument(['monitoring'], { forms: loadForms(), draft, rectifications: [] })
  if (!document) throw new Error('no monitoring table')
  return document
}

const expectTable = (filing: Filing, draft: DraftFiling, at: number): void => {
  expect(readTablesOf(filing)).toEqual(draftedTables(draft))
  expect(withAmounts(readMoney(filing))).toEqual(money[at])
}

describe.each(monitoredDrafts.map((draft, at) => ({ name: draft.organisation.name, draft, at })))(
  'a monitored year of $name',
  ({ draft, at }) => {
    let table: FormDocument
    let report: Report | undefined
    beforeAll(() => {
      table = tableOf(draft)
      report = monitoringReport(draft)
    })

    it.each(formats)('states the same in its monitoring table written as %s and read back', async (format) => {
      const back = await ways[format](table.report)
      expectSame(table.report, back)
      expectTable(back.filing, draft, at)
    })

    it('states the same in its monitoring table as a workbook', () => {
      const extract = readXlsx(writeXlsx(table.sheets), usualLimits)
      expect(written(readTables(extract)).flat()).toEqual(written(tablesOf(table.report)).flat())
      expectTable(filingOf(assemble(extract)), draft, at)
    })

    it.each(formats)('states the same in its monitoring report written as %s and read back', async (format) => {
      if (!report) throw new Error('nothing was monitored')
      const back = await ways[format](report)
      expectSame(report, back)
      expect(readIndicators(back.filing)).toEqual(draftedIndicators(draft))
      expect(readProjects(back.filing)).toEqual(projects[at])
    })
  },
)
