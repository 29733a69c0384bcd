import { expect, it } from 'vitest'
import { batch } from './batch.ts'
import { done, refusal, refused } from './result.ts'

it('deciding many at once decides each once, and one refusal does not stop the rest', () => {
  const no = refusal('frozen', ['已锁定', 'frozen'], ['请联系复核人员', 'ask the reviewer'])
  const things = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'a' }]
  expect(batch(things, ({ id }) => (id === 'b' ? refused(no) : done(id.toUpperCase())))).toEqual({
    done: [
      { id: 'a', value: 'A' },
      { id: 'c', value: 'C' },
    ],
    refused: [{ id: 'b', refusal: no }],
  })
})
