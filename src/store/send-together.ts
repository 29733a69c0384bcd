import type { ClientBase } from 'pg'

/** What the driver keeps of its socket; its types leave it out. */
type Sending = { readonly connection: { readonly stream: { readonly cork: () => void; readonly uncork: () => void } } }
type Queryable = { query: (...args: readonly unknown[]) => unknown }

/**
 * From now on everything a connection is asked within one turn of the loop goes to the server in one piece: a system call
 * for every statement, and the server woken for each, costs more than most of the statements.
 */
export const sendTogether = (client: ClientBase): void => {
  const { stream } = (client as unknown as Sending).connection
  const queryable = client as unknown as Queryable
  const query = queryable.query.bind(client)
  let isHeld = false
  const send = (): void => {
    isHeld = false
    stream.uncork()
  }
  queryable.query = (...args) => {
    if (!isHeld) {
      isHeld = true
      stream.cork()
      process.nextTick(send)
    }
    return query(...args)
  }
}
