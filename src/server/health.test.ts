import { describe, expect, it } from 'vitest'
import { makeHealth } from './health.ts'

type Answer = () => Promise<unknown>

const healthOf = (answer: Answer, metricsToken?: string) => {
  const faults: unknown[] = []
  let asked = 0
  const query: Answer = () => {
    asked += 1
    return answer()
  }
  const health = makeHealth({
    // Nothing else of a pool is used.
    store: { pool: { query } as never },
    metrics: { print: () => Promise.resolve('figures') },
    settings: { metricsToken },
    log: { fault: (error) => void faults.push(error) },
    patience: 50,
  })
  return { ...health, faults, asked: () => asked }
}

const failing = (message: string, code: string) => () => Promise.reject(Object.assign(new Error(message), { code }))

describe('readiness', () => {
  it('is given where the store answers', async () => {
    expect(await healthOf(() => Promise.resolve()).storeFault()).toBeUndefined()
  })

  it('tells the kind of trouble, never what the database said: that names paths, hosts and roles', async () => {
    const away = healthOf(failing('connect ECONNREFUSED /var/lib/secret/.s.PGSQL.5432', 'ECONNREFUSED'))
    expect([await away.storeFault(), away.faults]).toEqual(['away', []])
    expect(await healthOf(failing('no space', '53100')).storeFault()).toBe('full')
  })

  it('leaves what nobody foresaw to the log', async () => {
    const odd = healthOf(failing('role "x" is not permitted to log in', '28000'))
    expect(await odd.storeFault()).toBe('faulty')
    expect(odd.faults).toMatchObject([{ code: '28000' }])
  })

  it('does not wait for a store that is silent, and asks it once however often it is asked itself', async () => {
    const silent = healthOf(() => new Promise(() => undefined))
    expect(await Promise.all([silent.storeFault(), silent.storeFault()])).toEqual(['away', 'away'])
    expect(await silent.storeFault()).toBe('away')
    expect(silent.asked()).toBe(1)
  })
})

describe('the figures of the inside', () => {
  const token = 'a-token-of-many-signs'
  const { mayReadMetrics } = healthOf(() => Promise.resolve(), token)

  it.each([
    ['the token', `Bearer ${token}`, true],
    ['another token of the same length', `Bearer ${token.replace('a', 'b')}`, false],
    ['the beginning of the token', `Bearer ${token.slice(0, -1)}`, false],
    ['the token and more', `Bearer ${token}x`, false],
    ['the token without its scheme', token, false],
    ['the token under another scheme', `Basic ${token}`, false],
    ['an empty token', 'Bearer ', false],
    ['nothing', undefined, false],
  ])('with a token set are given to who brings it: %s', (_name, authorization, isGiven) => {
    expect(mayReadMetrics('10.0.0.9', authorization)).toBe(isGiven)
    // Nor does this machine get them without it.
    expect(mayReadMetrics('127.0.0.1', authorization)).toBe(isGiven)
  })

  it('without a token are for this machine alone', () => {
    const open = healthOf(() => Promise.resolve())
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].every((address) => open.mayReadMetrics(address, undefined))).toBe(
      true,
    )
    expect(['10.0.0.9', '', '127.0.0.1.evil.example'].some((address) => open.mayReadMetrics(address, 'Bearer x'))).toBe(
      false,
    )
  })
})
