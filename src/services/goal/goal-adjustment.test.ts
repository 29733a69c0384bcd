import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { newId } from '#services/new-id.ts'
import {
  anIndicator,
  enterBudget,
  fullMarks,
  makeDraft,
  makeProject,
  rowsOf,
  soundSet,
  toApproval,
} from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { listGoalsInForce } from '#store/queries/part-goal.ts'
import { inTransaction } from '#store/transaction.ts'
import { everything } from '#tests/store/test-store.ts'
import { abandonAdjustment } from './abandon-adjustment.ts'
import { addIndicator } from './add-indicator.ts'
import { adjustGoal } from './adjust-goal.ts'
import { createGoal } from './create-goal.ts'
import { declareGoal } from './declare-goal.ts'
import { editIndicator } from './edit-indicator.ts'
import { getGoal } from './get-goal.ts'
import { listGoals } from './list-goals.ts'
import { approveGoal } from './approve-goal.ts'
import { dropGoal, endorseGoal, forwardGoal } from './move-goal.ts'
import { replaceIndicators } from './replace-indicators.ts'
import { returnGoal } from './return-goal.ts'
import { reviewGoal } from './review-goal.ts'
import { saveGoalTexts } from './save-goal-texts.ts'

describe.each(storeKinds())('adjustments of goals on the %s database', (kind) => {
  let district: TestDistrict
  const reason = '年中追加经费'

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('open a new version tied to a budget change, and the approved one stays in force until it is approved', async () => {
    const { id, projectId } = await makeDraft(district, 'A-1')
    await toApproval(district, id)
    const budgetEntry = await enterBudget(district, { projectId, kind: 'addition' })
    const handler = await district.as('handler')
    expect(await adjustGoal(handler, { id, budgetEntry, reason })).toMatchObject({ state: 'draft', revision: 2 })
    const [row] = await rowsOf(district, id)
    const indicator = anIndicator({ target: toDecimal('160') })
    await editIndicator(handler, { id, indicatorId: row?.id ?? '', indicator, version: 1 })
    const seenAbove = await getGoal(await district.as('performance'), { id })
    expect(seenAbove).toMatchObject({ now: { revision: 1 }, inForce: { revision: 1 } })
    const { items } = await listGoals(handler, { year: district.year, standing: 'adjusting', limit: 10 })
    expect(items.map((item) => item.id)).toEqual([id])
    await toApproval(district, id)
    const goal = await getGoal(await district.as('performance'), { id })
    expect(goal).toMatchObject({
      inForce: { revision: 2, budgetEntry },
      revisions: [{ revision: 1 }, { budgetEntry, indicators: [{ kind: 'changed', fields: ['target'] }] }],
    })
  })

  it('stay tied to their budget change when they are returned', async () => {
    const { id, projectId } = await makeDraft(district, 'A-2')
    await toApproval(district, id)
    const budgetEntry = await enterBudget(district, { projectId, kind: 'reduction' })
    const handler = await district.as('handler')
    await adjustGoal(handler, { id, budgetEntry, reason })
    await declareGoal(handler, { id })
    await returnGoal(await district.as('chief'), { id, reason: '请补充依据' })
    expect(await getGoal(handler, { id })).toMatchObject({ revision: 3, now: { revision: 3, budgetEntry } })
    await toApproval(district, id)
    const again = adjustGoal(handler, { id, budgetEntry, reason })
    await expect(again).rejects.toMatchObject({ code: 'invalid' })
  })

  it('are refused without a change of this project’s budget, and leave everything as it was', async () => {
    const [{ id, projectId }, other] = [await makeDraft(district, 'A-3'), await makeDraft(district, 'A-4')]
    await toApproval(district, id)
    const handler = await district.as('handler')
    const entries = [
      newId(),
      await enterBudget(district, { projectId, kind: 'opening' }),
      await enterBudget(district, { projectId: other.projectId, kind: 'addition' }),
    ]
    for (const budgetEntry of entries)
      await expect(adjustGoal(handler, { id, budgetEntry, reason })).rejects.toMatchObject({ code: 'invalid' })
    const budgetEntry = await enterBudget(district, { projectId, kind: 'addition' })
    await expect(adjustGoal(handler, { id, budgetEntry })).rejects.toMatchObject({ code: 'reason-missing' })
    const early = adjustGoal(handler, { id: other.id, budgetEntry: entries[2] ?? '', reason })
    await expect(early).rejects.toMatchObject({ code: 'not-now' })
    expect(await getGoal(handler, { id })).toMatchObject({ state: 'approved', revision: 1, revisions: [{}] })
  })

  const inForceNow = (organisations: readonly string[]) =>
    inTransaction(district.test.store, everything, (tx) => listGoalsInForce(tx, { year: district.year, organisations }))

  it('are given up without ending the goal, and their budget change may be answered anew', async () => {
    const { id, projectId } = await makeDraft(district, 'A-16')
    const handler = await district.as('handler')
    await expect(abandonAdjustment(handler, { id, reason: '无需调整' })).rejects.toMatchObject({ code: 'not-now' })
    await toApproval(district, id)
    const budgetEntry = await enterBudget(district, { projectId, kind: 'addition' })
    await adjustGoal(handler, { id, budgetEntry, reason })
    const [row] = await rowsOf(district, id)
    const indicator = anIndicator({ target: toDecimal('999') })
    await editIndicator(handler, { id, indicatorId: row?.id ?? '', indicator, version: 1 })
    expect((await getGoal(handler, { id })).moves).toContain('abandon')
    await expect(abandonAdjustment(handler, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    const other = await district.as('otherHandler')
    await expect(abandonAdjustment(other, { id, reason: '越权' })).rejects.toMatchObject({ code: 'not-found' })
    const moved = await abandonAdjustment(handler, { id, reason: '追加经费另行安排' })
    expect(moved).toMatchObject({ state: 'approved', revision: 3 })
    const goal = await getGoal(await district.as('performance'), { id })
    expect(goal).toMatchObject({ state: 'approved', inForce: { revision: 3 }, now: { revision: 3 } })
    expect(goal.revisions.map(({ revision }) => revision)).toEqual([1, 3])
    expect((await getGoal(handler, { id })).revisions).toHaveLength(3)
    expect(goal.inForce?.indicators.map(({ target }) => target)).toEqual([toDecimal('120'), toDecimal('95')])
    const inForce = await inForceNow([district.places.works])
    expect(inForce.find(({ goalId }) => goalId === id)?.goalRevision).toBe(3)
    expect(await adjustGoal(handler, { id, budgetEntry, reason })).toMatchObject({ state: 'draft', revision: 4 })
  })

  it('that lie with the bureau are ended by the bureau, not by their writer', async () => {
    const { id, projectId } = await makeDraft(district, 'A-17')
    await toApproval(district, id)
    const handler = await district.as('handler')
    await adjustGoal(handler, { id, budgetEntry: await enterBudget(district, { projectId, kind: 'addition' }), reason })
    await declareGoal(handler, { id })
    await endorseGoal(await district.as('chief'), { id })
    await forwardGoal(await district.as('finance'), { id })
    await expect(abandonAdjustment(handler, { id, reason: '撤销' })).rejects.toMatchObject({ code: 'not-now' })
    const ended = await abandonAdjustment(await district.as('performance'), { id, reason: '不同意调整' })
    expect(ended).toMatchObject({ state: 'approved' })
  })

  it('of a goal that is dropped end with it: it is in force no more', async () => {
    const { id, projectId } = await makeDraft(district, 'A-18')
    await toApproval(district, id)
    const handler = await district.as('handler')
    await adjustGoal(handler, { id, budgetEntry: await enterBudget(district, { projectId, kind: 'addition' }), reason })
    await declareGoal(handler, { id })
    await endorseGoal(await district.as('chief'), { id })
    await forwardGoal(await district.as('finance'), { id })
    expect((await inForceNow([district.places.works])).map(({ goalId }) => goalId)).toContain(id)
    await dropGoal(await district.as('performance'), { id, reason: '项目取消' })
    expect((await inForceNow([district.places.works])).map(({ goalId }) => goalId)).not.toContain(id)
  })

  it('are refused for a change that was taken back', async () => {
    const { id, projectId } = await makeDraft(district, 'A-5')
    await toApproval(district, id)
    const budgetEntry = await enterBudget(district, { projectId, kind: 'addition' })
    await district.test.admin.query(
      `INSERT INTO jiheng.ledger_withdrawal (division_code, entry_id, organisation_id, reason, created_at)
       SELECT division_code, id, organisation_id, '登记有误', created_at FROM jiheng.budget_entry WHERE id = $1`,
      [budgetEntry],
    )
    const handler = await district.as('handler')
    await expect(adjustGoal(handler, { id, budgetEntry, reason })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('of a whole department follow changes of its own projects only', async () => {
    const { street, otherOffice } = district.places
    const [finance, leader] = [await district.as('finance'), await district.as('leader')]
    const { id } = await createGoal(finance, { kind: 'department', organisationId: street, year: 2026 })
    await replaceIndicators(finance, { id, indicators: soundSet(), version: 1 })
    await saveGoalTexts(finance, { id, texts: { annual: '全年目标', 'mid-term': '' }, version: 1 })
    await declareGoal(finance, { id })
    await endorseGoal(leader, { id })
    await forwardGoal(leader, { id })
    await reviewGoal(await district.as('businessA'), { id, review: fullMarks })
    await approveGoal(await district.as('performance'), { id })
    const { projectId } = await makeDraft(district, 'A-6')
    const foreign = await enterBudget(district, { projectId, kind: 'addition', organisationId: otherOffice })
    const refused = adjustGoal(finance, { id, budgetEntry: foreign, reason })
    await expect(refused).rejects.toMatchObject({ code: 'invalid' })
    const budgetEntry = await enterBudget(district, { projectId, kind: 'addition' })
    expect(await adjustGoal(finance, { id, budgetEntry, reason })).toMatchObject({ state: 'draft', revision: 2 })
  })

  it('are refused once the year is closed, as is any writing', async () => {
    const [{ id, projectId }, draft] = [await makeDraft(district, 'A-7'), await makeDraft(district, 'A-8')]
    await toApproval(district, id)
    const budgetEntry = await enterBudget(district, { projectId, kind: 'addition' })
    const noGoalYet = await makeProject(district, 'A-9')
    const setYear = (state: string) => district.test.admin.query('UPDATE jiheng.fiscal_year SET state = $1', [state])
    await setYear('closed')
    const handler = await district.as('handler')
    const closed = { code: 'final' }
    await expect(adjustGoal(handler, { id, budgetEntry, reason })).rejects.toMatchObject(closed)
    await expect(addIndicator(handler, { id: draft.id, indicator: anIndicator() })).rejects.toMatchObject(closed)
    await expect(createGoal(handler, { kind: 'project', projectId: noGoalYet })).rejects.toMatchObject(closed)
    await setYear('open')
  })
})
