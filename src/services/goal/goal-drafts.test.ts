import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { goalContract } from '#contract/goal.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { anIndicator, makeDraft, makeProject, onTheWire, rowsOf, soundSet } from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { cancelProject } from '../project/move-project.ts'
import { addIndicator } from './add-indicator.ts'
import { createGoal } from './create-goal.ts'
import { editIndicator } from './edit-indicator.ts'
import { getGoal } from './get-goal.ts'
import { removeIndicator } from './remove-indicator.ts'
import { reorderIndicators } from './reorder-indicators.ts'
import { replaceIndicators } from './replace-indicators.ts'
import { saveGoalTexts } from './save-goal-texts.ts'

describe.each(storeKinds())('drafts of goals on the %s database', (kind) => {
  let district: TestDistrict
  const lastChanges = async (id: string): Promise<Record<string, { from: unknown; to: unknown }>> => {
    const { rows } = await district.test.admin.query<{ changes: Record<string, { from: unknown; to: unknown }> }>(
      'SELECT changes FROM jiheng.audit_entry WHERE noun_id = $1 ORDER BY at DESC, number DESC LIMIT 1',
      [id],
    )
    return rows[0]?.changes ?? {}
  }
  let minute = 0
  /** Every step of a story a minute later, so that the audit trail has an order. */
  const later = (): void => {
    minute += 1
    district.at(new Date(Date.UTC(2026, 2, 2, 2, minute)).toISOString())
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('keep what was written, to the last decimal, also through the wire', async () => {
    const { id } = await makeDraft(district, 'D-1')
    const handler = await district.as('handler')
    const indicator = anIndicator({
      name: '每公里养护成本',
      comparator: '<=',
      target: toDecimal('12345.6789'),
      weight: toDecimal('0.5'),
      card: {
        basis: 'history',
        source: '近三年决算',
        series: [{ year: 2025, target: toDecimal('1.50'), actual: toDecimal('1.4') }],
      },
    })
    await addIndicator(handler, { id, indicator })
    await saveGoalTexts(handler, { id, texts: { annual: '年度目标', 'mid-term': '中期目标' }, version: 2 })
    const goal = await getGoal(handler, { id })
    expect(goal.now?.texts).toEqual({ annual: '年度目标', 'mid-term': '中期目标' })
    expect(goal.now?.indicators.at(-1)).toMatchObject({ ...indicator, origin: 'own', version: 1 })
    const wire: unknown = JSON.parse(onTheWire(goalContract.get.answer, goal))
    const read = z.decode(goalContract.get.answer, wire as z.input<typeof goalContract.get.answer>)
    expect(read.now?.indicators.at(-1)).toMatchObject(indicator)
  })

  it('are one for each project', async () => {
    const { projectId } = await makeDraft(district, 'D-2')
    const finance = await district.as('finance')
    await expect(createGoal(finance, { kind: 'project', projectId })).rejects.toMatchObject({ code: 'doubled' })
  })

  it('are made once, however often the same call comes at the same time', async () => {
    const projectId = await makeProject(district, 'D-3')
    const same = { ...(await district.as('handler')), idempotency: { key: 'goal-1', fingerprint: 'a' } }
    const answers = await Promise.all([1, 2, 3].map(() => createGoal(same, { kind: 'project', projectId })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    const other = { ...same, idempotency: { key: 'goal-2', fingerprint: 'a' } }
    await expect(createGoal(other, { kind: 'project', projectId })).rejects.toMatchObject({ code: 'doubled' })
  })

  it('are not begun for a project that was cancelled', async () => {
    const finance = await district.as('finance')
    const projectId = await makeProject(district, 'D-4')
    await cancelProject(finance, { id: projectId, reason: '不再实施' })
    await expect(createGoal(finance, { kind: 'project', projectId })).rejects.toMatchObject({ code: 'not-now' })
  })

  it('of a whole department belong to a department or unit, one a year', async () => {
    const [finance, unit] = [await district.as('finance'), await district.as('unitFinance')]
    const { street, works, station } = district.places
    const whole = (organisationId: string) => ({ kind: 'department', organisationId, year: 2026 }) as const
    await createGoal(finance, whole(street))
    await createGoal(unit, whole(station))
    await expect(createGoal(finance, whole(street))).rejects.toMatchObject({ code: 'doubled' })
    await expect(createGoal(finance, whole(works))).rejects.toMatchObject({ code: 'invalid', place: 'organisationId' })
    await expect(createGoal(finance, { ...whole(street), year: 2019 })).rejects.toMatchObject({ code: 'not-this-year' })
  })

  it('save anything, and say beside it what is to be mended', async () => {
    const projectId = await makeProject(district, 'D-5')
    const handler = await district.as('handler')
    const { id } = await createGoal(handler, { kind: 'project', projectId })
    const blank = anIndicator({ name: '', target: undefined, unit: '', weight: toDecimal('-1'), card: undefined })
    const { advice } = await addIndicator(handler, { id, indicator: blank })
    expect(advice.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'annual-goal-missing',
        'name-missing',
        'target-missing',
        'weight-missing',
        'weights-whole',
        'levels-present',
      ]),
    )
    expect(advice.every(({ rewrite }) => rewrite.zh !== '' && rewrite.en !== '')).toBe(true)
  })

  it('note in the audit trail only the fields of the row that changed', async () => {
    const { id } = await makeDraft(district, 'D-6')
    const [row] = await rowsOf(district, id)
    later()
    const handler = await district.as('handler')
    const changed = anIndicator({ target: toDecimal('130'), weight: toDecimal('45.00') })
    await editIndicator(handler, { id, indicatorId: row?.id ?? '', indicator: changed, version: 1 })
    expect(await lastChanges(id)).toEqual({ [`${row?.id}.target`]: { from: '120', to: '130' } })
  })

  it('let two people write two rows at the same time, and lose neither', async () => {
    const { id } = await makeDraft(district, 'D-7')
    const [first, second] = await rowsOf(district, id)
    const [handler, chief] = [await district.as('handler'), await district.as('chief')]
    const edit = (name: string) => ({ indicator: anIndicator({ name }), version: 1 })
    await Promise.all([
      editIndicator(handler, { id, indicatorId: first?.id ?? '', ...edit('甲') }),
      editIndicator(chief, { id, indicatorId: second?.id ?? '', ...edit('乙') }),
      ...['丙', '丁'].map((name) => addIndicator(handler, { id, indicator: anIndicator({ name }) })),
    ])
    const goal = await getGoal(handler, { id })
    expect(goal.now?.indicators.map(({ name }) => name).toSorted()).toEqual(['丁', '丙', '乙', '甲'].toSorted())
    expect(goal.version).toBe(7)
  })

  it('show who was second on the same row, or the same words, what is there now', async () => {
    const { id } = await makeDraft(district, 'D-8')
    const [row] = await rowsOf(district, id)
    const [handler, finance] = [await district.as('handler'), await district.as('finance')]
    const edit = { id, indicatorId: row?.id ?? '', version: 1 }
    await editIndicator(handler, { ...edit, indicator: anIndicator({ name: '甲' }) })
    const late = editIndicator(finance, { ...edit, indicator: anIndicator({ unit: '米' }) })
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      conflict: { current: { name: '甲', version: 2 }, differing: ['name', 'unit'] },
    })
    await expect(removeIndicator(finance, edit)).rejects.toMatchObject({ code: 'conflict' })
    const texts = { annual: '甲', 'mid-term': '' }
    await saveGoalTexts(handler, { id, texts, version: 2 })
    await expect(saveGoalTexts(finance, { id, texts: { ...texts, annual: '乙' }, version: 2 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { current: { annual: '甲' }, differing: ['annual'] },
    })
  })

  it('lose a row only where somebody removes it, and put the next behind the last', async () => {
    const { id } = await makeDraft(district, 'D-9')
    const handler = await district.as('handler')
    for (const name of ['丙', '丁']) await addIndicator(handler, { id, indicator: anIndicator({ name }) })
    const [first] = await rowsOf(district, id)
    later()
    await removeIndicator(await district.as('handler'), { id, indicatorId: first?.id ?? '', version: 1 })
    expect((await lastChanges(id))[`${first?.id}.name`]).toEqual({ from: '清淤管网长度', to: null })
    await addIndicator(handler, { id, indicator: anIndicator({ name: '戊' }) })
    expect((await rowsOf(district, id)).map(({ name }) => name)).toEqual(['积水点消除率', '丙', '丁', '戊'])
    const gone = editIndicator(handler, { id, indicatorId: first?.id ?? '', indicator: anIndicator(), version: 1 })
    await expect(gone).rejects.toMatchObject({ code: 'not-found' })
  })

  it('take any order of all their rows, and no other list', async () => {
    const { id } = await makeDraft(district, 'D-10')
    const handler = await district.as('handler')
    for (const name of ['丙', '丁', '戊']) await addIndicator(handler, { id, indicator: anIndicator({ name }) })
    const ids = (await rowsOf(district, id)).map((row) => row.id)
    const shuffled = fc.shuffledSubarray(ids, { minLength: ids.length })
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        await reorderIndicators(handler, { id, order })
        expect((await rowsOf(district, id)).map((row) => row.id)).toEqual(order)
      }),
      { numRuns: 10 },
    )
    const order = [...ids].slice(1)
    await expect(reorderIndicators(handler, { id, order })).rejects.toMatchObject({ code: 'conflict' })
    const twice = [...order, order[0] ?? '']
    await expect(reorderIndicators(handler, { id, order: twice })).rejects.toMatchObject({ code: 'invalid' })
    const foreign = [...order, (await rowsOf(district, (await makeDraft(district, 'D-11')).id))[0]?.id ?? '']
    await expect(reorderIndicators(handler, { id, order: foreign })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are written whole: rows with an id go on, others are new, what is left out is gone', async () => {
    const { id } = await makeDraft(district, 'D-12')
    const [first, second] = await rowsOf(district, id)
    later()
    const handler = await district.as('handler')
    const [kept, changed] = soundSet()
    const indicators = [
      { ...(changed ?? anIndicator()), name: '积水点整治率', indicatorId: second?.id },
      { ...(kept ?? anIndicator()), indicatorId: first?.id },
      anIndicator({ name: '新增', weight: toDecimal('0') }),
    ]
    const { ids, goalVersion } = await replaceIndicators(handler, { id, indicators, version: 3 })
    expect(goalVersion).toBe(4)
    const rows = await rowsOf(district, id)
    expect(rows.map((row) => [row.id, row.version])).toEqual([
      [second?.id, 2],
      [first?.id, 1],
      [ids[2], 1],
    ])
    const fields = Object.keys(await lastChanges(id))
    expect(fields.filter((field) => !field.startsWith(ids[2] ?? '?')).toSorted()).toEqual(
      [`${second?.id}.name`, 'order'].toSorted(),
    )
    const stale = replaceIndicators(handler, { id, indicators: [], version: 3 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
  })

  it('hold up to 300 indicators', async () => {
    const { id } = await makeDraft(district, 'D-13')
    const handler = await district.as('handler')
    const many = (count: number) => Array.from({ length: count }, (_, n) => anIndicator({ name: `指标${n}` }))
    await replaceIndicators(handler, { id, indicators: many(300), version: 3 })
    expect((await rowsOf(district, id)).map(({ name }) => name)).toEqual(many(300).map(({ name }) => name))
    await expect(addIndicator(handler, { id, indicator: anIndicator() })).rejects.toMatchObject({ code: 'too-large' })
    const over = replaceIndicators(handler, { id, indicators: many(301), version: 4 })
    await expect(over).rejects.toMatchObject({ code: 'too-large' })
  })

  it('do not take an id of another goal for their own', async () => {
    const [a, b] = [await makeDraft(district, 'D-14'), await makeDraft(district, 'D-15')]
    const [foreign] = await rowsOf(district, a.id)
    const handler = await district.as('handler')
    const indicators = [anIndicator({ name: '甲' })].map((row) => ({ ...row, indicatorId: foreign?.id }))
    const { ids } = await replaceIndicators(handler, { id: b.id, indicators, version: 3 })
    expect(ids).not.toContain(foreign?.id)
    expect((await rowsOf(district, a.id)).map(({ name }) => name)).toEqual(soundSet().map(({ name }) => name))
  })
})
