import type { Client } from 'pg'
import { connectAdmin } from './bootstrap.ts'
import { ownerRole, schemaName, type Connection } from './connection.ts'

const asOwner = async <T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = await connectAdmin(connection)
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL ROLE ${ownerRole}`)
    await client.query(`SET LOCAL search_path = ${schemaName}`)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } finally {
    // Without a commit the end of the connection undoes everything.
    await client.end()
  }
}

/** Enters a division, which the program's own role may only read; one that is there keeps its name. */
export const createDivision = (
  connection: Connection,
  division: { readonly code: string; readonly name: string },
): Promise<void> =>
  asOwner(connection, async (client) => {
    await client.query('INSERT INTO division (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING', [
      division.code,
      division.name,
    ])
  })

/** Whether anybody is in the store, in whichever division. */
export const hasPeople = (connection: Connection): Promise<boolean> =>
  asOwner(connection, async (client) => {
    const { rows } = await client.query<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM person) AS found')
    return rows[0]?.found ?? false
  })
