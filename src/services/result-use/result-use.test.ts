import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import type { Recurrence } from '#domain/process/project.ts'
import { rectification } from '#store/schema/finding.ts'
import { budgetEntry, ledgerWithdrawal } from '#store/schema/ledger.ts'
import { project } from '#store/schema/project.ts'
import { review, reviewRow } from '#store/schema/review.ts'
import { selfEvaluation, selfScore } from '#store/schema/self-evaluation.ts'
import { inTransaction } from '#store/transaction.ts'
import { openTestDistrict, type Place, type TestDistrict } from '#tests/services/test-district.ts'
import { division, everything, storeKinds } from '#tests/store/test-store.ts'
import { newId } from '../new-id.ts'
import { getResultUse, listResultUses } from './list-result-uses.ts'
import { appealResultUse, decideResultUse, proposeResultUse } from './move-result-use.ts'
import { listResultUseTables } from './result-use-tables.ts'
import { suggestResultUse } from './suggest-result-use.ts'
import { tryResultUse } from './try-result-use.ts'

describe.each(storeKinds())('the use of results on the %s database', (kind) => {
  let district: TestDistrict
  let year = 2030
  const at = new Date('2026-02-01T01:00:00.000Z')
  const times = { createdAt: at, changedAt: at }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())
  beforeEach(() => {
    year += 1
  })

  const made = async (
    amount: bigint,
    { recurrence = 'recurring', place = 'works' }: { recurrence?: Recurrence; place?: Place } = {},
  ): Promise<string> => {
    const [id, organisationId] = [newId(), district.places[place]]
    const budgetUnitId = place === 'otherOffice' ? district.places.other : district.places.street
    await inTransaction(district.test.store, everything, async ({ db }) => {
      const own = { divisionCode: division, organisationId, year }
      const told = { code: id.slice(-6), name: '项目', category: 'specific', recurrence, firstYear: year } as const
      await db.insert(project).values({ ...own, ...times, ...told, id, budgetUnitId, state: 'running', revision: 1 })
      const entry = { ...own, projectId: id, kind: 'addition', source: 'general-budget', effectiveOn: `${year}-01-05` }
      const wrong = newId()
      const rows = [newId(), wrong].map((entryId) => ({
        ...entry,
        id: entryId,
        amount: moneyOf(amount),
        createdAt: at,
      }))
      await db.insert(budgetEntry).values(rows as (typeof budgetEntry.$inferInsert)[])
      const back = { divisionCode: division, organisationId, entryId: wrong, reason: '重复登记', createdAt: at }
      await db.insert(ledgerWithdrawal).values(back)
    })
    return id
  }

  /** A self-evaluation that was handed in, and its review where there is one. */
  const scored = async (place: Place, own: string, reviewed?: string): Promise<void> => {
    const organisationId = district.places[place]
    const common = { divisionCode: division, organisationId, ...times, year, revision: 1 }
    const [selfEvaluationId, reviewId] = [newId(), newId()]
    const { scheme, hash } = district.catalogue.schemes.find((one) => one.scheme.points.units === 100n) ?? {}
    const row = { divisionCode: division, organisationId, criterion: 'a', position: 1, name: '总分', revision: 1 }
    const points = toDecimal('100')
    await inTransaction(district.test.store, everything, async ({ db }) => {
      const rest = {
        schemeId: scheme?.id ?? '',
        schemeHash: hash ?? '',
        outlineId: 'o',
        dueOn: '2026-03-31',
        inputs: {},
      }
      await db.insert(selfEvaluation).values({ ...common, ...rest, id: selfEvaluationId, state: 'delivered' })
      await db.insert(selfScore).values({ ...row, selfEvaluationId, points, computed: toDecimal(own), trace: {} })
      if (reviewed === undefined) return
      await db.insert(review).values({ ...common, id: reviewId, selfEvaluationId, state: 'accepted' })
      const scores = { points, unitScore: toDecimal(own), ownScore: toDecimal(reviewed) }
      await db.insert(reviewRow).values({ ...row, reviewId, ...scores })
    })
  }
  const byProject = async () => {
    const { items } = await listResultUses(await district.as('performance'), { year, limit: 100 })
    return new Map(items.map((item) => [item.projectId, item]))
  }

  it('is suggested by the grade of the accepted review, exact to the 分', async () => {
    const [recurring, once] = [await made(100_001n), await made(333_333n, { recurrence: 'one-off' })]
    await scored('street', '95', '65')
    const performance = await district.as('performance')
    expect(await suggestResultUse(performance, { year })).toEqual({ suggested: 2, kept: 0, undecided: 0, ungraded: 0 })
    const found = await byProject()
    expect(found.get(recurring)).toMatchObject({
      grade: '中',
      gradeFrom: 'review',
      suggestion: 'improve',
      budget: 100001n,
      next: 95001n,
    })
    expect(found.get(once)).toMatchObject({ suggestion: 'reduce', next: 300_000n })
  })

  it('follows the unit’s own score where there is no review, and a grade given by hand before both', async () => {
    const [one, two] = [await made(100_000n), await made(100_000n)]
    const nobody = await made(100_000n, { place: 'otherOffice' })
    await scored('street', '95')
    const asked = { year, grades: [{ projectId: two, grade: '差' }] }
    const told = await suggestResultUse(await district.as('performance'), asked)
    expect(told).toEqual({ suggested: 2, kept: 0, undecided: 0, ungraded: 1 })
    const found = await byProject()
    expect(found.get(one)).toMatchObject({ grade: '优', gradeFrom: 'self-evaluation', suggestion: 'prefer' })
    expect(found.get(two)).toMatchObject({ grade: '差', gradeFrom: 'given', suggestion: 'reduce', next: 70_000n })
    expect(found.has(nobody)).toBe(false)
  })

  it('is suggested anew until somebody takes it up', async () => {
    const [one, two] = [await made(100_000n), await made(100_000n)]
    const performance = await district.as('performance')
    const grades = (grade: string) => [one, two].map((projectId) => ({ projectId, grade }))
    await suggestResultUse(performance, { year, grades: grades('优') })
    await proposeResultUse(performance, { id: (await byProject()).get(one)?.id ?? '' })
    const told = await suggestResultUse(performance, { year, grades: grades('差') })
    expect(told).toMatchObject({ suggested: 1, kept: 1 })
    const found = await byProject()
    expect([found.get(one)?.grade, found.get(two)?.grade]).toEqual(['优', '差'])
    const without = await suggestResultUse(performance, { year, grades: grades('无等级') })
    expect(without).toMatchObject({ suggested: 0, undecided: 2 })
  })

  it('is suggested once, also by two people at the same moment', async () => {
    const projectId = await made(100_000n)
    const asked = { year, grades: [{ projectId, grade: '良' }] }
    const people = await Promise.all([district.as('performance'), district.as('performance2')])
    const told = await Promise.all(people.map((ctx) => suggestResultUse(ctx, asked)))
    expect(told.every(({ suggested, kept }) => suggested + kept === 1)).toBe(true)
    expect((await byProject()).size).toBe(1)
  })

  it('is held back while rectifications of its organisation are late', async () => {
    const id = await made(100_000n, { place: 'welfare' })
    const common = { divisionCode: division, organisationId: district.places.welfare, year, ...times }
    await inTransaction(district.test.store, everything, ({ db }) =>
      db.insert(rectification).values({
        ...common,
        id: newId(),
        state: 'notified',
        revision: 1,
        source: '复核',
        problem: '缺合同',
        dueOn: '2026-01-31',
      }),
    )
    await suggestResultUse(await district.as('performance'), { year, grades: [{ projectId: id, grade: '优' }] })
    expect((await byProject()).get(id)).toMatchObject({ suggestion: 'suspend', next: 0n })
  })

  const suggested = async (): Promise<string> => {
    const projectId = await made(100_000n)
    await suggestResultUse(await district.as('performance'), { year, grades: [{ projectId, grade: '差' }] })
    return (await byProject()).get(projectId)?.id ?? ''
  }

  it('is proposed, objected to and decided, with every change reasoned', async () => {
    const id = await suggested()
    const [section, finance] = [await district.as('businessA'), await district.as('finance')]
    const changed = { id, suggestion: 'suspend', next: moneyOf(12_345n) } as const
    await expect(proposeResultUse(section, changed)).rejects.toMatchObject({ code: 'reason-missing' })
    await expect(proposeResultUse(section, { id, next: moneyOf(-1n) })).rejects.toMatchObject({ code: 'invalid' })
    await proposeResultUse(section, { ...changed, reason: '连续两年未完成' })
    const proposed = await getResultUse(finance, { id })
    expect(proposed).toMatchObject({ state: 'proposed', next: 12_345n })
    expect(printDecimal(proposed.keep)).toBe('12.345')
    await expect(appealResultUse(finance, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    await appealResultUse(finance, { id, reason: '工期受雨季影响' })
    const performance = await district.as('performance')
    await expect(decideResultUse(performance, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    await decideResultUse(performance, { id, next: moneyOf(50_000n), reason: '采纳部分意见' })
    const decided = await getResultUse(finance, { id })
    expect(decided).toMatchObject({ state: 'decided', next: 50_000n, suggestion: 'suspend' })
    expect(decided.steps.map(({ event }) => event)).toEqual(['propose', 'appeal', 'decide'])
    const { rows } = await district.test.admin.query(
      `SELECT changes FROM jiheng.audit_entry WHERE noun_id = $1 AND verb = 'result-use.write' ORDER BY at`,
      [id],
    )
    expect(rows).toHaveLength(2)
  })

  it('is decided by the bureau alone, and out of reach for others', async () => {
    const id = await suggested()
    await expect(proposeResultUse(await district.as('finance'), { id })).rejects.toMatchObject({ code: 'no-role' })
    await proposeResultUse(await district.as('businessA'), { id })
    await expect(decideResultUse(await district.as('businessA'), { id })).rejects.toMatchObject({ code: 'no-role' })
    await expect(decideResultUse(await district.as('performance'), { id, version: 9 })).rejects.toMatchObject({
      code: 'conflict',
    })
    const other = await district.as('otherFinance')
    await expect(getResultUse(other, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(proposeResultUse({ ...other, firstWall: 'off' }, { id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await listResultUses(other, { year, limit: 10 })).items).toEqual([])
    await expect(suggestResultUse(other, { year })).rejects.toMatchObject({ code: 'no-role' })
  })

  it('can be tried with other tables, lines and grades, and nothing is changed by it', async () => {
    const [one, two] = [await made(100_000n), await made(200_000n, { recurrence: 'one-off' })]
    const section = await district.as('businessA')
    const grades = [one, two].map((projectId) => ({ projectId, grade: '差' }))
    const { items } = await listResultUseTables(section, { year })
    expect(items.filter(({ isInForce }) => isInForce).map(({ id }) => id)).toEqual(['result-use-practice'])
    const lines = [{ grade: '差', recurrences: ['recurring'], suggestion: 'improve', keep: toDecimal('90') }] as const
    const trial = await tryResultUse(section, { year, grades, lines, organisation: district.places.street })
    expect(trial).toEqual({
      before: 300000n,
      after: 290000n,
      change: -10000n,
      inForce: 70000n,
      undecided: 1,
      ungraded: 0,
      bySuggestion: [
        {
          suggestion: 'improve',
          count: 1,
          before: 100000n,
          after: 90000n,
        },
      ],
    })
    const sichuan = await tryResultUse(section, { year, grades, table: 'result-use-sichuan-2025' })
    expect(sichuan).toMatchObject({ after: 0n, undecided: 0 })
    expect((await byProject()).size).toBe(0)
    await expect(tryResultUse(section, { year, table: 'none' })).rejects.toMatchObject({ place: 'table' })
    const foreign = { year, organisation: district.places.other }
    await expect(tryResultUse(section, foreign)).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(tryResultUse(section, { year, organisation: newId() })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never leaves more than there was, whatever share a table keeps', async () => {
    const projectId = await made(123_457n)
    const section = await district.as('businessA')
    const shares = fc.integer({ min: 0, max: 10_000 }).map((share) => ({ units: BigInt(share), scale: 2 }))
    await fc.assert(
      fc.asyncProperty(shares, async (keep) => {
        const lines = [{ grade: '良', recurrences: ['recurring'], suggestion: 'reduce', keep }] as const
        const { before, after, change } = await tryResultUse(section, {
          year,
          grades: [
            {
              projectId,
              grade: '良',
            },
          ],
          lines,
        })
        expect(after >= 0n && after <= before && before + change === after).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
