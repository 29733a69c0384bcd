import { escapeIdentifier, escapeLiteral } from 'pg'
import { schemaName } from './connection.ts'
import { divisionColumn, type InspectedTable } from './distribute-schema.ts'

const othersOf = ({ name, foreignKeys }: InspectedTable): readonly string[] =>
  foreignKeys.map(({ target }) => target).filter((target) => target !== name)

/** Tables in an order in which each comes after those it refers to; `circle` are those for which there is none. */
export const inOrder = (
  tables: readonly InspectedTable[],
): { readonly ordered: readonly InspectedTable[]; readonly circle: readonly InspectedTable[] } => {
  const ordered: InspectedTable[] = []
  let left = tables
  for (;;) {
    const names = new Set(left.map(({ name }) => name))
    const free = left.filter((table) => !othersOf(table).some((target) => names.has(target)))
    if (free.length === 0) return { ordered, circle: left }
    ordered.push(...free)
    left = left.filter((table) => !free.includes(table))
  }
}

const named = (table: string): string => escapeLiteral(`${schemaName}.${table}`)

const distributing = (name: string, anchor: string): string => {
  const beside = name === anchor ? `'none'` : named(anchor)
  return `SELECT create_distributed_table(${named(name)}, '${divisionColumn}', colocate_with => ${beside})`
}

type Keyed = Pick<InspectedTable, 'name' | 'foreignKeys'>

const altering = (table: string): string => `ALTER TABLE ${escapeIdentifier(schemaName)}.${escapeIdentifier(table)}`

const dropping = ({ name: table, foreignKeys }: Keyed): readonly string[] =>
  foreignKeys.map(({ name }) => `${altering(table)} DROP CONSTRAINT ${escapeIdentifier(name)}`)

const adding = ({ name: table, foreignKeys }: Keyed): readonly string[] =>
  foreignKeys.map(({ name, definition }) => `${altering(table)} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`)

/**
 * The statements that are still to be run, in one transaction, to distribute tables: first those every node has whole, then
 * those of the divisions, all beside the first. Meanwhile their foreign keys are away: none may lead from a table that is not
 * distributed yet to one that is. Empty where all is done.
 */
export const planDistribution = (tables: readonly InspectedTable[]): readonly string[] => {
  const { ordered, circle } = inOrder(tables)
  const all = [...ordered, ...circle]
  const tenants = all.filter(({ isTenant }) => isTenant)
  const anchor = tenants.find(({ placement }) => placement === 'distributed') ?? tenants[0]
  const shared = all.filter(({ isTenant, placement }) => !isTenant && placement !== 'reference')
  const open = tenants.filter(({ placement }) => placement !== 'distributed')
  return [
    ...open.flatMap(dropping),
    ...shared.map(({ name }) => `SELECT create_reference_table(${named(name)})`),
    ...open.map(({ name }) => distributing(name, anchor?.name ?? name)),
    ...open.flatMap(adding),
  ]
}
