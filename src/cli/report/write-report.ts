import { join } from 'node:path'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { buildReport } from '#reports/build/build-report.ts'
import type { Report } from '#reports/model.ts'
import { fittingForm } from '#reports/forms/choose-form.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import type { Form } from '#reports/forms/form.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import type { Outline } from '#reports/outline.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import type { Sheet } from '#reports/write/sheet.ts'
import { loadForms } from '../files/rules.ts'
import { writeResult } from '../files/write-file.ts'

export type WrittenReport = { readonly report: Report; readonly files: readonly string[] }

// File names must survive every system people copy them to.
const safeName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || 'report'

/** Base of the file names: organisation, year and what it is. */
export const reportName = ({ organisation, year }: DraftFiling): string =>
  safeName(`${organisation.name}${year === undefined ? '' : `${year}年度`}部门整体支出绩效自评`)

/** 部门整体支出绩效自评表, and 项目支出绩效自评表 of each project, in the layouts of the draft's year. */
const formSheets = (draft: DraftFiling, forms: readonly Form[]): readonly Sheet[] =>
  (['department-self-evaluation', 'project-self-evaluation'] as const)
    .flatMap((kind) => fittingForm(forms, { kind, year: draft.year }) ?? [])
    .flatMap((form) => fillForms(form, { draft, rectifications: [] }).map(formSheet))

const workbook = (draft: DraftFiling, name: string): readonly Uint8Array[] => {
  const [first, ...rest] = formSheets(draft, loadForms())
  return first ? [writeXlsx([first, ...rest], { title: `${name}表`, author: draft.organisation.name })] : []
}

/** Builds the report and writes it as Word and Markdown, and the official tables as Excel; the files are named in the order written. */
export const writeReport = async (draft: DraftFiling, outline: Outline, folder: string): Promise<WrittenReport> => {
  const report = buildReport(outline, draft)
  const name = reportName(draft)
  const outputs: readonly (readonly [string, string | Uint8Array])[] = [
    [join(folder, `${name}报告.docx`), writeDocx(report)],
    [join(folder, `${name}报告.md`), writeMarkdown(report)],
    ...workbook(draft, name).map((bytes) => [join(folder, `${name}表.xlsx`), bytes] as const),
  ]
  for (const [path, content] of outputs) await writeResult(path, content)
  return { report, files: outputs.map(([path]) => path) }
}
