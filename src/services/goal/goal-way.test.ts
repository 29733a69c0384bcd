import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goalContract } from '#contract/goal.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import {
  anIndicator,
  fullMarks,
  makeDraft,
  makeProject,
  onTheWire,
  reviewWith,
  rowsOf,
  soundSet,
  toApproval,
  toBureau,
} from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { approveGoal } from './approve-goal.ts'
import { checkUpGoal } from './check-up-goal.ts'
import { createGoal } from './create-goal.ts'
import { declareGoal } from './declare-goal.ts'
import { editIndicator } from './edit-indicator.ts'
import { getGoal } from './get-goal.ts'
import { listGoals } from './list-goals.ts'
import { dropGoal, endorseGoal, forwardGoal, withdrawGoal } from './move-goal.ts'
import { replaceIndicators } from './replace-indicators.ts'
import { returnGoal } from './return-goal.ts'
import { reviewGoal } from './review-goal.ts'
import { saveGoalTexts } from './save-goal-texts.ts'
import { seeReviewRules } from './see-review-rules.ts'

describe.each(storeKinds())('the way of a goal on the %s database', (kind) => {
  let district: TestDistrict
  const seenBy = async (who: Who, id: string) => getGoal(await district.as(who), { id })
  const reason = '目标值依据不足'

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('leads from the office over the department to the bureau, and into force', async () => {
    const { id } = await makeDraft(district, 'W-1')
    await toApproval(district, id)
    const goal = await seenBy('performance', id)
    expect(goal).toMatchObject({
      projectName: '管网养护 W-1',
      state: 'approved',
      revision: 1,
      inForce: { revision: 1 },
      moves: [],
    })
    expect(goal.reviews).toMatchObject([{ grade: '优', consequence: 'proceed', revision: 1 }])
    expect(goal.steps.map(({ event }) => event)).toEqual(['declare', 'endorse', 'forward', 'review', 'approve'])
    const { rows } = await district.test.admin.query<{ verb: string }>(
      'SELECT verb FROM jiheng.audit_entry WHERE noun_id = $1',
      [id],
    )
    expect(rows.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['goal.create', 'goal.judge', 'goal.approve']))
  })

  it('begins only where the check-up finds no error', async () => {
    const { id } = await makeDraft(district, 'W-2')
    const handler = await district.as('handler')
    const [row] = await rowsOf(district, id)
    const indicator = anIndicator({ unit: '' })
    await editIndicator(handler, { id, indicatorId: row?.id ?? '', indicator, version: 1 })
    expect(await checkUpGoal(handler, { id })).toMatchObject({ isReady: false })
    await expect(declareGoal(handler, { id })).rejects.toMatchObject({ code: 'incomplete' })
    await editIndicator(handler, { id, indicatorId: row?.id ?? '', indicator: anIndicator(), version: 2 })
    expect(await checkUpGoal(handler, { id })).toMatchObject({ isReady: true })
    expect(await declareGoal(handler, { id })).toMatchObject({ state: 'with-office' })
  })

  it('does not go on with what somebody has changed since it was read', async () => {
    const { id } = await makeDraft(district, 'W-3')
    const handler = await district.as('handler')
    await saveGoalTexts(handler, { id, texts: { annual: '新', 'mid-term': '' }, version: 2 })
    await expect(declareGoal(handler, { id, version: 3 })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is never declared with what the check-up has not seen, however close an edit comes', async () => {
    const handler = await district.as('handler')
    for (const round of [1, 2, 3, 4]) {
      const { id } = await makeDraft(district, `W-3-${round}`)
      const [row] = await rowsOf(district, id)
      const wrong = { id, indicatorId: row?.id ?? '', indicator: anIndicator({ unit: '' }), version: 1 }
      const [declared, edited] = await Promise.allSettled([declareGoal(handler, { id }), editIndicator(handler, wrong)])
      expect([declared.status, edited.status].toSorted()).toEqual(['fulfilled', 'rejected'])
      const { state, now } = await seenBy('handler', id)
      expect([state, now?.indicators[0]?.unit]).toEqual(
        declared.status === 'fulfilled' ? ['with-office', '公里'] : ['draft', ''],
      )
    }
  })

  it('is closed to editing until it comes back, and loses nothing on the way', async () => {
    const { id } = await makeDraft(district, 'W-4')
    const handler = await district.as('handler')
    await saveGoalTexts(handler, { id, texts: { annual: '年度', 'mid-term': '中期' }, version: 2 })
    const before = await rowsOf(district, id)
    await toBureau(district, id)
    const edit = replaceIndicators(handler, { id, indicators: [], version: 6 })
    await expect(edit).rejects.toMatchObject({ code: 'not-now' })
    await returnGoal(await district.as('businessA'), { id, reason })
    const goal = await seenBy('handler', id)
    expect(goal).toMatchObject({ state: 'draft', revision: 2, now: { texts: { annual: '年度', 'mid-term': '中期' } } })
    expect(goal.now?.indicators).toEqual(before.map((row) => ({ ...row, version: 1 })))
    expect(goal.steps.at(-1)).toMatchObject({ event: 'return', reason })
    const indicator = { ...(soundSet()[0] ?? anIndicator()), target: toDecimal('150') }
    await editIndicator(handler, { id, indicatorId: before[0]?.id ?? '', indicator, version: 1 })
    const { revisions } = await seenBy('handler', id)
    expect(revisions[1]).toMatchObject({
      revision: 2,
      texts: [],
      indicators: [{ kind: 'changed', before: { target: toDecimal('120') }, fields: ['target'] }],
    })
    await toApproval(district, id)
    expect(await seenBy('chief', id)).toMatchObject({ inForce: { revision: 2 } })
  })

  it('goes back to its writer who withdraws it in time, as the version it was', async () => {
    const { id } = await makeDraft(district, 'W-5')
    const handler = await district.as('handler')
    await declareGoal(handler, { id })
    await expect(withdrawGoal(handler, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    expect(await withdrawGoal(handler, { id, reason: '补充数据' })).toMatchObject({ state: 'draft', revision: 1 })
    await saveGoalTexts(handler, { id, texts: { annual: '补充', 'mid-term': '' }, version: 2 })
    await declareGoal(handler, { id })
    await endorseGoal(await district.as('chief'), { id })
    await expect(withdrawGoal(handler, { id, reason: '再改' })).rejects.toMatchObject({ code: 'not-now' })
  })

  it('is judged by the bureau in four parts, with an opinion wherever points are taken', async () => {
    const { id } = await makeDraft(district, 'W-6')
    await toBureau(district, id)
    const bureau = await district.as('businessA')
    const rules = await seeReviewRules(bureau, { id })
    expect(rules.grades.map(({ consequence }) => consequence)).toEqual(['proceed', 'improve', 'resubmit', 'block'])
    expect(() => onTheWire(goalContract.reviewRules.answer, rules)).not.toThrow()
    const silent = { ...fullMarks, relevance: { points: toDecimal('25'), opinion: ' ' } }
    await expect(reviewGoal(bureau, { id, review: silent })).rejects.toMatchObject({ code: 'reason-missing' })
    const over = { ...fullMarks, relevance: { points: toDecimal('31'), opinion: '' } }
    await expect(reviewGoal(bureau, { id, review: over })).rejects.toMatchObject({ code: 'invalid', place: 'review' })
    expect(await reviewGoal(bureau, { id, review: reviewWith(['18', '25', '25', '14.5']) })).toMatchObject({
      state: 'reviewed',
    })
    const { reviews } = await seenBy('finance', id)
    expect(reviews).toMatchObject([{ score: toDecimal('82.5'), grade: '良', consequence: 'improve' }])
    await expect(reviewGoal(bureau, { id, review: fullMarks })).rejects.toMatchObject({ code: 'not-now' })
  })

  it.each([
    ['中', ['15', '20', '20', '10'], 'resubmit'],
    ['差', ['5', '5', '5', '5'], 'block'],
  ] as const)('does not come into force with the grade %s', async (grade, points, consequence) => {
    const { id } = await makeDraft(district, `W-7${consequence}`)
    await toBureau(district, id)
    await reviewGoal(await district.as('businessA'), { id, review: reviewWith(points) })
    const performance = await district.as('performance')
    await expect(approveGoal(performance, { id })).rejects.toMatchObject({ code: 'blocked' })
    expect(await seenBy('performance', id)).toMatchObject({ reviews: [{ grade, consequence }], inForce: undefined })
    await returnGoal(performance, { id, reason })
    await toApproval(district, id)
    expect(await seenBy('performance', id)).toMatchObject({ inForce: { revision: 2 }, reviews: [{}, { grade: '优' }] })
  })

  it('ends where the bureau drops it, and another may be begun', async () => {
    const { id, projectId } = await makeDraft(district, 'W-8')
    await toBureau(district, id)
    const performance = await district.as('performance')
    await expect(dropGoal(performance, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    await dropGoal(performance, { id, reason: '项目不予安排' })
    await expect(returnGoal(performance, { id, reason })).rejects.toMatchObject({ code: 'final' })
    const again = await createGoal(await district.as('handler'), { kind: 'project', projectId })
    expect(again.id).not.toBe(id)
  })

  it('is returned only by who has it before them', async () => {
    const { id } = await makeDraft(district, 'W-9')
    const [handler, chief, finance] = [
      await district.as('handler'),
      await district.as('chief'),
      await district.as('finance'),
    ]
    await declareGoal(handler, { id })
    await expect(returnGoal(await district.as('businessA'), { id, reason })).rejects.toMatchObject({ code: 'no-role' })
    await endorseGoal(chief, { id })
    await expect(returnGoal(chief, { id, reason })).rejects.toMatchObject({ code: 'no-role' })
    await forwardGoal(finance, { id })
    await expect(returnGoal(finance, { id, reason })).rejects.toMatchObject({ code: 'no-role' })
    await expect(returnGoal(handler, { id, reason })).rejects.toMatchObject({ code: 'no-role' })
    expect(await returnGoal(await district.as('businessA'), { id, reason })).toMatchObject({ revision: 2 })
  })

  it('of a whole department passes its leader, and never the one who declared it', async () => {
    const finance = await district.as('finance')
    const { street } = district.places
    const { id } = await createGoal(finance, { kind: 'department', organisationId: street, year: 2026 })
    await replaceIndicators(finance, { id, indicators: soundSet(), version: 1 })
    await expect(declareGoal(finance, { id })).rejects.toMatchObject({ code: 'incomplete' })
    await saveGoalTexts(finance, { id, texts: { annual: '全年目标', 'mid-term': '' }, version: 1 })
    await declareGoal(finance, { id })
    await expect(endorseGoal(finance, { id })).rejects.toMatchObject({ code: expect.stringMatching(/out-of-scope/u) })
    const leader = await district.as('leader')
    await endorseGoal(leader, { id })
    await expect(forwardGoal(finance, { id })).rejects.toMatchObject({ code: 'same-person' })
    expect(await forwardGoal(leader, { id })).toMatchObject({ state: 'with-bureau' })
  })

  it('shows the bureau nothing before the department has forwarded it, and then what was forwarded', async () => {
    const { id } = await makeDraft(district, 'W-10')
    const handler = await district.as('handler')
    const hidden = { code: 'draft-hidden' }
    await expect(seenBy('businessA', id)).rejects.toMatchObject(hidden)
    await expect(seenBy('leader', id)).rejects.toMatchObject(hidden)
    await declareGoal(handler, { id })
    await expect(seenBy('performance', id)).rejects.toMatchObject(hidden)
    await expect(checkUpGoal(await district.as('performance'), { id })).rejects.toMatchObject(hidden)
    expect(await seenBy('leader', id)).toMatchObject({ now: { revision: 1 } })
    await endorseGoal(await district.as('chief'), { id })
    await forwardGoal(await district.as('finance'), { id })
    await returnGoal(await district.as('businessA'), { id, reason })
    const [row] = await rowsOf(district, id)
    const edited = anIndicator({ name: '不给财政看的草稿' })
    await editIndicator(handler, { id, indicatorId: row?.id ?? '', indicator: edited, version: 1 })
    for (const who of ['businessA', 'leader'] as const) {
      const seen = await seenBy(who, id)
      expect(seen).toMatchObject({ state: 'draft', revision: 2, now: { revision: 1 }, revisions: [{ revision: 1 }] })
      expect(onTheWire(goalContract.get.answer, seen)).not.toContain('草稿')
    }
  })

  it('is listed by where it stands, page by page', async () => {
    const [finance, performance] = [await district.as('finance'), await district.as('performance')]
    const { id } = await createGoal(finance, { kind: 'project', projectId: await makeProject(district, 'W-11') })
    const year = district.year
    const empty = await listGoals(performance, { year, standing: 'empty', limit: 10 })
    expect(empty.items.at(-1)).toMatchObject({ id, projectCode: 'W-11', indicators: 0 })
    expect(empty.items.every(({ indicators }) => indicators === 0)).toBe(true)
    const returned = await listGoals(performance, { year, standing: 'returned', limit: 50 })
    expect(returned.items.length).toBeGreaterThan(0)
    expect(returned.items.every(({ state, lastEvent }) => state === 'draft' && lastEvent === 'return')).toBe(true)
    expect((await listGoals(performance, { year, kind: 'department', limit: 10 })).items).toHaveLength(1)
    const all: string[] = []
    let after: string | undefined
    do {
      const page = await listGoals(performance, { year, after, limit: 4 })
      all.push(...page.items.map((item) => item.id))
      expect(() => onTheWire(goalContract.list.answer, page)).not.toThrow()
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(all).toEqual((await listGoals(performance, { year, limit: 100 })).items.map((item) => item.id))
    expect((await listGoals(performance, { year, state: 'dropped', limit: 10 })).items).toHaveLength(1)
  })
})
