import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverAgain, makeDeliveredWhole } from '#tests/services/delivered-whole.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { getReview, type ShownRow } from './get-review.ts'
import { getReviewQueue } from './list-reviews.ts'
import { returnReview } from './return-review.ts'
import { takeReview } from './take-review.ts'

const resultsIn = (rows: readonly ShownRow[]) => rows.flatMap(({ results }) => results)

describe.each(storeKinds())('the desk of a reviewer on the %s database', (kind) => {
  let district: TestDistrict
  let made: { whole: string; review: string }
  beforeAll(async () => {
    district = await openTestDistrict(kind)
    district.at('2026-04-03T02:00:00.000Z')
    made = await makeDeliveredWhole(district)
  })
  afterAll(() => district.close())

  it('says why a submission deserves a closer look', async () => {
    const { items } = await getReviewQueue(await district.as('businessA'), { year: district.year })
    const [first] = items
    expect(first).toMatchObject({ id: made.review, waitsFor: 0 })
    const kinds = first?.risk.reasons.map(({ kind: of, why }) => [of, why.zh])
    expect(kinds).toContainEqual(['late', '逾期3天报送'])
    expect(kinds).toContainEqual(['execution', '预算执行率80%'])
    expect(first?.risk.points).toBe(first?.risk.reasons.reduce((sum, { points }) => sum + points, 0))
  })

  it('shows the results behind each row, what proves them and what the scheme gives', async () => {
    const { rows } = await getReview(await district.as('businessA'), { id: made.review })
    const results = resultsIn(rows)
    expect(results.map(({ name, typed, reason }) => [name, typed, reason])).toContainEqual([
      '清疏管网长度',
      '80公里',
      '雨季停工，顺延到次年一季度',
    ])
    expect(results.every(({ evidence, changes }) => evidence.length === 1 && changes.length === 0)).toBe(true)
    expect(rows.some(({ computed, why }) => computed !== undefined && why !== undefined)).toBe(true)
    expect(rows.some(({ unitReason }) => unitReason === '按当年考核结果')).toBe(true)
  })

  it('shows what changed since it was submitted before, field by field', async () => {
    const reviewer = await district.as('businessA')
    await takeReview(reviewer, { id: made.review })
    await returnReview(reviewer, { id: made.review, reason: '清疏长度与台账不符' })
    district.at('2026-04-20T02:00:00.000Z')
    await deliverAgain(district, made.whole, { indicator: '清疏管网长度', typed: '78公里' })
    const shown = await getReview(await district.as('businessA'), { id: made.review })
    expect(shown).toMatchObject({ revision: 2, state: 'queued' })
    const changed = resultsIn(shown.rows).filter(({ changes }) => changes.length > 0)
    expect(changed.map(({ name, typed, changes }) => [name, typed, changes])).toEqual([
      ['清疏管网长度', '78公里', [{ field: 'typed', before: '80公里' }]],
    ])
    expect(shown.changed.length).toBeGreaterThan(0)
    const { items } = await getReviewQueue(reviewer, { year: district.year })
    expect(items[0]?.risk.reasons.map(({ kind: of }) => of)).toContain('returned')
  })

  it('is not there for another section', async () => {
    expect((await getReviewQueue(await district.as('businessB'), { year: district.year })).items).toEqual([])
    const other = { ...(await district.as('businessB')), firstWall: 'off' } as const
    await expect(getReview(other, { id: made.review })).rejects.toMatchObject({ code: 'not-found' })
  })
})
