import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anIndicator,
  fullMarks,
  makeDraft,
  makeProject,
  rowsOf,
  soundSet,
  toBureau,
} from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import type { Context } from '../context.ts'
import { addIndicator } from './add-indicator.ts'
import { adjustGoal } from './adjust-goal.ts'
import { approveGoal } from './approve-goal.ts'
import { checkUpGoal } from './check-up-goal.ts'
import { createGoal } from './create-goal.ts'
import { declareGoal } from './declare-goal.ts'
import { editIndicator } from './edit-indicator.ts'
import { findInLibrary } from './find-in-library.ts'
import { getGoal } from './get-goal.ts'
import { listGoals } from './list-goals.ts'
import { dropGoal, endorseGoal, forwardGoal, withdrawGoal } from './move-goal.ts'
import { removeIndicator } from './remove-indicator.ts'
import { reorderIndicators } from './reorder-indicators.ts'
import { replaceIndicators } from './replace-indicators.ts'
import { returnGoal } from './return-goal.ts'
import { reviewGoal } from './review-goal.ts'
import { saveGoalTexts } from './save-goal-texts.ts'
import { seeLastYear } from './see-last-year.ts'
import { seeReviewRules } from './see-review-rules.ts'
import { takeFromCatalogue } from './take-from-catalogue.ts'
import { takeFromLastYear } from './take-from-last-year.ts'
import { takeFromLibrary } from './take-from-library.ts'

const reason = '测试'
const indicator = anIndicator()

type Given = { readonly id: string; readonly indicatorId: string; readonly projectId: string }

/** Every verb on one goal. */
const verbs: readonly (readonly [string, (ctx: Context, given: Given) => Promise<unknown>])[] = [
  ['read', getGoal],
  ['check up', checkUpGoal],
  ['see the rules of', seeReviewRules],
  ['see the last year of', seeLastYear],
  ['take the last year into', takeFromLastYear],
  ['search for', (ctx, { id }) => findInLibrary(ctx, { id, limit: 5 })],
  ['take from the catalogue into', (ctx, { id }) => takeFromCatalogue(ctx, { id, keys: ['lamp-working-rate'] })],
  ['take into', (ctx, { id, indicatorId }) => takeFromLibrary(ctx, { id, goalId: id, indicatorIds: [indicatorId] })],
  ['begin', (ctx, { projectId }) => createGoal(ctx, { kind: 'project', projectId })],
  ['write', (ctx, { id }) => saveGoalTexts(ctx, { id, texts: { annual: '外部', 'mid-term': '' }, version: 2 })],
  ['add to', (ctx, { id }) => addIndicator(ctx, { id, indicator })],
  ['edit', (ctx, { id, indicatorId }) => editIndicator(ctx, { id, indicatorId, indicator, version: 1 })],
  ['remove from', (ctx, { id, indicatorId }) => removeIndicator(ctx, { id, indicatorId, version: 1 })],
  ['reorder', (ctx, { id, indicatorId }) => reorderIndicators(ctx, { id, order: [indicatorId] })],
  ['replace', (ctx, { id }) => replaceIndicators(ctx, { id, indicators: soundSet(), version: 3 })],
  ['declare', declareGoal],
  ['withdraw', (ctx, { id }) => withdrawGoal(ctx, { id, reason })],
  ['endorse', endorseGoal],
  ['forward', forwardGoal],
  ['return', (ctx, { id }) => returnGoal(ctx, { id, reason })],
  ['review', (ctx, { id }) => reviewGoal(ctx, { id, review: fullMarks })],
  ['approve', approveGoal],
  ['drop', (ctx, { id }) => dropGoal(ctx, { id, reason })],
  ['adjust', (ctx, { id, indicatorId }) => adjustGoal(ctx, { id, budgetEntry: indicatorId, reason })],
]

describe.each(storeKinds())('the walls around a goal on the %s database', (kind) => {
  let district: TestDistrict
  let given: Given

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const { id, projectId } = await makeDraft(district, 'V-1')
    const [row] = await rowsOf(district, id)
    given = { id, projectId, indicatorId: row?.id ?? '' }
  })
  afterAll(() => district.close())

  describe.each(['otherFinance', 'welfareHandler', 'unitFinance', 'businessB'] as const)('hold off %s', (who) => {
    it.each(verbs)('to %s it', async (_name, verb) => {
      const ctx = await district.as(who)
      await expect(verb(ctx, given)).rejects.toMatchObject({ code: 'not-found' })
      // The second wall alone does as well.
      await expect(verb({ ...ctx, firstWall: 'off' }, given)).rejects.toMatchObject({ code: 'not-found' })
      expect((await listGoals({ ...ctx, firstWall: 'off' }, { year: 2026, limit: 10 })).items).toEqual([])
    })
  })

  it('leave it as it was', async () => {
    const goal = await getGoal(await district.as('handler'), { id: given.id })
    expect(goal).toMatchObject({ state: 'draft', version: 3 })
    expect(goal.now?.indicators.map(({ name }) => name)).toEqual(soundSet().map(({ name }) => name))
  })

  it('keep a department from writing the goal of another as a whole, also without the first', async () => {
    const finance = await district.as('otherFinance')
    const whole = { kind: 'department', organisationId: district.places.street, year: 2026 } as const
    await expect(createGoal(finance, whole)).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(createGoal({ ...finance, firstWall: 'off' }, whole)).rejects.toThrow(/row-level security|goal/u)
  })

  it.each([
    ['handler', 'endorse', endorseGoal],
    ['handler', 'forward', forwardGoal],
    ['chief', 'declare', declareGoal],
    ['finance', 'review', (ctx: Context, { id }: Given) => reviewGoal(ctx, { id, review: fullMarks })],
    ['leader', 'approve', approveGoal],
    ['businessA', 'approve', approveGoal],
    ['admin', 'read', getGoal],
  ] as const)('keep %s from what is not theirs to do: %s', async (who, _name, verb) => {
    const refused = (verb as (ctx: Context, given: Given) => Promise<unknown>)(await district.as(who), given)
    await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(/no-role|out-of-scope/u) })
  })

  it('let an administrator look through another’s eyes, and change nothing', async () => {
    const ctx = await district.as('handler')
    const viewing = { ...ctx, actor: { ...ctx.actor, viewer: district.persons.admin } }
    expect(await getGoal(viewing, { id: given.id })).toMatchObject({ id: given.id })
    await expect(addIndicator(viewing, { id: given.id, indicator })).rejects.toMatchObject({ code: 'read-only' })
  })

  it('let the evaluator see only the goal they were invited to, once it was forwarded', async () => {
    const { id } = await makeDraft(district, 'V-2')
    await makeProject(district, 'V-3')
    const ctx = await district.as('performance')
    const { firm, works } = district.places
    const evaluator = await district.asActor({
      ...ctx.actor,
      person: district.persons.performance2,
      organisation: firm,
      grants: [{ role: 'evaluator', organisation: firm, fromYear: 2020, toYear: undefined, tasks: [id] }],
      invitedTo: [works],
    })
    await expect(getGoal(evaluator, { id })).rejects.toMatchObject({ code: 'draft-hidden' })
    await toBureau(district, id)
    expect(await getGoal(evaluator, { id })).toMatchObject({ now: { revision: 1 } })
    await expect(getGoal(evaluator, { id: given.id })).rejects.toMatchObject({ code: 'out-of-scope' })
    const { items } = await listGoals(evaluator, { year: 2026, limit: 10 })
    expect(items.map((item) => item.id)).toEqual([id])
  })
})
