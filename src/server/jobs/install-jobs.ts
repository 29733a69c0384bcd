import PgBoss from 'pg-boss'
import { words } from '#domain/words/words.ts'
import { connectAdmin } from '#store/bootstrap.ts'
import { ownerRole, type Connection } from '#store/connection.ts'
import { StoreProblem } from '#store/store-problem.ts'
import { installSteps, jobSchema } from './install-steps.ts'
import { lanes } from './job.ts'

type Admin = Awaited<ReturnType<typeof connectAdmin>>

// Any number of ours but that of the migrations.
const lockNumber = 4_401_131

const createSchema = `CREATE SCHEMA ${jobSchema} AUTHORIZATION ${ownerRole}`

const ensureSchema = async (admin: Admin): Promise<void> => {
  const { rows } = await admin.query<{ found: string | null }>('SELECT to_regnamespace($1) AS found', [jobSchema])
  if (rows[0]?.found) return
  try {
    await admin.query(createSchema)
  } catch (cause) {
    const asked = words(
      `请数据库管理员执行：${createSchema}`,
      `ask the administrator of the database to run: ${createSchema}`,
    )
    const problem = new StoreProblem(
      words('这个数据库用户不能建立任务队列', 'this database user may not create the queue of jobs'),
      asked,
    )
    problem.cause = cause
    throw problem
  }
}

/** The queue's own tables, made and brought up to date by the library, as the role that owns them. */
const installQueue = async (admin: Admin): Promise<void> => {
  // The schema is there, and the owner of tables may not make schemas.
  const already = `CREATE SCHEMA IF NOT EXISTS ${jobSchema}`
  const boss = new PgBoss({
    schema: jobSchema,
    supervise: false,
    schedule: false,
    db: { executeSql: (text, values) => admin.query(text.replace(already, 'SELECT 1'), values) },
  })
  await boss.start()
  for (const lane of lanes) await boss.createQueue(lane)
  await boss.stop({ graceful: false })
}

const runSteps = async (admin: Admin): Promise<void> => {
  await admin.query(`CREATE TABLE IF NOT EXISTS ${jobSchema}.installed_step (number integer PRIMARY KEY)`)
  const { rows } = await admin.query<{ done: number }>(
    `SELECT count(*)::integer AS done FROM ${jobSchema}.installed_step`,
  )
  for (const [number, step] of installSteps.entries()) {
    if (number < (rows[0]?.done ?? 0)) continue
    await admin.query('BEGIN')
    await admin.query(step)
    await admin.query(`INSERT INTO ${jobSchema}.installed_step (number) VALUES ($1)`, [number])
    await admin.query('COMMIT')
  }
}

/**
 * Makes the queue where it is missing and brings it up to date: belongs beside `migrate`, and works, like it, as the owner
 * by the administrator's connection; the program's own role gets rows, never tables. Two processes at once take turns.
 */
export const installJobs = async ({ connection }: { readonly connection: Connection }): Promise<void> => {
  const admin = await connectAdmin(connection)
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [lockNumber])
    await ensureSchema(admin)
    await admin.query(`SET ROLE ${ownerRole}`)
    await installQueue(admin)
    await runSteps(admin)
  } finally {
    await admin.end()
  }
}
