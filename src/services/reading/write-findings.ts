import { runChecks } from '#checks/run.ts'
import { findingsReport } from '#reports/build/findings/findings-report.ts'
import type { Context } from '../context.ts'
import type { DocumentFile } from '../self-evaluation/get-document.ts'
import { toldFindings } from '../self-evaluation/findings-input.ts'
import { mediaTypeOf, writeDocument, type DocumentFormat } from '../self-evaluation/write-document.ts'
import { openReading } from './reading-content.ts'

/** 检查结果说明 of an uploaded report, with the corrections that were saved. */
export const writeReadingFindings = async (
  ctx: Context,
  { id, format }: { readonly id: string; readonly format: DocumentFormat },
): Promise<DocumentFile> => {
  const { reading, corrected } = await openReading(ctx, id)
  const named = {
    organisation: corrected.organisation?.name ?? '',
    year: corrected.year?.value,
    file: reading.fileName,
  }
  const report = findingsReport(toldFindings(runChecks(corrected), named))
  const content = await writeDocument({ report, sheets: [] }, format, named.organisation)
  const base = reading.fileName.replace(/\.[^.]{1,5}$/u, '')
  return { content, mediaType: mediaTypeOf(format), fileName: `${base}-检查结果说明.${format}` }
}
