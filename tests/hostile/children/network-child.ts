// Tries every way to the network after it was taken away, and prints what it met.
import dgram from 'node:dgram'
import dns, { lookup } from 'node:dns'
import http, { get } from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import net, { connect, createServer } from 'node:net'
import tls from 'node:tls'
import { denyNetwork, NetworkDenied } from '#importers/child/no-network.ts'

denyNetwork()
const port = Number(process.argv[2])
const url = `http://127.0.0.1:${port}/`

const ways: Readonly<Record<string, () => unknown>> = {
  'net.connect': () => net.connect(port, '127.0.0.1'),
  'a named import of net': () => connect(port, '127.0.0.1'),
  'a socket by hand': () => new net.Socket().connect(port, '127.0.0.1'),
  'a server': () => createServer().listen(0),
  'http.get': () => http.get(url),
  'a named import of http': () => get(url),
  'https.request': () => https.request(`https://127.0.0.1:${port}/`),
  'http2.connect': () => http2.connect(url),
  'tls.connect': () => tls.connect(port, '127.0.0.1'),
  fetch: () => fetch(url),
  'dns.lookup': () => dns.lookup('example.com', () => undefined),
  'a named import of dns': () => lookup('example.com', () => undefined),
  'dns.promises': () => dns.promises.resolve4('example.com'),
  'a resolver': () => new dns.Resolver(),
  datagrams: () => dgram.createSocket('udp4'),
}

for (const [name, way] of Object.entries(ways)) {
  try {
    way()
    console.log(`open: ${name}`)
  } catch (error) {
    console.log(error instanceof NetworkDenied ? 'denied' : `${name}: ${String(error)}`)
  }
}
process.exit()
