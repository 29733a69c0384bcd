import { readFileSync } from 'node:fs'
import { connectAdmin } from '#store/bootstrap.ts'
import { adminConfig, schemaName, type Connection } from '#store/connection.ts'

/** The process the others of a database on this machine come from; undefined where it is elsewhere. */
export const postmasterOf = async (connection: Connection): Promise<number | undefined> => {
  const client = await connectAdmin(connection)
  try {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const stat = readFileSync(`/proc/${rows[0]?.pid ?? 0}/stat`, 'utf8')
    return stat.includes('(postgres)') ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : undefined
  } catch {
    return undefined
  } finally {
    await client.end()
  }
}

/** Connections of the administrator, whom no policy holds back. */
export const rawConfig = (connection: Connection): object => adminConfig(connection)

/** Takes away the entries of the raw peer, which follow no rule, so that the audit trail can be verified. */
export const clearRaw = async (connection: Connection): Promise<void> => {
  const client = await connectAdmin(connection)
  try {
    await client.query(`SET search_path = ${schemaName}`)
    await client.query('DELETE FROM audit_entry WHERE strand >= 100')
    await client.query('DELETE FROM audit_chain WHERE strand >= 100')
    await client.query('VACUUM audit_entry, part_row, part_text, part, task')
  } finally {
    await client.end()
  }
}
