import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.ts'

const known = ['check', 'checks', 'compare', 'explain', 'schemes', 'score']

describe('suggesting the word that was meant', () => {
  it.each([
    ['chekc', 'check'],
    ['compair', 'compare'],
    ['exp', 'explain'],
    ['scheme', 'schemes'],
    ['scoer', 'score'],
  ])('%s may mean %s', (written, meant) => {
    expect(suggest(written, known)).toBe(meant)
  })

  it.each(['banana', 'x', ''])('%s resembles nothing', (written) => {
    expect(suggest(written, known)).toBeUndefined()
  })

  it('knows nothing where nothing is known', () => {
    expect(suggest('check', [])).toBeUndefined()
  })
})
