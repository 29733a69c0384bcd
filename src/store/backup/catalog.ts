import { escapeIdentifier, type ClientBase } from 'pg'
import { schemaName } from '../connection.ts'

/** A table as the database's own catalog knows it: tables of later versions are in a backup by themselves. */
export type CatalogTable = {
  readonly name: string
  /** Columns with a value of their own. */
  readonly columns: readonly string[]
  /** What the rows are ordered by: the columns of the primary key, those of text byte by byte. */
  readonly order: readonly string[]
}

export type CatalogForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/** The list of migrations is written by the migrations themselves. */
const migrationTable = 'schema_migration'

const allTables = `SELECT c.relname AS name,
    array(SELECT attname::text FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
    array(SELECT quote_ident(attname) || CASE WHEN attcollation = 0 THEN '' ELSE ' COLLATE "C"' END
      FROM pg_index i CROSS JOIN unnest(i.indkey::smallint[]) WITH ORDINALITY AS key (number, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.number
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY key.place) AS "order"
  FROM pg_class c
  WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> $2
  ORDER BY c.relname`

const allForeignKeys = `SELECT c.relname AS table, conname AS name, pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE k.contype = 'f' AND k.connamespace = to_regnamespace($1) AND k.conparentid = 0
  ORDER BY c.relname, conname`

/** The tables in order of their names. */
export const catalogTables = async (client: ClientBase): Promise<readonly CatalogTable[]> =>
  (await client.query<CatalogTable>(allTables, [schemaName, migrationTable])).rows

export const catalogForeignKeys = async (client: ClientBase): Promise<readonly CatalogForeignKey[]> =>
  (await client.query<CatalogForeignKey>(allForeignKeys, [schemaName])).rows

/** Text that reads the same on every server, whatever its own settings are. */
const plainText = {
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '3',
  bytea_output: 'hex',
  client_encoding: 'UTF8',
}

/**
 * Runs work as the administrator in one transaction; `opening` begins it. A member of the owner's role has the owner's rights and
 * is past row-level security; the role itself could not sign in on the other nodes of a cluster.
 */
export const asAdmin = async <T>(client: ClientBase, opening: string, work: () => Promise<T>): Promise<T> => {
  await client.query(opening)
  try {
    await client.query(`SET LOCAL search_path = ${schemaName}`)
    for (const [name, value] of Object.entries(plainText)) await client.query(`SET LOCAL ${name} = '${value}'`)
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

const listed = (columns: readonly string[]): string => columns.map((column) => escapeIdentifier(column)).join(', ')

/** Reads all rows of a table in the order of its key: equal tables give equal text. */
export const readingCopy = ({ name, columns, order }: CatalogTable): string => {
  const table = escapeIdentifier(name)
  const by = order.length > 0 ? order.join(', ') : `${table}::text COLLATE "C"`
  return `COPY (SELECT ${listed(columns)} FROM ${table} ORDER BY ${by}) TO STDOUT`
}

export const writingCopy = ({ name, columns }: CatalogTable): string =>
  `COPY ${escapeIdentifier(name)} (${listed(columns)}) FROM STDIN`
