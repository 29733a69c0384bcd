import { describe, expect, it } from 'vitest'
import { handOverPage } from './hand-over-page.ts'

const nothing = { name: '甲', day: { year: 2026, month: 3, day: 2 }, year: 2026, roles: [], tasks: [], findings: [] }

describe('the page of a hand-over', () => {
  it('says so where nothing is open', () => {
    const page = handOverPage({ ...nothing, calendar: [{ title: '自评', due: undefined }] })
    expect(page.match(/<p>没有。<\/p>/gu)).toHaveLength(3)
    expect(page).toContain('待定')
  })

  it('shows what people wrote as text, never as marks', () => {
    const page = handOverPage({ ...nothing, name: '<script>alert(1)</script>"', calendar: [] })
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
  })
})
