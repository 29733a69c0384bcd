import { expect, it } from 'vitest'
import { makeStatementNames } from './name-statements.ts'

it('a statement gets its name at the third time, and keeps it', () => {
  const nameOf = makeStatementNames()
  expect([nameOf('SELECT 1'), nameOf('SELECT 1'), nameOf('SELECT 2')]).toEqual([undefined, undefined, undefined])
  expect(nameOf('SELECT 1')).toBe('often-1')
  expect([nameOf('SELECT 2'), nameOf('SELECT 2')]).toEqual([undefined, 'often-2'])
  expect(nameOf('SELECT 1')).toBe('often-1')
})

it('names have an end: each connection keeps the plans of all of them', () => {
  const nameOf = makeStatementNames()
  const often = (text: string): string | undefined => [text, text, text].map(nameOf).at(-1)
  const names = Array.from({ length: 400 }, (_, index) => often(`SELECT ${index}`))
  expect(new Set(names).size).toBe(301)
  expect(names.at(-1)).toBeUndefined()
  expect(often('SELECT 0')).toBe('often-1')
})

it('texts that never come again are forgotten', () => {
  const nameOf = makeStatementNames()
  nameOf('SELECT 1')
  nameOf('SELECT 1')
  for (let index = 0; index < 6000; index += 1) nameOf(`SELECT ${index} AS n`)
  expect(nameOf('SELECT 1')).toBeUndefined()
})
