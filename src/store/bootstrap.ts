import { Client } from 'pg'
import { words } from '#domain/words/words.ts'
import { adminConfig, appConfig, appRole, ownerRole, schemaName, type Connection } from './connection.ts'
import { checkServerVersion, serverVersion } from './server-version.ts'
import { errorCode, StoreProblem } from './store-problem.ts'

const missingDatabase = '3D000'
const wrongPassword = new Set(['28P01', '28000'])
// The role, database or schema is there already, or another process makes it in this moment.
const madeAlready = new Set(['42710', '42P04', '42P06', '23505', 'XX000'])

/** A failed connection as a problem with a remedy. */
export const unreachable = (error: unknown, { host, port, database }: Connection): StoreProblem =>
  new StoreProblem(
    words(`不能连接数据库：${String(error)}`, `the database cannot be reached: ${String(error)}`),
    words('检查 DATABASE_URL 和数据库服务器是否运行', 'check DATABASE_URL and whether the server runs'),
    `${host}:${port}/${database}`,
  )

/** Connects as the administrator; the caller ends the client. */
export const connectAdmin = async (connection: Connection): Promise<Client> => {
  const client = new Client(adminConfig(connection))
  // A server that goes away later is noticed by the next query.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const createDatabase = async (connection: Connection): Promise<void> => {
  const client = await connectAdmin({ ...connection, database: 'postgres' })
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(connection.database)}`)
  } catch (error) {
    if (!madeAlready.has(errorCode(error))) throw error
  } finally {
    await client.end()
  }
}

const connectOrCreate = async (connection: Connection): Promise<Client> => {
  try {
    return await connectAdmin(connection)
  } catch (error) {
    if (errorCode(error) !== missingDatabase) throw unreachable(error, connection)
    await createDatabase(connection)
    return connectAdmin(connection)
  }
}

const setUp = (client: Client, connection: Connection): readonly string[] => {
  const { password } = appConfig(connection)
  const secret = password === '' ? '' : ` PASSWORD ${client.escapeLiteral(password)}`
  return [`CREATE ROLE ${ownerRole} NOLOGIN`, `CREATE ROLE ${appRole} LOGIN${secret}`, `CREATE SCHEMA ${schemaName}`]
}

/** Rights that may be given again and again. */
const rights = [
  `GRANT ${ownerRole} TO CURRENT_USER`,
  `ALTER SCHEMA ${schemaName} OWNER TO ${ownerRole}`,
  `GRANT USAGE ON SCHEMA ${schemaName} TO ${appRole}`,
]

const notAllowed = (client: Client, connection: Connection): StoreProblem =>
  new StoreProblem(
    words('这个数据库用户不能建立绩衡所需的角色', 'this database user may not create the roles Jiheng needs'),
    words(
      `请数据库管理员执行：${setUp(client, connection).concat(rights).join('; ')}`,
      `ask the administrator of the database to run: ${setUp(client, connection).concat(rights).join('; ')}`,
    ),
    connection.database,
  )

const runSetUp = async (client: Client, connection: Connection): Promise<void> => {
  for (const statement of setUp(client, connection)) {
    try {
      await client.query(statement)
    } catch (error) {
      if (!madeAlready.has(errorCode(error))) throw error
    }
  }
  for (const statement of rights) await client.query(statement)
}

const isSetUp = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ done: boolean }>(
    `SELECT count(*) = 2
        AND to_regnamespace($3) IS NOT NULL
        AND bool_and(rolname <> $1 OR pg_has_role(CURRENT_USER, oid, 'USAGE')) AS done
       FROM pg_roles WHERE rolname IN ($1, $2)`,
    [ownerRole, appRole, schemaName],
  )
  return rows[0]?.done ?? false
}

const appSignsIn = async (connection: Connection): Promise<boolean> => {
  const client = new Client(appConfig(connection))
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (wrongPassword.has(errorCode(error))) return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** After a change of the administrator's password the app's role follows. */
const renewPassword = async (client: Client, connection: Connection): Promise<void> => {
  const { password } = appConfig(connection)
  await client.query(`ALTER ROLE ${appRole} PASSWORD ${client.escapeLiteral(password)}`)
}

/** Roles that could look past row-level security would make the second wall worthless. */
const refuseStrongRole = async (client: Client): Promise<void> => {
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls)', [
    appRole,
  ])
  if (rows.length === 0) return
  throw new StoreProblem(
    words(`角色 ${appRole} 可以绕过行级安全`, `role ${appRole} can bypass row-level security`),
    words(`执行 ALTER ROLE ${appRole} NOSUPERUSER NOBYPASSRLS`, `run ALTER ROLE ${appRole} NOSUPERUSER NOBYPASSRLS`),
  )
}

const prepare = async (client: Client, connection: Connection): Promise<string> => {
  const version = await serverVersion(client)
  checkServerVersion(version)
  if (!(await isSetUp(client))) await runSetUp(client, connection)
  await refuseStrongRole(client)
  if (!(await appSignsIn(connection))) await renewPassword(client, connection)
  return version
}

/** Creates the database, roles and schema where they are missing, and returns the server's version. */
export const bootstrap = async (connection: Connection): Promise<string> => {
  const client = await connectOrCreate(connection)
  try {
    return await prepare(client, connection)
  } catch (error) {
    throw errorCode(error) === '42501' ? notAllowed(client, connection) : error
  } finally {
    await client.end()
  }
}
