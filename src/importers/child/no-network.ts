import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

/** Thrown by whatever would open a connection in a child. */
export class NetworkDenied extends Error {
  constructor() {
    super('no network while a file is read')
    this.name = 'NetworkDenied'
  }
}

// A function of the old kind, since some of what it stands for is called with `new`.
function deny(): never {
  throw new NetworkDenied()
}

const replace = (target: object, names: readonly string[]): void => {
  for (const name of names) {
    if (name in target) Object.defineProperty(target, name, { value: deny, writable: false, configurable: false })
  }
}

const resolving = (): string[] => [
  ...Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/u.test(name)),
  'Resolver',
]

/**
 * Takes the network away from this process, before any parser is loaded: a link in an upload must never be followed.
 * Sockets are denied at their root, so that what is built on them is denied with them.
 */
export const denyNetwork = (): void => {
  replace(net.Socket.prototype, ['connect'])
  replace(net.Server.prototype, ['listen'])
  replace(dgram.Socket.prototype, ['bind', 'connect', 'send'])
  replace(net, ['connect', 'createConnection'])
  replace(tls, ['connect'])
  replace(dgram, ['createSocket'])
  replace(http, ['request', 'get'])
  replace(https, ['request', 'get'])
  replace(http2, ['connect'])
  replace(dns, resolving())
  replace(dns.promises, resolving())
  replace(globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  syncBuiltinESMExports()
}
