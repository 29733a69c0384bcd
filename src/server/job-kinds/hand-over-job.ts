import { z } from 'zod'
import { chineseDay, isoDay } from '#domain/process/calendar/day.ts'
import { writeCsv } from '#reports/exchange/csv.ts'
import { packFiles } from '#reports/exchange/pack-files.ts'
import { keepMadeFile } from '#services/attachment/keep-made-file.ts'
import { handOverFacts, type HandOver } from '#services/hand-over/hand-over-facts.ts'
import { handOverPage } from '#services/hand-over/hand-over-page.ts'
import { defineJob } from '../jobs/job.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

const filesOf = (facts: HandOver) => {
  const csv = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    mediaType: 'text/csv',
    bytes: writeCsv(rows),
  })
  return [
    { name: '1-交接说明.html', mediaType: 'text/html', bytes: new TextEncoder().encode(handOverPage(facts)) },
    csv('2-未完成的任务.csv', [
      ['任务', '单位', '期限'],
      ...facts.tasks.map(({ title, place, due }) => [title, place, isoDay(due)]),
    ]),
    csv('3-未了结的问题.csv', [['问题', '单位'], ...facts.findings.map(({ title, place }) => [title, place])]),
    csv('4-年度日历.csv', [
      ['环节', '期限'],
      ...facts.calendar.map(({ title, due }) => [title, due ? isoDay(due) : '']),
    ]),
  ]
}

/** Packs what its owner leaves to who takes the post over: as far as the owner may read it now. */
export const handOverJob = (tools: JobTools) =>
  defineJob({
    name: 'hand-over',
    input: z.object({ year: z.number().int(), ...bounds }),
    retry: { limit: 2, delaySeconds: 5 },
    handle: async ({ year, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const facts = await handOverFacts(ctx, year)
      const { name, mediaType, bytes } = packFiles(filesOf(facts), `工作交接-${facts.name}-${chineseDay(facts.day)}`)
      const { id } = await keepMadeFile(ctx, { fileName: name, mediaType, bytes })
      return { attachmentId: id, fileName: name, tasks: facts.tasks.length, findings: facts.findings.length }
    },
  })
