import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '../scope.ts'

/** Ids as PostgreSQL writes an array. */
export const arrayText = (ids: readonly string[]): string => `{${ids.join(',')}}`

/**
 * The organisations of a scope, named in the statement. Row-level security holds the rows to them in any case, but only by
 * looking at each: what stands in the statement finds them by an index.
 */
export const withinReach = ({ readable }: Pick<Scope, 'readable'>, column: PgColumn): SQL | undefined =>
  readable === '*' ? undefined : sql`${column} = ANY (${arrayText(readable)}::uuid[])`
