import type { Context } from '../context.ts'
import type { DocumentFile } from '../self-evaluation/document-tasks.ts'
import type { DocumentFormat } from '../self-evaluation/write-document.ts'
import { workOut } from '../workshop/workshop.ts'
import { packedContent } from './reading-content.ts'
import { writeReadingFindingsTask } from './reading-tasks.ts'

/** 检查结果说明 of an uploaded report, with the corrections that were saved. */
export const writeReadingFindings = async (
  ctx: Context,
  { id, format }: { readonly id: string; readonly format: DocumentFormat },
): Promise<DocumentFile> => {
  const { reading, bytes } = await packedContent(ctx, id)
  const { corrections, fileName } = reading
  return workOut(ctx, writeReadingFindingsTask, { bytes, corrections, fileName, format })
}
