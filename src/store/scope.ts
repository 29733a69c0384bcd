import { escapeLiteral } from 'pg'

/** Organisations a transaction reaches: '*' for all of the division, or their ids. */
export type Reach = '*' | readonly string[]

/** In whose name, and how far, a transaction reads and writes. The database holds it to this. */
export type Scope = {
  /** Nine digits. */
  readonly division: string
  /** The person's id; undefined for the program itself. */
  readonly actor?: string
  readonly readable: Reach
  readonly writable: Reach
  /** One unchanging view of the data, and no writing. */
  readonly isReadOnly?: boolean
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

const checked = (text: string, pattern: RegExp): string => {
  if (!pattern.test(text)) throw new RangeError(`no part of a scope: ${text}`)
  return text
}

const reachText = (reach: Reach): string =>
  reach === '*' ? reach : reach.map((organisation) => checked(organisation, uuid)).join(',')

/**
 * The statements that open a transaction in a scope. Each is sent by itself, and it is SET LOCAL rather than
 * set_config(), because only such statements reach the workers of a cluster.
 */
export const openingStatements = (scope: Scope): readonly string[] => {
  // What is not set is empty: nobody, and nothing to be written. Each statement that is left out is one less to be read.
  const settings = {
    division: checked(scope.division, /^\d{9}$/u),
    ...(scope.actor === undefined ? {} : { actor: checked(scope.actor, uuid) }),
    readable: reachText(scope.readable),
    ...(scope.isReadOnly ? {} : { writable: reachText(scope.writable) }),
  }
  return [
    scope.isReadOnly ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN',
    ...Object.entries(settings).map(([name, value]) => `SET LOCAL app.${name} = ${escapeLiteral(value)}`),
  ]
}
