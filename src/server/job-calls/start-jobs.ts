import { ownAttachment } from '#services/attachment/reading.ts'
import type { Context } from '#services/context.ts'
import type { Language } from '#domain/words/words.ts'
import type { ListFormat } from '#reports/exchange/written.ts'
import type { Visit } from '../bind.ts'
import { matchList } from '../list-export/match-list.ts'
import { askForJob } from './ask-for-job.ts'

export type StartListExport = { readonly list: string; readonly format: ListFormat; readonly language: Language }

/** Exports a list of any size in the background. Whether it may be read is asked when it is. */
export const startListExport = async (ctx: Context, input: StartListExport, visit: Visit): Promise<{ id: string }> => {
  const desk = visit.jobs()
  matchList(desk.routes, input.list)
  const { list, format, language } = input
  return askForJob(ctx, desk, { kind: 'export-list', input: { list, format, language } })
}

export type StartReportCheck = { readonly attachmentIds: readonly string[] }

/** Checks reports the caller has uploaded, in the background. */
export const startReportCheck = async (
  ctx: Context,
  { attachmentIds }: StartReportCheck,
  visit: Visit,
): Promise<{ id: string }> => {
  for (const id of attachmentIds) await ownAttachment(ctx, id)
  return askForJob(ctx, visit.jobs(), { kind: 'check-reports', input: { attachmentIds } })
}

/** Makes a hand-over pack of what the caller has to do, in the background. */
export const startHandOver = async (
  ctx: Context,
  { year }: { readonly year: number },
  visit: Visit,
): Promise<{ id: string }> => askForJob(ctx, visit.jobs(), { kind: 'hand-over', input: { year } })
