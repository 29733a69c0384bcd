import { describe, expect, it } from 'vitest'
import { fieldHelps } from './field-help.ts'

describe('the help at a field', () => {
  it.each(Object.entries(fieldHelps))('shows an example to follow and one to avoid: %s', (_, help) => {
    const { good, bad, why, clause } = help
    for (const text of [good, bad, why, clause]) expect([text.zh, text.en].every((one) => one !== '')).toBe(true)
    expect(good.zh).not.toBe(bad.zh)
  })
})
