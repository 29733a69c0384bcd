import { join } from 'node:path'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { buildReport } from '#reports/build/build-report.ts'
import type { Report } from '#reports/model.ts'
import { departmentForm } from '#reports/forms/department-form.ts'
import { projectForms } from '#reports/forms/project-form.ts'
import type { Outline } from '#reports/outline.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { writeResult } from '../files/write-file.ts'

export type WrittenReport = { readonly report: Report; readonly files: readonly string[] }

// File names must survive every system people copy them to.
const safeName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || 'report'

/** Base of the file names: organisation, year and what it is. */
export const reportName = ({ organisation, year }: DraftFiling): string =>
  safeName(`${organisation.name}${year === undefined ? '' : `${year}年度`}部门整体支出绩效自评`)

/** Builds the report and writes it as Word and Markdown, and the official tables as Excel; the files are named in the order written. */
export const writeReport = async (draft: DraftFiling, outline: Outline, folder: string): Promise<WrittenReport> => {
  const report = buildReport(outline, draft)
  const name = reportName(draft)
  const outputs: readonly (readonly [string, string | Uint8Array])[] = [
    [join(folder, `${name}报告.docx`), writeDocx(report)],
    [join(folder, `${name}报告.md`), writeMarkdown(report)],
    [join(folder, `${name}表.xlsx`), writeXlsx([departmentForm(draft), ...projectForms(draft)])],
  ]
  for (const [path, content] of outputs) await writeResult(path, content)
  return { report, files: outputs.map(([path]) => path) }
}
