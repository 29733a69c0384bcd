import { z } from 'zod'
import { exchangeSetIds } from '#domain/exchange/tables.ts'
import { words } from '#domain/words/words.ts'
import { listFormats } from '#reports/exchange/written.ts'
import { keepMadeFile } from '#services/attachment/keep-made-file.ts'
import { importableSets, importExchange } from '#services/exchange/import-exchange.ts'
import { exchangeFile } from '../exchange/exchange-file.ts'
import { readUploads } from '../exchange/read-uploads.ts'
import { defineJob, FinalFailure } from '../jobs/job.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

const years = z.number().int().min(2000).max(2100)

/** Writes the tables of a set into a file only its owner may read. */
export const exportExchangeJob = (tools: JobTools) =>
  defineJob({
    name: 'export-exchange',
    lane: 'heavy',
    input: z.object({ set: z.enum(exchangeSetIds), year: years, format: z.enum(listFormats), ...bounds }),
    retry: { limit: 2, delaySeconds: 5 },
    handle: async ({ set, year, format, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const made = await exchangeFile(ctx, { set, year, format }, Infinity)
      const { id } = await keepMadeFile(ctx, made)
      await job.progress(made.rows, made.rows)
      return { attachmentId: id, fileName: made.fileName, rows: made.rows, notes: made.notes }
    },
  })

/** Remarks kept of an import: nobody reads more. */
const mostNotes = 500

const someUnread = (count: number): FinalFailure =>
  new FinalFailure({
    what: words(`有${count}行读不出来，没有导入`, `${count} rows cannot be read; nothing was imported`),
    remedy: words(
      '请先试运行并改正，或选择只导入其余各行',
      'make a dry run and correct them, or choose to leave them out',
    ),
  })

/** Brings uploaded tables in. What it writes is one transaction, and brought in again it changes nothing. */
export const importExchangeJob = (tools: JobTools) =>
  defineJob({
    name: 'import-exchange',
    lane: 'heavy',
    input: z.object({
      set: z.enum(importableSets),
      year: years,
      attachmentIds: z.array(z.uuid()).min(1).max(20),
      isDryRun: z.boolean(),
      leavesOutRefused: z.boolean(),
      ...bounds,
    }),
    retry: { limit: 2, delaySeconds: 5 },
    handle: async ({ set, year, attachmentIds, isDryRun, leavesOutRefused, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      await job.progress(0, 2, words('正在读取文件', 'reading the files'))
      const { records, unread, notes } = await readUploads(ctx, { reader: tools.reader, set }, attachmentIds)
      if (!isDryRun && !leavesOutRefused && unread > 0) throw someUnread(unread)
      await job.progress(1, 2, words('正在核对各行', 'looking at the rows'))
      const report = await importExchange(ctx, { set, year, records, isDryRun, leavesOutRefused })
      await job.progress(2, 2)
      return { ...report, unread, notes: notes.slice(0, mostNotes) }
    },
  })
