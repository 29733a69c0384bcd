import type { ClientBase } from 'pg'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from './store-problem.ts'

const oldest = 15

/** The version a server tells of itself: "PostgreSQL 18.4", or the name of a relative that speaks its dialect. */
export const serverVersion = async (client: ClientBase): Promise<string> => {
  const { rows } = await client.query<{ version: string }>('SELECT version()')
  const [first = ''] = (rows[0]?.version ?? '').split(' on ')
  return first.split(' (')[0] ?? first
}

/** Refuses a PostgreSQL that is too old. Relatives number their versions in their own way and are let through. */
export const checkServerVersion = (version: string): void => {
  const major = /^PostgreSQL (\d+)/u.exec(version)?.[1]
  if (major === undefined || Number(major) >= oldest) return
  throw new StoreProblem(
    words(`数据库版本过旧：${version}`, `the database is too old: ${version}`),
    words(`升级到 PostgreSQL ${oldest} 或更高版本`, `upgrade to PostgreSQL ${oldest} or later`),
  )
}
