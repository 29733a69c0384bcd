import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { invalid } from '#services/errors.ts'
import type { Page } from '#services/page.ts'
import { look } from '#services/transact.ts'
import { listJobs, type JobFilter, type JobState, type JobView } from '../jobs/entry.ts'
import { jobItem, type JobItem } from './job-item.ts'
import { isVisible, jobOwner } from './own-job.ts'

export type ListOwnJobs = {
  readonly state?: JobState | undefined
  readonly kind?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Most the store gives at once. */
const most = 200

const cursorOf = ({ createdAt, id }: JobView): string => `${createdAt.getTime()}_${id}`

const afterOf = (cursor: string | undefined): Pick<JobFilter, 'after'> => {
  if (cursor === undefined) return {}
  const [, time = '', id = ''] = /^(\d{1,15})_([\da-f-]{36})$/u.exec(cursor) ?? []
  if (id !== '') return { after: { createdAt: new Date(Number(time)), id } }
  throw invalid(
    'after',
    words('不是上一页给出的位置', 'this is not what the page before gave'),
    words('请从第一页重新打开', 'start from the first page'),
  )
}

/** Own jobs, the newest first. */
export const listOwnJobs = async (ctx: Context, input: ListOwnJobs): Promise<Page<JobItem>> => {
  const owner = jobOwner(ctx)
  const limit = Math.min(input.limit, most - 1)
  const rows = await look(ctx, (tx) =>
    listJobs(tx, {
      owner,
      ...(input.kind === undefined ? {} : { kind: input.kind }),
      ...(input.state === undefined ? {} : { states: [input.state] }),
      ...afterOf(input.after),
      limit: limit + 1,
    }),
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.filter((job) => isVisible(ctx, job)).map(jobItem), next: last ? cursorOf(last) : null }
}
