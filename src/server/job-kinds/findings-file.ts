import { severityTerms } from '#domain/words/severity-terms.ts'
import type { Words } from '#domain/words/words.ts'
import { mediaTypes, mostListRows } from '#reports/exchange/written.ts'
import type { ListColumn } from '#reports/exchange/write-list.ts'
import type { ReportFinding } from '#services/report-check/check-report.ts'
import type { MadeFile } from '#services/attachment/keep-made-file.ts'
import type { Context } from '#services/context.ts'
import { workOut } from '#services/workshop/workshop.ts'
import { listToWrite, packRows, writeListTask } from '#services/workshop/write-list-task.ts'

/** A finding with the file it stands in. */
export type FoundIn = ReportFinding & { readonly file: string }

const columns: readonly ListColumn[] = [
  { id: 'file', zh: '文件', en: 'file', type: 'text' },
  { id: 'severity', zh: '级别', en: 'severity', type: 'text' },
  { id: 'check', zh: '规则', en: 'rule', type: 'code' },
  { id: 'title', zh: '核对事项', en: 'check', type: 'text' },
  { id: 'message', zh: '问题', en: 'finding', type: 'text' },
  { id: 'arithmetic', zh: '算式', en: 'arithmetic', type: 'text' },
  { id: 'line', zh: '行号', en: 'line', type: 'int' },
  { id: 'quote', zh: '原文', en: 'source text', type: 'text' },
]

const zh = ({ zh: text }: Words): string => text

/** All findings of many reports as a workbook; those behind the bound of a sheet are left out and counted by the caller. */
export const findingsFile = async (ctx: Context, findings: readonly FoundIn[]): Promise<MadeFile> => {
  const rows = findings
    .slice(0, mostListRows)
    .map(({ file, severity, check, title, message, arithmetic, line, quote }) => [
      file,
      zh(severityTerms[severity]),
      check,
      zh(title),
      zh(message),
      arithmetic,
      line === 0 ? undefined : line,
      quote,
    ])
  const list = listToWrite(columns, [packRows(rows)], { format: 'xlsx', name: '问题清单' })
  const written = await workOut(ctx, writeListTask, list)
  // The rows were cut to what a list may have.
  if (written.kind === 'refused') throw new RangeError(written.why.en)
  return { bytes: written.bytes, mediaType: mediaTypes.xlsx, fileName: '问题清单.xlsx' }
}
