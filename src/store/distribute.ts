import { escapeIdentifier, type Client } from 'pg'
import { words } from '#domain/words/words.ts'
import { connectAdmin } from './bootstrap.ts'
import { planDistribution } from './distribute-plan.ts'
import { clusterRules } from './distribute-rules.ts'
import { hasCitus, inspectTables, type InspectedTable } from './distribute-schema.ts'
import type { Store } from './open.ts'
import { StoreProblem } from './store-problem.ts'

const absent = (): StoreProblem =>
  new StoreProblem(
    words('数据库没有 Citus 扩展，不能分布', 'the database has no Citus extension: nothing can be distributed'),
    words(
      '在协调节点和各工作节点安装 Citus，执行 CREATE EXTENSION citus 并登记工作节点；单机无需此步骤',
      'install Citus on the coordinator and the workers, run CREATE EXTENSION citus and add the workers; one machine needs none of it',
    ),
  )

const broken = (faults: readonly string[]): StoreProblem =>
  new StoreProblem(
    words('有表不符合集群的规则', 'some tables break the rules of a cluster'),
    words('执行 jiheng db check 查看规则', 'run jiheng db check to see the rules'),
    faults.join(', '),
  )

const withAdmin = async <T>({ connection }: Pick<Store, 'connection'>, work: (client: Client) => Promise<T>) => {
  const client = await connectAdmin(connection)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** All tables as a cluster sees them. */
export const inspectStoreTables = (store: Pick<Store, 'connection'>): Promise<readonly InspectedTable[]> =>
  withAdmin(store, inspectTables)

/** Row-level security reaches the workers only where SET LOCAL is passed on. */
const propagation = (database: string): string =>
  `ALTER DATABASE ${escapeIdentifier(database)} SET citus.propagate_set_commands = 'local'`

/** Tables that refer to each other are changed one after the other on the same connections. */
const sequential = `SET LOCAL citus.multi_shard_modify_mode = 'sequential'`

const run = async (client: Client, statements: readonly string[]): Promise<readonly string[]> => {
  if (statements.length === 0) return statements
  await client.query('BEGIN')
  try {
    for (const statement of [sequential, ...statements]) await client.query(statement)
    await client.query('COMMIT')
    return statements
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/**
 * Distributes the tables by division over a cluster, all or none, and returns the statements that were run; tables done before
 * are left out, so it may be run again. Throws a StoreProblem where the extension is absent or a rule is broken.
 */
export const distribute = (store: Pick<Store, 'connection'>): Promise<readonly string[]> =>
  withAdmin(store, async (client) => {
    if (!(await hasCitus(client))) throw absent()
    const tables = await inspectTables(client)
    const faults = clusterRules.flatMap((rule) => rule.faults(tables))
    if (faults.length > 0) throw broken(faults)
    await client.query(propagation(store.connection.database))
    return run(client, planDistribution(tables))
  })
