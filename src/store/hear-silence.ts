import type { ClientBase, Pool } from 'pg'

/** What the driver keeps of its socket; its types leave it out. */
type Wired = {
  readonly connection: {
    readonly stream: {
      write: (...args: readonly unknown[]) => boolean
      readonly on: (event: 'data', listener: () => void) => unknown
      readonly destroy: (error: Error) => unknown
    }
  }
}

type Line = { isWaiting: boolean; heard: number; readonly cut: () => void }

/** Milliseconds between two looks. */
const lookEvery = 1000

/** Its beginning is what the driver itself says of a connection that broke. */
const silent = (): Error => new Error('Connection terminated: the database was silent')

const lineOf = (client: ClientBase): Line => {
  const { stream } = (client as unknown as Wired).connection
  const line: Line = { isWaiting: false, heard: 0, cut: () => void stream.destroy(silent()) }
  const write = stream.write.bind(stream)
  stream.write = (...args) => {
    if (!line.isWaiting) line.heard = performance.now()
    line.isWaiting = true
    return write(...args)
  }
  stream.on('data', () => {
    line.heard = performance.now()
  })
  // Everything that was asked is answered.
  client.on('drain', () => {
    line.isWaiting = false
  })
  return line
}

/**
 * Cuts connections whose server says nothing for `patience` milliseconds though something was asked: a frozen database or a
 * network that swallows everything is no error to a socket. With the first, those at rest are cut as well, for they lead to
 * the same silence; the pool opens new ones. A statement that takes its time must be ended by the server before.
 */
export const hearSilence = (pool: Pool, patience: number): void => {
  const lines = new Map<ClientBase, Line>()
  let looking: NodeJS.Timeout | undefined
  const look = (): void => {
    const now = performance.now()
    const dead = [...lines.values()].filter(({ isWaiting, heard }) => isWaiting && now - heard > patience)
    const resting = dead.length > 0 ? [...lines.values()].filter(({ isWaiting }) => !isWaiting) : []
    for (const { cut } of [...dead, ...resting]) cut()
  }
  pool.on('connect', (client) => {
    lines.set(client, lineOf(client))
    looking ??= setInterval(look, lookEvery).unref()
  })
  pool.on('remove', (client) => {
    lines.delete(client)
    if (lines.size > 0) return
    clearInterval(looking)
    looking = undefined
  })
}
