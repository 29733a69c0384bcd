import type { ClientBase } from 'pg'

type Config = { readonly text: string; readonly name?: string | undefined }
type Query = (config: Config | string, values?: readonly unknown[]) => unknown

// Lists of varying length make ever new texts: only what comes again gets a name, and not without end, because each
// connection keeps the plans of all of them.
const oftenEnough = 3
const mostNames = 300
const mostCounted = 5000

/** Names for texts of statements that come again and again. */
export const makeStatementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostNames) return known
    const count = (counts.get(text) ?? 0) + 1
    if (count < oftenEnough) {
      if (counts.size >= mostCounted) counts.clear()
      counts.set(text, count)
      return undefined
    }
    counts.delete(text)
    const name = `often-${names.size + 1}`
    names.set(text, name)
    return name
  }
}

const nameOf = makeStatementNames()

/** Statements without values begin and end transactions: there is nothing to plan. */
const named = (config: Config | string, values: readonly unknown[] | undefined): Config | string => {
  if (typeof config === 'string') {
    const name = values && nameOf(config)
    return name === undefined ? config : { text: config, name }
  }
  const name = config.name ?? nameOf(config.text)
  return name === undefined ? config : { ...config, name }
}

/** The same connection, on which statements that come again are prepared: the server reads and plans them once. */
export const nameStatements = <Client extends ClientBase>(client: Client): Client => {
  const queryable = client as unknown as { readonly query: Query }
  const query: Query = (config, values) => queryable.query(named(config, values), values)
  return Object.assign(Object.create(client) as Client, { query })
}
