import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeGoal, type MadeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { newId } from '../new-id.ts'
import { openSelfEvaluation } from '../self-evaluation/open-self-evaluation.ts'
import { getPart } from './get-part.ts'
import { listParts } from './list-parts.ts'
import { savePartCell } from './save-part-cell.ts'
import { savePartRows } from './save-part-rows.ts'

describe.each(storeKinds())('many rows of a part at once on the %s database', (kind) => {
  let district: TestDistrict
  let works: MadeGoal
  let part: string

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const { places } = district
    works = await makeGoal(district, {
      organisationId: places.works,
      budgetUnitId: places.street,
      projectName: '排水管网养护',
      indicators: Array.from({ length: 250 }, (_, at) => ({
        name: `第${at + 1}段清疏长度`,
        target: '100',
        unit: '米',
      })),
    })
    const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
    const opened = { organisationId: places.street, year: district.year, dueOn: { year: 2026, month: 3, day: 31 } }
    await openSelfEvaluation(await district.as('finance'), { ...opened, ...rules })
    const { items } = await listParts(await district.as('finance'), { year: district.year, limit: 10 })
    part = items[0]?.id ?? ''
  })
  afterAll(() => district.close())

  const idAt = (at: number): string => works.indicators[at] ?? ''
  const notes = async (): Promise<number> => {
    const { rows } = await district.test.admin.query(
      `SELECT count(*)::int AS count FROM jiheng.audit_entry WHERE verb = 'part.save' AND noun_id = $1`,
      [part],
    )
    return Number(rows[0]?.count)
  }

  it('are saved in one call, each leaving its own trace', async () => {
    const handler = await district.as('handler')
    const rows = works.indicators.map((indicatorId, at) => ({ indicatorId, version: 1, typed: `${at}米` }))
    const answer = await savePartRows(handler, { id: part, rows })
    expect(answer.rows.every((row) => row.outcome === 'done' && row.version === 2)).toBe(true)
    const view = await getPart(handler, { id: part })
    expect(view.state).toBe('filling')
    expect(view.rows.map(({ typed }) => typed)).toEqual(rows.map(({ typed }) => typed))
    expect(await notes()).toBe(250)
  })

  it('leave a row somebody else changed alone, show it, and save the others', async () => {
    const [handler, chief] = [await district.as('handler'), await district.as('chief')]
    await savePartCell(chief, { id: part, indicatorId: idAt(1), version: 2, typed: '99米' })
    const foreign = newId()
    const answer = await savePartRows(handler, {
      id: part,
      rows: [
        { indicatorId: idAt(0), version: 2, reason: '汛期提前' },
        { indicatorId: idAt(1), version: 2, typed: '88米' },
        { indicatorId: foreign, version: 1, typed: '1' },
      ],
    })
    expect(answer.rows).toMatchObject([
      { outcome: 'done', indicatorId: idAt(0), version: 3 },
      { outcome: 'conflict', indicatorId: idAt(1), version: 3, current: { typed: '99米', reason: '' } },
      { outcome: 'refused', indicatorId: foreign },
    ])
    const { rows } = await getPart(handler, { id: part })
    expect(rows.slice(0, 2).map(({ typed, reason }) => [typed, reason])).toEqual([
      ['0米', '汛期提前'],
      ['99米', ''],
    ])
  })

  it('may not name a row twice, and are closed to who may not fill the part', async () => {
    const twice = [1, 2].map(() => ({ indicatorId: idAt(2), version: 2, typed: '1米' }))
    await expect(savePartRows(await district.as('handler'), { id: part, rows: twice })).rejects.toMatchObject({
      code: 'invalid',
    })
    const rows = [{ indicatorId: idAt(2), version: 2, typed: '1米' }]
    await expect(savePartRows(await district.as('welfareHandler'), { id: part, rows })).rejects.toThrow()
  })
})
