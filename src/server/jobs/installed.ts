import { words } from '#domain/words/words.ts'
import type { Store } from '#store/open.ts'
import { StoreProblem } from '#store/store-problem.ts'
import { installSteps, jobSchema } from './install-steps.ts'

const notInstalled = (): StoreProblem =>
  new StoreProblem(
    words('数据库里没有任务队列，或者它的版本较旧', 'the database has no queue of jobs, or an older one'),
    words('执行 jiheng migrate 后再启动', 'run jiheng migrate, then start again'),
  )

/** Throws a {@link StoreProblem} where `installJobs` is still to be run. */
export const assertInstalled = async ({ pool }: Pick<Store, 'pool'>): Promise<void> => {
  const table = `${jobSchema}.installed_step`
  const { rows } = await pool.query<{ found: string | null }>(`SELECT to_regclass('${table}') AS found`)
  if (!rows[0]?.found) throw notInstalled()
  const steps = await pool.query<{ done: number }>(`SELECT count(*)::integer AS done FROM ${table}`)
  if ((steps.rows[0]?.done ?? 0) < installSteps.length) throw notInstalled()
}
