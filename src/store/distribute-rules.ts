import { words, type Words } from '#domain/words/words.ts'
import { inOrder } from './distribute-plan.ts'
import { divisionColumn, type InspectedTable } from './distribute-schema.ts'

/** What the tables must obey so that they can be distributed. */
export type ClusterRule = {
  readonly title: Words
  /** The names of what breaks the rule. */
  readonly faults: (tables: readonly InspectedTable[]) => readonly string[]
}

const tenantsIn = (tables: readonly InspectedTable[]): readonly InspectedTable[] =>
  tables.filter(({ isTenant }) => isTenant)

const sharedIn = (tables: readonly InspectedTable[]): readonly InspectedTable[] =>
  tables.filter(({ isTenant }) => !isTenant)

const leads = (columns: readonly string[]): boolean => columns[0] === divisionColumn

/** Foreign keys of some tables to those of divisions, or to the shared ones. */
const foreignKeys = (from: readonly InspectedTable[], to: readonly InspectedTable[]) =>
  from.flatMap(({ name: table, foreignKeys: keys }) =>
    keys.filter(({ target }) => to.some(({ name }) => name === target)).map((key) => ({ ...key, table })),
  )

const named = ({ table, name }: { readonly table: string; readonly name: string }): string => `${table}.${name}`

/** The rules of a cluster, in the order they are shown. */
export const clusterRules: readonly ClusterRule[] = [
  {
    title: words('每个表都有主键', 'every table has a primary key'),
    faults: (tables) => tables.filter(({ keys }) => !keys.some(({ isPrimary }) => isPrimary)).map(({ name }) => name),
  },
  {
    title: words(
      `区划的表的主键和唯一键以 ${divisionColumn} 开头`,
      `primary and unique keys of a division’s tables begin with ${divisionColumn}`,
    ),
    faults: (tables) =>
      tenantsIn(tables).flatMap(({ keys }) => keys.filter(({ columns }) => !leads(columns)).map(({ name }) => name)),
  },
  {
    title: words(
      `区划的表之间的外键两边都以 ${divisionColumn} 开头`,
      `foreign keys between a division’s tables begin with ${divisionColumn} on both sides`,
    ),
    faults: (tables) =>
      foreignKeys(tenantsIn(tables), tenantsIn(tables))
        .filter(({ columns, targetColumns }) => !leads(columns) || !leads(targetColumns))
        .map(named),
  },
  {
    title: words('共用表不引用区划的表', 'shared tables do not refer to those of a division'),
    faults: (tables) => foreignKeys(sharedIn(tables), tenantsIn(tables)).map(named),
  },
  {
    title: words('表与表不互相循环引用', 'tables do not refer to each other in a circle'),
    faults: (tables) => inOrder(tables).circle.map(({ name }) => name),
  },
  {
    title: words('没有触发器', 'there are no triggers'),
    faults: (tables) => tables.flatMap(({ name: table, triggers }) => triggers.map((name) => named({ table, name }))),
  },
  {
    title: words('区划的表都有行级安全', 'row-level security guards every table of a division'),
    faults: (tables) =>
      tenantsIn(tables)
        .filter(({ hasRowSecurity }) => !hasRowSecurity)
        .map(({ name }) => name),
  },
]
