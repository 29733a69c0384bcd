import type { z } from 'zod'
import type { documentsAsked } from '#contract/job.ts'
import type { Context } from '#services/context.ts'
import { unlessDocumentsReadable } from '#services/self-evaluation/get-document.ts'
import type { Visit } from '../bind.ts'
import { askForJob } from './ask-for-job.ts'

/** Writes documents of self-evaluations in the background. What is named must be readable; a scope gives what is. */
export const startDocuments = async (
  ctx: Context,
  { documents, formats, isFinal, of }: z.output<typeof documentsAsked>,
  visit: Visit,
): Promise<{ id: string }> => {
  if ('selfEvaluations' in of) await unlessDocumentsReadable(ctx, of.selfEvaluations)
  return askForJob(ctx, visit.jobs(), { kind: 'documents', input: { documents, formats, isFinal, of } })
}
