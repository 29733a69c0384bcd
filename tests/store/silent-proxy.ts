import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A proxy before a database: it can fall silent, as a network does that swallows everything, and come back. */
export type SilentProxy = {
  readonly port: number
  readonly fallSilent: () => void
  readonly comeBack: () => void
  readonly close: () => void
}

type Target = { readonly host: string; readonly port: number }

/** A folder as host is that of the socket. */
const reach = ({ host, port }: Target): Socket =>
  host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)

export const openSilentProxy = async (target: Target): Promise<SilentProxy> => {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isSilent = false
  const server = createServer((near) => {
    const far = reach(target)
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('data', (data) => void (isSilent || far.write(data)))
    far.on('data', (data) => void (isSilent || near.write(data)))
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('error', () => undefined)
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent: () => {
      isSilent = true
    },
    comeBack: () => {
      isSilent = false
      // What was swallowed is gone: these connections are of no use to anybody.
      for (const [near, far] of pairs) [near, far].forEach((socket) => socket.destroy())
    },
    close: () => {
      for (const [near] of pairs) near.destroy()
      server.close()
    },
  }
}
