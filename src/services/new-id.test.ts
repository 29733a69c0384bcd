import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeNewId, newId } from './new-id.ts'

it('ids are UUIDs of version 7 and rise, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2 }), (times) => {
      const left = [...times]
      const next = makeNewId(() => left.shift() ?? 0)
      const ids = times.map(() => next())
      for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
      expect(ids).toEqual(ids.toSorted())
    }),
  )
})

it('more ids than a millisecond can count are told apart and still rise', () => {
  const next = makeNewId(() => 1)
  const ids = Array.from({ length: 10_000 }, next)
  expect(new Set(ids).size).toBe(10_000)
  expect(ids).toEqual(ids.toSorted())
})

it('an id begins with the time it was made', () => {
  const before = Date.now()
  const milliseconds = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16)
  expect(milliseconds).toBeGreaterThanOrEqual(before)
  expect(milliseconds).toBeLessThanOrEqual(Date.now() + 1000)
})
