import { createHmac } from 'node:crypto'
import type { ClientConfig } from 'pg'

/** How to connect as the administrator of a database. */
export type Connection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: ClientConfig['ssl']
}

/** Role that owns the tables; nobody signs in as it, migrations take it on. */
export const ownerRole = 'jiheng_owner'
/** Role the program works as: row-level security applies to it. */
export const appRole = 'jiheng_app'
/** Schema of all our tables. */
export const schemaName = 'jiheng'

/**
 * Password of the app's role, from that of the administrator: every process that knows the one knows the other, and
 * nothing needs to be kept. No password gives none, for servers that trust their clients.
 */
const appPassword = (password: string): string =>
  password === '' ? '' : createHmac('sha256', password).update(appRole).digest('hex')

/** A firewall forgets connections at rest, and a peer that is gone says nothing: the system asks it now and then. */
const wire = { keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: 15_000 } as const

const searchPath = { options: `-c search_path=${schemaName}`, ...wire } as const

/** The administrator's connection, which may take on {@link ownerRole}. */
export const adminConfig = (connection: Connection): ClientConfig => ({ ...connection, ...searchPath })

/**
 * A statement that comes again keeps its plan. Left to itself the server plans most of ours anew each time: what row-level
 * security adds looks cheaper with the values known, and the planning costs more than the asking.
 */
const keptPlans = '-c plan_cache_mode=force_generic_plan'

/** The program's own connection. */
export const appConfig = (connection: Connection): ClientConfig & { readonly password: string } => ({
  ...connection,
  options: `${searchPath.options} ${keptPlans}`,
  user: appRole,
  password: appPassword(connection.password),
})
