import { words, type Words } from '#domain/words/words.ts'
import { publicReport } from '#reports/build/public/public-report.ts'
import { findingsReport } from '#reports/build/findings/findings-report.ts'
import { buildReport } from '#reports/build/build-report.ts'
import { fittingForm } from '#reports/forms/choose-form.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import type { FormKind } from '#reports/forms/form.ts'
import { formReport } from '#reports/forms/form-report.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import { printRuns, type Report } from '#reports/model.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writePdf } from '#reports/write/pdf.ts'
import type { Sheet } from '#reports/write/sheet.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { invalid, ServiceError } from '../errors.ts'
import type { Compared } from './check-whole.ts'
import { findingsInput } from './findings-input.ts'
import { reportRules } from './report-rules.ts'

export const documentKinds = ['report', 'tables', 'project-tables', 'public', 'findings'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentFormats = ['docx', 'xlsx', 'pdf', 'html'] as const
export type DocumentFormat = (typeof documentFormats)[number]

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

export const mediaTypeOf = (format: DocumentFormat): string => mediaTypes[format]

/** What a document is written from. */
export type Material = Compared & { readonly division: string }

export type Built = { readonly report: Report; readonly sheets: readonly Sheet[] }

const tables = (kind: FormKind, { draft, division }: Material): Built => {
  const form = fittingForm(reportRules().forms, { kind, division, year: draft.year })
  const filled = form ? fillForms(form, { draft, rectifications: [] }) : []
  return { report: formReport(filled), sheets: filled.map(formSheet) }
}

const builders: Readonly<Record<DocumentKind, (material: Material) => Built>> = {
  report: ({ outline, draft }) => ({ report: buildReport(outline, draft), sheets: [] }),
  tables: (material) => tables('department-self-evaluation', material),
  'project-tables': (material) => tables('project-self-evaluation', material),
  public: ({ outline, draft }) => ({ report: publicReport(buildReport(outline, draft), draft), sheets: [] }),
  findings: (material) => ({ report: findingsReport(findingsInput(material)), sheets: [] }),
}

export const buildDocument = (kind: DocumentKind, material: Material): Built => builders[kind](material)

const noPdf = (problems: readonly { readonly words: Words }[]): ServiceError =>
  new ServiceError({
    code: 'invalid',
    why: words(
      `没有生成 PDF：${problems.map((problem) => problem.words.zh).join('；')}`,
      `no PDF was made: ${problems.map((problem) => problem.words.en).join('; ')}`,
    ),
    remedy: words('请按说明处理，或改用 docx', 'do as said, or take docx'),
  })

const pdfOf = async (report: Report): Promise<Uint8Array> => {
  const written = await writePdf(report)
  if (written.kind === 'refused') throw noPdf(written.problems)
  return written.bytes
}

const workbookOf = ({ report, sheets }: Built, author: string): Uint8Array => {
  const [first, ...rest] = sheets
  if (first) return writeXlsx([first, ...rest], { title: printRuns(report.title), author })
  throw invalid(
    'format',
    words('该文书不能写成 xlsx，或没有可填的内容', 'it cannot be written as xlsx, or there is nothing to fill in'),
    words('请改用 docx、pdf 或 html', 'take docx, pdf or html'),
  )
}

/** A document as the bytes of a file. */
export const writeDocument = async (built: Built, format: DocumentFormat, author: string): Promise<Uint8Array> => {
  switch (format) {
    case 'docx':
      return writeDocx(built.report)
    case 'html':
      return new TextEncoder().encode(writeHtml(built.report))
    case 'pdf':
      return pdfOf(built.report)
    case 'xlsx':
      return workbookOf(built, author)
  }
}
