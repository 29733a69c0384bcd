import { describe, expect, it } from 'vitest'
import { boundedQueue, TooBusy } from './bounded-queue.ts'
import { makePasswords, owaspCost } from './password-hash.ts'

const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
const password = '雨后 campus 灯塔 42'

describe('a password', () => {
  const passwords = makePasswords(cheap)

  it('is right against its own hash, and wrong against that of another', async () => {
    const stored = await passwords.hash(password)
    expect(stored).not.toContain(password)
    expect(await passwords.verify(stored, password)).toEqual({ isRight: true, isOutdated: false })
    expect(await passwords.verify(stored, `${password} `)).toEqual({ isRight: false, isOutdated: false })
  })

  it('has another hash each time', async () => {
    expect(await passwords.hash(password)).not.toBe(await passwords.hash(password))
  })

  it('is the same however the keyboard composes its characters', async () => {
    const stored = await passwords.hash('cafe\u0301 １２３ river')
    expect(await passwords.verify(stored, 'caf\u00e9 123 river')).toMatchObject({ isRight: true })
  })

  it('is to be hashed anew where the cost has changed, but only if it is right', async () => {
    const stored = await makePasswords({ ...cheap, timeCost: 2 }).hash(password)
    expect(await passwords.verify(stored, password)).toEqual({ isRight: true, isOutdated: true })
    expect(await passwords.verify(stored, 'other')).toEqual({ isRight: false, isOutdated: false })
  })

  it.each([undefined, '', 'plain', '$argon2id$v=19$m=1024,t=1,p=1$broken'])(
    'is wrong where nothing usable is stored: %s',
    async (stored) => {
      expect(await passwords.verify(stored, password)).toEqual({ isRight: false, isOutdated: false })
    },
  )

  it('is stored at the cost OWASP asks for', async () => {
    expect(await makePasswords().hash(password)).toMatch(
      `$argon2id$v=19$m=${owaspCost.memoryCost},t=${owaspCost.timeCost},p=1$`,
    )
  })

  it('takes as long for a login nobody has as for one somebody has', async () => {
    const real = makePasswords()
    const stored = await real.hash(password)
    await real.verify(undefined, password)
    const median = async (hash: string | undefined): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now()
        await real.verify(hash, 'wrong one')
        times.push(performance.now() - start)
      }
      return times.toSorted((one, other) => one - other)[2] ?? 0
    }
    const ratio = (await median(undefined)) / (await median(stored))
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })
})

describe('the queue before the hashing', () => {
  it('never runs more at once than it may, in the order they came, and refuses who finds it full', async () => {
    const queued = boundedQueue({ parallel: 2, mostWaiting: 3 })
    const releases: (() => void)[] = []
    const started: number[] = []
    const task = (number: number) =>
      queued(async () => {
        started.push(number)
        await new Promise<void>((resolve) => releases.push(resolve))
        return number
      })
    const all = [0, 1, 2, 3, 4].map(task)
    await expect(task(5)).rejects.toBeInstanceOf(TooBusy)
    expect(started).toEqual([0, 1])
    for (const number of [0, 1, 2, 3, 4]) {
      releases[number]?.()
      await all[number]
      await Promise.resolve()
    }
    expect(started).toEqual([0, 1, 2, 3, 4])
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4])
  })

  it('gives the place on when work fails', async () => {
    const queued = boundedQueue({ parallel: 1, mostWaiting: 1 })
    await expect(queued(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await queued(() => Promise.resolve('next'))).toBe('next')
  })
})
