import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId, newIdAt } from './new-id.ts'

it('an id is a UUID of version 7 that sorts by its time', () => {
  const time = fc.integer({ min: 0, max: 2 ** 45 })
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [first, second] = [newIdAt(a), newIdAt(b)]
      expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
      if (a < b) expect(first < second).toBe(true)
    }),
  )
})

it('no two ids are the same', () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000)
})
