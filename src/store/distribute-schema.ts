import type { ClientBase } from 'pg'
import { schemaName } from './connection.ts'

export type InspectedKey = { readonly name: string; readonly columns: readonly string[]; readonly isPrimary: boolean }

export type InspectedForeignKey = {
  readonly name: string
  readonly columns: readonly string[]
  readonly target: string
  readonly targetColumns: readonly string[]
  /** As SQL, behind ADD CONSTRAINT. */
  readonly definition: string
}

/** A table as far as a cluster is concerned. Those with a division_code belong to a division and are distributed by it. */
export type InspectedTable = {
  readonly name: string
  readonly isTenant: boolean
  readonly placement: 'local' | 'reference' | 'distributed'
  readonly hasRowSecurity: boolean
  /** The primary key and all unique indexes. */
  readonly keys: readonly InspectedKey[]
  readonly foreignKeys: readonly InspectedForeignKey[]
  readonly triggers: readonly string[]
}

/** The column all tables of a division are distributed by. */
export const divisionColumn = 'division_code'

/** Each node's own: no query joins it. */
const migrationTable = 'schema_migration'

const columnNames = (table: string, numbers: string): string => `coalesce((
  SELECT json_agg(attname ORDER BY place) FROM unnest(${numbers}::smallint[]) WITH ORDINALITY AS listed (number, place)
    JOIN pg_attribute ON attrelid = ${table} AND attnum = number), '[]')`

const inspection = `SELECT c.relname AS name, c.relrowsecurity AS "hasRowSecurity",
    EXISTS (SELECT FROM pg_attribute
      WHERE attrelid = c.oid AND attname = '${divisionColumn}' AND NOT attisdropped) AS "isTenant",
    coalesce((SELECT json_agg(json_build_object('name', indexrelid::regclass::text, 'isPrimary', indisprimary,
        'columns', ${columnNames('c.oid', 'indkey')}) ORDER BY indexrelid::regclass::text)
      FROM pg_index WHERE indrelid = c.oid AND indisunique), '[]') AS keys,
    coalesce((SELECT json_agg(json_build_object('name', conname, 'columns', ${columnNames('conrelid', 'conkey')},
        'target', t.relname, 'targetColumns', ${columnNames('confrelid', 'confkey')},
        'definition', pg_get_constraintdef(pg_constraint.oid)) ORDER BY conname)
      FROM pg_constraint JOIN pg_class t ON t.oid = confrelid
      WHERE conrelid = c.oid AND contype = 'f' AND conparentid = 0), '[]') AS "foreignKeys",
    array(SELECT tgname::text FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal ORDER BY 1) AS triggers
  FROM pg_class c
  WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> $2
  ORDER BY c.relname`

const placements = `SELECT c.relname AS name,
    CASE WHEN partmethod <> 'n' THEN 'distributed' WHEN repmodel = 't' THEN 'reference' ELSE 'local' END AS placement
  FROM pg_dist_partition JOIN pg_class c ON c.oid = logicalrelid WHERE c.relnamespace = to_regnamespace($1)`

/** Whether the database has the extension that makes a cluster of it. */
export const hasCitus = async (client: ClientBase): Promise<boolean> =>
  (await client.query(`SELECT FROM pg_extension WHERE extname = 'citus'`)).rowCount === 1

const placementsIn = async (client: ClientBase): Promise<ReadonlyMap<string, InspectedTable['placement']>> => {
  if (!(await hasCitus(client))) return new Map()
  const { rows } = await client.query<Pick<InspectedTable, 'name' | 'placement'>>(placements, [schemaName])
  return new Map(rows.map(({ name, placement }) => [name, placement]))
}

/** Looks at all tables of the store, in order of their names; tables of later versions are seen by themselves. */
export const inspectTables = async (client: ClientBase): Promise<readonly InspectedTable[]> => {
  const placed = await placementsIn(client)
  const { rows } = await client.query<Omit<InspectedTable, 'placement'>>(inspection, [schemaName, migrationTable])
  return rows.map((table) => ({ ...table, placement: placed.get(table.name) ?? 'local' }))
}
