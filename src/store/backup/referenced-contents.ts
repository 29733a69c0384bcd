import { createInterface } from 'node:readline'
import { escapeIdentifier, type ClientBase } from 'pg'
import { schemaName } from '../connection.ts'
import { copyOut } from './copy.ts'

const columns = `SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND a.attname = 'sha256' AND a.atttypid = 'bytea'::regtype AND NOT a.attisdropped
  ORDER BY c.relname`

/**
 * The addresses of all contents that rows name: whatever table has a column `sha256` of bytes. To be read by the tables' owner
 * in one transaction; an address may come several times. The connection is busy until the end.
 */
export async function* referencedContents(client: ClientBase): AsyncIterable<string> {
  const { rows } = await client.query<{ name: string }>(columns, [schemaName])
  for (const { name } of rows) {
    const { stream } = copyOut(
      client,
      `COPY (SELECT DISTINCT encode(sha256, 'hex') FROM ${escapeIdentifier(name)} WHERE sha256 IS NOT NULL) TO STDOUT`,
    )
    yield* createInterface({ input: stream })
  }
}
