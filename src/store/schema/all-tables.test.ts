import { getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { referenceTables, tenantTables } from './all-tables.ts'

type Row = Readonly<Record<string, unknown>>

const tenants: readonly string[] = tenantTables.map((table) => getTableName(table))
const references: readonly string[] = referenceTables.map((table) => getTableName(table))

const keyColumns = `SELECT i.indrelid::regclass::text AS "table", i.indexrelid::regclass::text AS index,
    (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) AS first
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'jiheng'::regnamespace`

const foreignKeys = `SELECT conname AS name, conrelid::regclass::text AS "from", confrelid::regclass::text AS "to",
    (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) AS first,
    (SELECT attname FROM pg_attribute WHERE attrelid = confrelid AND attnum = confkey[1]) AS target
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'jiheng'::regnamespace`

const columns = `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS needed
  FROM pg_attribute a WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`

const typeName = (type: string): string => type.replaceAll(' ', '').replace(/^char\(/u, 'character(')

describe.each(storeKinds())('the schema on the %s database', (kind) => {
  let test: TestStore
  const ask = async (sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await test.admin.query<Row>(sql, [...values])).rows

  beforeAll(async () => {
    test = await openTestStore(kind)
  })
  afterAll(() => test.close())

  it('has the tables that are told to be distributed or shared, and its own list of migrations', async () => {
    const rows = await ask(`SELECT tablename FROM pg_tables WHERE schemaname = 'jiheng'`)
    const found = rows.map(({ tablename }) => String(tablename)).toSorted()
    expect(found).toEqual([...tenants, ...references, 'schema_migration'].toSorted())
  })

  it.each([...tenantTables, ...referenceTables].map((table) => [getTableName(table), table] as const))(
    'has %s with the columns and types the program reads',
    async (name, table) => {
      const rows = await ask(columns, [name])
      const declared = getTableConfig(table).columns
      expect(rows.map((row) => [row['name'], typeName(String(row['type'])), row['needed']])).toEqual(
        declared.map((column) => [column.name, typeName(column.getSQLType()), column.notNull]),
      )
    },
  )

  it('leads every key and index of a tenant table with division_code', async () => {
    const rows = (await ask(keyColumns)).filter(({ table }) => tenants.includes(String(table)))
    expect(rows.length).toBeGreaterThan(tenants.length)
    expect(rows.filter(({ first }) => first !== 'division_code')).toEqual([])
  })

  it('leads every foreign key of a tenant table with division_code on both sides', async () => {
    const rows = (await ask(foreignKeys)).filter(({ from }) => tenants.includes(String(from)))
    const isSound = ({ to, first, target }: Row): boolean =>
      first === 'division_code' && target === (tenants.includes(String(to)) ? 'division_code' : 'code')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => !isSound(row))).toEqual([])
  })

  it('has no foreign key from a shared table to a tenant table', async () => {
    const rows = await ask(foreignKeys)
    expect(rows.filter(({ from, to }) => references.includes(String(from)) && tenants.includes(String(to)))).toEqual([])
  })

  it('has no triggers, rules, functions or sequences', async () => {
    const own = `'jiheng'::regnamespace`
    const counts = await ask(`SELECT
      (SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = ${own} AND NOT tgisinternal) +
      (SELECT count(*) FROM pg_rules WHERE schemaname = 'jiheng') +
      (SELECT count(*) FROM pg_proc WHERE pronamespace = ${own}) +
      (SELECT count(*) FROM pg_class WHERE relnamespace = ${own} AND relkind NOT IN ('r', 'i')) AS odd`)
    expect(counts).toEqual([{ odd: '0' }])
  })

  it('guards every tenant table by row-level security, and the app role is under it', async () => {
    const rows = await ask(`SELECT relname FROM pg_class
      WHERE relnamespace = 'jiheng'::regnamespace AND relkind = 'r' AND relrowsecurity`)
    expect(rows.map(({ relname }) => String(relname)).toSorted()).toEqual(tenants.toSorted())
    const [role] = await ask(`SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = 'jiheng_app'`)
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  })

  it('lets the app neither change nor delete what is only added to, nor the shared tables', async () => {
    const rows = await ask(`SELECT t, p FROM unnest(ARRAY['audit_entry', 'budget_entry', 'execution_entry', 'division',
        'step', 'publication', 'schema_migration']) t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
      WHERE has_table_privilege('jiheng_app', t, p)`)
    expect(rows).toEqual([])
  })
})
