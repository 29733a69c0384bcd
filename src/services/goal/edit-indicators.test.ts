import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { indicatorContract } from '#contract/indicator.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { makeDraft, onTheWire } from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { newId } from '../new-id.ts'
import { declareGoal } from './declare-goal.ts'
import { editIndicator } from './edit-indicator.ts'
import { editIndicators } from './edit-indicators.ts'
import { getGoal } from './get-goal.ts'
import { listIndicators } from './list-indicators.ts'

describe.each(storeKinds())('many indicators at once on the %s database', (kind) => {
  let district: TestDistrict
  let id: string
  beforeAll(async () => {
    district = await openTestDistrict(kind)
    ;({ id } = await makeDraft(district, 'M-1'))
  })
  afterAll(() => district.close())

  const rowsNow = async () => (await getGoal(await district.as('handler'), { id })).now?.indicators ?? []
  const contentOf = async (at: number, name: string) => {
    const row = (await rowsNow())[at]
    if (!row) throw new Error('no such row')
    const { id: indicatorId, version, origin: _origin, ...indicator } = row
    return { indicatorId, version, indicator: { ...indicator, name } }
  }

  it('are saved in one call: one change of the goal, a trace for each row, and the advice of all', async () => {
    const handler = await district.as('handler')
    const before = await getGoal(handler, { id })
    const rows = [await contentOf(0, '改名甲'), await contentOf(1, '改名乙')]
    const answer = await editIndicators(handler, { id, rows })
    expect(answer.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    expect(answer.goalVersion).toBe(before.version + 1)
    expect((await rowsNow()).slice(0, 2).map(({ name }) => name)).toEqual(['改名甲', '改名乙'])
    const { rows: notes } = await district.test.admin.query(
      `SELECT changes FROM jiheng.audit_entry WHERE noun_id = $1 AND verb = 'goal.edit-indicator'`,
      [id],
    )
    expect(notes.map(({ changes }) => Object.keys(changes as object).length)).toEqual([1, 1])
  })

  it('leave what somebody else changed, and what is gone, alone; with nothing saved the goal stays as it was', async () => {
    const handler = await district.as('handler')
    const stale = await contentOf(0, '迟到的改名')
    await editIndicator(handler, { id, ...(await contentOf(0, '先到的改名')) })
    const { version } = await getGoal(handler, { id })
    const foreign = { ...stale, indicatorId: newId() }
    const answer = await editIndicators(handler, { id, rows: [stale, foreign] })
    expect(answer).toMatchObject({
      goalVersion: version,
      rows: [
        { outcome: 'conflict', version: stale.version + 1, current: { name: '先到的改名' } },
        { outcome: 'refused', indicatorId: foreign.indicatorId },
      ],
    })
  })

  it('may not name a row twice', async () => {
    const row = await contentOf(0, '两次')
    await expect(editIndicators(await district.as('handler'), { id, rows: [row, row] })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('are listed over all goals of a year, with what the check-up goes by: a draft to those who write it', async () => {
    const handler = await district.as('handler')
    const list = await listIndicators(handler, { year: district.year, limit: 50 })
    expect(list.items).toMatchObject([{ id, mayEdit: true, shownRevision: 1 }])
    expect(list.items[0]?.indicators).toEqual(await rowsNow())
    expect(list.settings?.wholeWeight).toEqual(toDecimal('90'))
    const wire: unknown = JSON.parse(onTheWire(indicatorContract.list.answer, list))
    const read = z.decode(indicatorContract.list.answer, wire as z.input<typeof indicatorContract.list.answer>)
    expect(read.items[0]?.indicators).toHaveLength(list.items[0]?.indicators.length ?? -1)
    for (const who of ['performance', 'otherFinance'] as const)
      expect((await listIndicators(await district.as(who), { year: district.year, limit: 50 })).items).toEqual([])
  })

  it('are no longer to be edited once the goal is declared', async () => {
    const handler = await district.as('handler')
    const rows = [await contentOf(0, '太迟了')]
    await declareGoal(handler, { id })
    await expect(editIndicators(handler, { id, rows })).rejects.toMatchObject({ code: 'not-now' })
    const { items } = await listIndicators(handler, { year: district.year, limit: 50 })
    expect(items[0]?.mayEdit).toBe(false)
  })
})
