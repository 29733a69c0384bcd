import { describe, expect, it } from 'vitest'
import { idsOf } from '../words/ids-of.ts'
import { roleTerms } from '../words/role-terms.ts'
import { roleGuides } from './role-guides.ts'

describe('the guide of a role', () => {
  it.each(idsOf(roleTerms).filter((role) => role !== 'public'))('is short enough for two minutes: %s', (role) => {
    const { steps, purpose } = roleGuides[role]
    expect(purpose.zh).not.toBe('')
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.length).toBeLessThanOrEqual(6)
    expect(new Set(steps.map(({ title }) => title.zh)).size).toBe(steps.length)
    for (const { to, text } of steps) {
      expect(to.startsWith('/')).toBe(true)
      expect(text.zh.length).toBeLessThan(60)
    }
  })
})
