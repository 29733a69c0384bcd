import { describe, expect, it } from 'vitest'
import { makePageCache } from './page-cache.ts'

describe('pages that are kept', () => {
  it('are made once for all who ask at the same time', async () => {
    let made = 0
    const cache = makePageCache<number>(2)
    const make = async (): Promise<number> => {
      await Promise.resolve()
      made += 1
      return made
    }
    expect(await Promise.all([cache.get('a', make), cache.get('a', make)])).toEqual([1, 1])
    expect(await cache.get('a', make)).toBe(1)
  })

  it('leave room for others, the longest unused first', async () => {
    const cache = makePageCache<string>(2)
    const asked: string[] = []
    const ask = (key: string): Promise<string> =>
      cache.get(key, () => {
        asked.push(key)
        return Promise.resolve(key)
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })

  it('are made again after a failure', async () => {
    const cache = makePageCache<string>(2)
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await cache.get('a', () => Promise.resolve('back'))).toBe('back')
  })
})
