import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { distribute, inspectStoreTables } from './distribute.ts'
import { planDistribution } from './distribute-plan.ts'
import { clusterRules } from './distribute-rules.ts'
import type { InspectedTable } from './distribute-schema.ts'
import { StoreProblem } from './store-problem.ts'

const table = (name: string, changes: Partial<InspectedTable> = {}): InspectedTable => ({
  name,
  isTenant: true,
  placement: 'local',
  hasRowSecurity: true,
  keys: [{ name: `${name}_pkey`, columns: ['division_code', 'id'], isPrimary: true }],
  foreignKeys: [],
  triggers: [],
  ...changes,
})

const shared = (name: string, changes: Partial<InspectedTable> = {}): InspectedTable =>
  table(name, {
    isTenant: false,
    keys: [{ name: `${name}_pkey`, columns: ['code'], isPrimary: true }],
    ...changes,
  })

const refersTo = (target: string, first = 'division_code') => ({
  name: `to_${target}`,
  columns: [first, 'other_id'],
  target,
  targetColumns: [first, 'id'],
  definition: `FOREIGN KEY (${first}, other_id) REFERENCES ${target}(${first}, id)`,
})

const faultsOf = (...tables: readonly InspectedTable[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    clusterRules
      .map(({ title, faults }) => [title.en, faults(tables)] as const)
      .filter(([, faults]) => faults.length > 0),
  )

describe('the plan of a distribution', () => {
  it('shares first, then distributes each table beside the first, while the foreign keys are away', () => {
    const tables = [
      table('audit'),
      table('entry', { foreignKeys: [refersTo('unit'), refersTo('entry')] }),
      table('unit', { foreignKeys: [refersTo('division', 'code')] }),
      shared('division', { foreignKeys: [refersTo('division', 'code')] }),
      shared('holiday'),
    ]
    const keys = 'FOREIGN KEY (division_code, other_id) REFERENCES'
    expect(planDistribution(tables)).toEqual([
      'ALTER TABLE "jiheng"."unit" DROP CONSTRAINT "to_division"',
      'ALTER TABLE "jiheng"."entry" DROP CONSTRAINT "to_unit"',
      'ALTER TABLE "jiheng"."entry" DROP CONSTRAINT "to_entry"',
      `SELECT create_reference_table('jiheng.division')`,
      `SELECT create_reference_table('jiheng.holiday')`,
      `SELECT create_distributed_table('jiheng.audit', 'division_code', colocate_with => 'none')`,
      `SELECT create_distributed_table('jiheng.unit', 'division_code', colocate_with => 'jiheng.audit')`,
      `SELECT create_distributed_table('jiheng.entry', 'division_code', colocate_with => 'jiheng.audit')`,
      `ALTER TABLE "jiheng"."unit" ADD CONSTRAINT "to_division" FOREIGN KEY (code, other_id) REFERENCES division(code, id)`,
      `ALTER TABLE "jiheng"."entry" ADD CONSTRAINT "to_unit" ${keys} unit(division_code, id)`,
      `ALTER TABLE "jiheng"."entry" ADD CONSTRAINT "to_entry" ${keys} entry(division_code, id)`,
    ])
  })

  it('goes on where an earlier one ended, beside what is distributed already', () => {
    const tables = [
      table('new'),
      table('old', { placement: 'distributed' }),
      shared('division', { placement: 'reference' }),
    ]
    expect(planDistribution(tables)).toEqual([
      `SELECT create_distributed_table('jiheng.new', 'division_code', colocate_with => 'jiheng.old')`,
    ])
    expect(planDistribution([table('old', { placement: 'distributed' })])).toEqual([])
  })
})

describe('the rules of a cluster', () => {
  it.each<readonly [string, InspectedTable[], string]>([
    ['every table has a primary key', [table('bare', { keys: [] })], 'bare'],
    [
      'primary and unique keys of a division’s tables begin with division_code',
      [table('a', { keys: [...table('a').keys, { name: 'a_code', columns: ['code'], isPrimary: false }] })],
      'a_code',
    ],
    [
      'foreign keys between a division’s tables begin with division_code on both sides',
      [table('a', { foreignKeys: [refersTo('b', 'year')] }), table('b')],
      'a.to_b',
    ],
    [
      'shared tables do not refer to those of a division',
      [shared('s', { foreignKeys: [refersTo('a')] }), table('a')],
      's.to_a',
    ],
    ['there are no triggers', [table('a', { triggers: ['stamp'] })], 'a.stamp'],
    ['row-level security guards every table of a division', [table('a', { hasRowSecurity: false })], 'a'],
  ])('are broken where not: %s', (rule, tables, fault) => {
    expect(faultsOf(...tables)).toEqual({ [rule]: [fault] })
  })

  it('are broken by tables that refer to each other', () => {
    const [a, b] = [table('a', { foreignKeys: [refersTo('b')] }), table('b', { foreignKeys: [refersTo('a')] })]
    expect(faultsOf(a, b, table('c'))).toEqual({ 'tables do not refer to each other in a circle': ['a', 'b'] })
  })
})

describe.each(storeKinds())('the tables of the %s database', (kind) => {
  let test: TestStore
  beforeAll(async () => {
    test = await openTestStore(kind)
  })
  afterAll(() => test.close())

  it('obey the rules of a cluster, and each has its place in the plan', async () => {
    const tables = await inspectStoreTables(test.store)
    expect(faultsOf(...tables)).toEqual({})
    const plan = planDistribution(tables)
    const kinds = ['DROP CONSTRAINT', 'create_reference_table', 'create_distributed_table', 'ADD CONSTRAINT']
    const order = plan.map((statement) => kinds.findIndex((kind) => statement.includes(kind)))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    for (const { name } of tables)
      expect(plan.filter((statement) => statement.includes(`('jiheng.${name}'`))).toHaveLength(1)
    const keys = plan.filter((statement) => statement.includes('CONSTRAINT'))
    const own = tables.filter(({ isTenant }) => isTenant).flatMap(({ foreignKeys }) => foreignKeys)
    expect(keys).toHaveLength(2 * own.length)
  })

  it('are seen with their keys, also those of a table added later', async () => {
    await test.admin.query(`CREATE TABLE later (division_code char(9), id int, code text UNIQUE,
      PRIMARY KEY (division_code, id), FOREIGN KEY (division_code, id) REFERENCES later)`)
    const found = (await inspectStoreTables(test.store)).find(({ name }) => name === 'later')
    expect(found).toEqual({
      name: 'later',
      isTenant: true,
      placement: 'local',
      hasRowSecurity: false,
      keys: [
        { name: 'later_code_key', columns: ['code'], isPrimary: false },
        { name: 'later_pkey', columns: ['division_code', 'id'], isPrimary: true },
      ],
      foreignKeys: [
        {
          name: 'later_division_code_id_fkey',
          columns: ['division_code', 'id'],
          target: 'later',
          targetColumns: ['division_code', 'id'],
          definition: 'FOREIGN KEY (division_code, id) REFERENCES later(division_code, id)',
        },
      ],
      triggers: [],
    })
    await test.admin.query('DROP TABLE later')
  })

  it('stay where they are without the extension, and it is said what is missing', async () => {
    const problem = await distribute(test.store).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(StoreProblem)
    expect(problem instanceof StoreProblem && problem.remedy.en).toContain('CREATE EXTENSION citus')
  })
})
