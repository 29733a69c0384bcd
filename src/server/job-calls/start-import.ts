import { z } from 'zod'
import { importAsked } from '#contract/import-batch.ts'
import { allow } from '#services/allow.ts'
import type { Context } from '#services/context.ts'
import { importVerbs } from '#services/import/import-rights.ts'
import type { Visit } from '../bind.ts'
import { askForJob } from './ask-for-job.ts'

/** Imports a table in the background. The id of its batch is fixed now, so that the job cannot make two. */
export const startImport = async (
  ctx: Context,
  asked: z.output<typeof importAsked>,
  visit: Visit,
): Promise<{ id: string }> => {
  allow(ctx, importVerbs, { organisation: asked.organisation, year: asked.year })
  const { body, batch } = { body: z.encode(importAsked, asked), batch: ctx.newId() }
  return askForJob(ctx, visit.jobs(), { kind: 'import-table', input: { ...body, batch } })
}
