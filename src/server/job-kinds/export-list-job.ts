import { z } from 'zod'
import { keepMadeFile } from '#services/attachment/keep-made-file.ts'
import { mostListRows } from '#reports/exchange/written.ts'
import { defineJob } from '../jobs/job.ts'
import { exportList } from '../list-export/export-list.ts'
import { exportAs } from '../list-export/list-endpoint.ts'
import { matchList } from '../list-export/match-list.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

/** Lists that can be exported by a job need nothing of the request. */
const noVisit = (): never => {
  throw new TypeError('a list that needs a visit')
}

/** Exports a list as its owner sees it now, into a file only the owner may read. */
export const exportListJob = (tools: JobTools) =>
  defineJob({
    name: 'export-list',
    lane: 'heavy',
    input: z.object({ list: z.string().max(2000), ...exportAs.shape, ...bounds }),
    retry: { limit: 2, delaySeconds: 5 },
    handle: async ({ list, format, language, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const { route, input } = matchList(tools.routes, list)
      const call: Parameters<typeof exportList>[2]['call'] = (of, one) => route.call(of, one, noVisit as never)
      // How many rows there are is known only at the end.
      const progress = (rows: number): Promise<void> => job.progress(rows, mostListRows)
      const made = await exportList(ctx, { route, input, format, language }, { most: mostListRows, progress, call })
      const { id } = await keepMadeFile(ctx, made)
      await job.progress(made.rows, made.rows)
      return { attachmentId: id, fileName: made.fileName, rows: made.rows, notes: made.notes }
    },
  })
