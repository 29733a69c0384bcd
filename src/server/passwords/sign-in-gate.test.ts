import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from './address-key.ts'
import { boundedMap } from './bounded-map.ts'
import { lockedFor, lockOutRules, withFailure, type Failures } from './lock-out.ts'
import { makeSignInGate } from './sign-in-gate.ts'
import { fullBucket, giveBack, takeOne } from './token-bucket.ts'

const second = 1000
const minute = 60 * second
const start = 1_800_000_000_000

describe('the lock of a login', () => {
  const failed = (times: number, every = second): Failures =>
    Array.from({ length: times }).reduce<Failures>((failures, _, at) => withFailure(failures, start + at * every), [])

  it.each([
    [0, 0],
    [4, 0],
    [5, 5 * second],
    [6, 10 * second],
    [9, 80 * second],
    [10, 15 * minute],
    [50, 15 * minute],
  ])('after %i failures lasts %i ms', (times, expected) => {
    const failures = failed(times)
    expect(lockedFor(failures, failures.at(-1) ?? start)).toBe(expected)
  })

  it('ends by itself, and old failures are forgotten', () => {
    expect(lockedFor(failed(10), start + 9 * second + 15 * minute)).toBe(0)
    expect(lockedFor(failed(9), start + 20 * minute)).toBe(0)
    expect(withFailure(failed(9), start + 20 * minute)).toHaveLength(1)
  })

  it('grows with every failure and never keeps more than matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (times) => {
        const [fewer, more] = [failed(times, 1), failed(times + 1, 1)]
        expect(more.length).toBeLessThanOrEqual(lockOutRules.lockFailures)
        expect(lockedFor(more, start + times)).toBeGreaterThanOrEqual(lockedFor(fewer, start + times))
      }),
    )
  })
})

describe('a bucket', () => {
  const rate = { burst: 3, perSecond: 2 }

  it('grants the burst, then what comes back', () => {
    let bucket = fullBucket(rate, start)
    for (let at = 0; at < 3; at += 1) ({ bucket } = takeOne(bucket, rate, start))
    const empty = takeOne(bucket, rate, start)
    expect(empty.wait).toBe(500)
    expect(takeOne(empty.bucket, rate, start + 500).wait).toBe(0)
    expect(takeOne(giveBack(empty.bucket, rate), rate, start).wait).toBe(0)
  })

  it('is never fuller than its burst, and a clock set back does not empty it', () => {
    const later = takeOne(fullBucket(rate, start), rate, start + minute)
    expect(later.bucket.left).toBe(2)
    expect(takeOne(later.bucket, rate, start - minute).wait).toBe(0)
    expect(giveBack(fullBucket(rate, start), rate).left).toBe(3)
  })
})

describe('an address', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})

describe('the map with a bound', () => {
  it('forgets what was set longest ago', () => {
    const map = boundedMap<number>(2)
    map.set('a', 1)
    map.set('b', 2)
    map.set('a', 3)
    map.set('c', 4)
    expect([map.get('a'), map.get('b'), map.get('c'), map.size()]).toEqual([3, undefined, 4, 2])
    map.delete('a')
    expect(map.size()).toBe(1)
  })
})

describe('the gate before the sign-in', () => {
  const mine = { login: '440113000/chen', address: '10.0.0.7' }

  it('holds back a login after five wrong passwords and says for how long', () => {
    const gate = makeSignInGate()
    for (let at = 0; at < 5; at += 1) expect(gate.enter(mine, start).kind).toBe('open')
    expect(gate.enter(mine, start)).toMatchObject({ kind: 'wait', place: 'login', seconds: 5 })
    expect(gate.enter({ ...mine, login: '440113000/CHEN' }, start).kind).toBe('wait')
    expect(gate.enter({ ...mine, login: '440113000/other' }, start).kind).toBe('open')
    expect(gate.enter(mine, start + 5 * second).kind).toBe('open')
  })

  it('lets a colleague in while somebody else types wrong passwords under the same name', () => {
    const gate = makeSignInGate()
    for (let at = 0; at < 15; at += 1) gate.enter(mine, start)
    expect(gate.enter(mine, start).kind).toBe('wait')
    expect(gate.enter({ ...mine, address: '10.0.0.8' }, start).kind).toBe('open')
  })

  it('slows a login down that is guessed at from many addresses, for a minute at most', () => {
    const gate = makeSignInGate()
    const from = (at: number) => ({ ...mine, address: `10.0.${at}.1` })
    const answers = Array.from({ length: 60 }, (_, at) => gate.enter(from(at), start))
    expect(answers.filter(({ kind }) => kind === 'open')).toHaveLength(20)
    expect(gate.enter(from(99), start)).toMatchObject({ place: 'login', seconds: 1 })
    let [tries, now] = [20, start]
    for (; now < start + 60 * minute; now += second) if (gate.enter(from(tries % 200), now).kind === 'open') tries += 1
    expect(tries).toBeLessThanOrEqual(90)
    const last = gate.enter(from(99), now)
    expect(last.kind === 'open' ? 0 : last.seconds).toBeLessThanOrEqual(60)
  })

  it('forgets the failures when the password is right', () => {
    const gate = makeSignInGate()
    for (let at = 0; at < 40; at += 1) {
      expect(gate.enter(mine, start).kind).toBe('open')
      gate.succeeded(mine)
    }
  })

  it('holds back an address that tries many logins, and lets it in again slowly', () => {
    const gate = makeSignInGate({ address: { burst: 10, perSecond: 1 }, mostLogins: 100, mostAddresses: 100 })
    const answers = Array.from({ length: 20 }, (_, at) => gate.enter({ ...mine, login: `login-${at}` }, start).kind)
    expect(answers.filter((kind) => kind === 'open')).toHaveLength(10)
    expect(gate.enter({ ...mine, login: 'x' }, start)).toMatchObject({ place: 'address', seconds: 1 })
    expect(gate.enter({ ...mine, login: 'x', address: '10.0.0.8' }, start).kind).toBe('open')
    expect(gate.enter({ ...mine, login: 'x' }, start + second).kind).toBe('open')
  })

  it('lets not more in when many try at the same moment', () => {
    const gate = makeSignInGate()
    const answers = Array.from({ length: 50 }, () => gate.enter(mine, start).kind)
    expect(answers.filter((kind) => kind === 'open')).toHaveLength(5)
  })
})
