import { ownAttachment } from '#services/attachment/reading.ts'
import type { Context } from '#services/context.ts'
import type { ImportableSet } from '#services/exchange/import-exchange.ts'
import type { Download, Visit } from '../bind.ts'
import { askForJob } from '../job-calls/ask-for-job.ts'
import { exchangeFile, type ExchangeAsked } from './exchange-file.ts'

/** More rows are the work of a job. */
const mostAtOnce = 10_000

/** The tables of a set as a file at once. */
export const downloadExchange = async (ctx: Context, input: ExchangeAsked): Promise<Download> => {
  const { bytes, mediaType, fileName, notes } = await exchangeFile(ctx, input, mostAtOnce)
  return { content: bytes, mediaType, fileName, size: bytes.length, notes }
}

/** Writes the tables of a set in the background. */
export const startExchangeExport = async (
  ctx: Context,
  { set, year, format }: ExchangeAsked,
  visit: Visit,
): Promise<{ id: string }> => askForJob(ctx, visit.jobs(), { kind: 'export-exchange', input: { set, year, format } })

export type StartExchangeImport = {
  readonly set: ImportableSet
  readonly year: number
  readonly attachmentIds: readonly string[]
  readonly isDryRun: boolean
  readonly leavesOutRefused: boolean
}

/** Brings uploaded tables in, or tries to, in the background. */
export const startExchangeImport = async (
  ctx: Context,
  { set, year, attachmentIds, isDryRun, leavesOutRefused }: StartExchangeImport,
  visit: Visit,
): Promise<{ id: string }> => {
  for (const id of attachmentIds) await ownAttachment(ctx, id)
  const input = { set, year, attachmentIds, isDryRun, leavesOutRefused }
  return askForJob(ctx, visit.jobs(), { kind: 'import-exchange', input })
}
