import { describe, expect, it } from 'vitest'
import { codesOf } from './code-of.ts'

const codeOf = codesOf([
  { code: 'D1', name: '民政局' },
  { code: 'D2', name: '水务局' },
  { code: 'D1-1', name: '办公室' },
  { code: 'D2-1', name: '办公室' },
  { name: '没有编码' },
])

describe('an organisation named in a paste', () => {
  it.each([
    ['by its code', 'D1', 'D1'],
    ['by its name', '水务局', 'D2'],
    ['by a name two have: stays, and is refused', '办公室', '办公室'],
    ['by a name nobody has', '文化局', '文化局'],
    ['by a name that has no code', '没有编码', '没有编码'],
    ['not at all', '', ''],
  ])('is found %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })
})
