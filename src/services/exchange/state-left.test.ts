import { describe, expect, it } from 'vitest'
import { stateLeft } from './state-left.ts'

describe('the state a row of a project states', () => {
  it.each([
    [{ state: 'running', isEnded: undefined }, 'drafted', ['jh_state', '实施', '编制']],
    [{ state: 'running', isEnded: 'yes' }, 'ended', ['jh_state', '实施', '结项']],
    [{ state: undefined, isEnded: 'yes' }, 'drafted', ['is_end', '结项', '编制']],
  ] as const)('%j is told where the project is %s', (row, is, [field, said, here]) => {
    expect(stateLeft(row, is)).toMatchObject({ field, said: { zh: said }, is: { zh: here } })
  })

  it.each([
    [{ state: 'running', isEnded: 'no' }, 'running'],
    [{ state: undefined, isEnded: 'no' }, 'drafted'],
    [{ state: undefined, isEnded: 'yes' }, 'ended'],
    [{ state: undefined, isEnded: undefined }, 'declared'],
  ] as const)('%j is nothing to tell where the project is %s', (row, is) => {
    expect(stateLeft(row, is)).toBeUndefined()
  })
})
