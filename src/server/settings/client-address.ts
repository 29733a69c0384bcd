import { isIP } from 'node:net'

/**
 * The client's address behind `proxies` proxies of ours: each appends the address it was called from, so the one counted
 * from the right by their number is the last that can be believed. Whatever stands left of it the client may have written.
 * Where fewer have appended than there should be, the caller's own address counts.
 */
export const clientAddress = (peer: string, forwardedFor: string | undefined, proxies: number): string => {
  if (proxies === 0 || forwardedFor === undefined) return peer
  const hops = forwardedFor
    .slice(-2000)
    .split(',')
    .map((hop) => hop.trim())
  const hop = hops.at(-proxies) ?? ''
  const plain = hop.replace(/^\[(.*)\](?::\d+)?$/u, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/u, '$1')
  return isIP(plain) === 0 ? peer : plain
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Whether a call came from this very machine. */
export const isLoopback = (address: string): boolean => loopback.has(address)
