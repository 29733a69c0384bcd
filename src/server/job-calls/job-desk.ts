import { words } from '#domain/words/words.ts'
import { StoreProblem } from '#store/store-problem.ts'
import type { Route } from '../bind.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import type { Streams } from './streams.ts'

/** Where calls ask for jobs and follow them. */
export type JobDesk = {
  readonly queue: Pick<Jobs, 'enqueue' | 'cancel' | 'retry' | 'wake'>
  readonly streams: Streams
  /** Calls whose lists may be exported. */
  readonly routes: readonly Route[]
}

export const noJobs = (): StoreProblem =>
  new StoreProblem(
    words('这个进程不办理后台任务', 'this process does no jobs'),
    words('请通过 jiheng serve 启动的服务办理', 'ask a server that was started by jiheng serve'),
  )
