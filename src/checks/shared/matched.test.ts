import { expect, it } from 'vitest'
import { matched } from './matched.ts'

it('gives what a pattern matches, or nothing', () => {
  expect(matched('共12个', /\d+/u)).toBe('12')
  expect(matched('共12个', /[a-z]/u)).toBe('')
})
