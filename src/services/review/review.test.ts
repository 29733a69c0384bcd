import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { move, begin, type Progress } from '#domain/process/machine.ts'
import { reviewMachine, type ReviewEvent, type ReviewState } from '#domain/process/review/review.ts'
import {
  selfEvaluationMachine,
  type SelfEvaluationEvent,
  type SelfEvaluationState,
} from '#domain/process/self-evaluation/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { insertReview, insertReviewRows } from '#store/queries/review.ts'
import { finishTasks, insertTasks } from '#store/queries/task.ts'
import { insertStep } from '#store/queries/thing.ts'
import { selfEvaluation } from '#store/schema/self-evaluation.ts'
import { inTransaction } from '#store/transaction.ts'
import { openTestDistrict, type Place, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { division, everything, storeKinds } from '#tests/store/test-store.ts'
import { valueOf } from '../errors.ts'
import { newId } from '../new-id.ts'
import { listTasks } from '../task/list-tasks.ts'
import { acceptReview } from './accept-review.ts'
import { batchReviews } from './batch-reviews.ts'
import { drawSample, listSamples } from './draw-sample.ts'
import { getReview } from './get-review.ts'
import { getReviewQueue, listReviews } from './list-reviews.ts'
import { returnReview } from './return-review.ts'
import { scoreReviewRow } from './score-row.ts'
import { releaseReview, takeReview } from './take-review.ts'

type Steps<Event extends string> = readonly (readonly [Event, Who])[]

describe.each(storeKinds())('a review on the %s database', (kind) => {
  let district: TestDistrict
  let year = 2030
  const at = new Date('2026-03-01T01:00:00.000Z')

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())
  // A submission of its own for every test: one organisation has one self-evaluation a year.
  beforeEach(() => {
    year += 1
  })

  const follow = <State extends string, Event extends string>(
    machine: Parameters<typeof begin<State, Event>>[0],
    steps: Steps<Event>,
  ): Progress<State, Event> =>
    steps.reduce<Progress<State, Event>>(
      (progress, [event, who]) =>
        valueOf(move(machine)(progress, event, { actor: district.persons[who], at: at.toISOString() })),
      begin(machine),
    )

  /** A delivered self-evaluation with two rows, and its review in the queue. */
  const delivered = async (place: Place = 'street', finance: Who = 'finance', leader: Who = 'leader') => {
    const organisationId = district.places[place]
    const whole = follow<SelfEvaluationState, SelfEvaluationEvent>(selfEvaluationMachine, [
      ['assemble', finance],
      ['sign', leader],
      ['deliver', finance],
    ])
    const queued = follow<ReviewState, ReviewEvent>(reviewMachine, [['submit', finance]])
    const [selfEvaluationId, id] = [newId(), newId()]
    const common = { organisationId, year, createdAt: at, changedAt: at }
    const writing = { ...everything, actor: district.persons[finance] }
    await inTransaction(district.test.store, { ...everything }, async (tx) => {
      const rest = { schemeId: 's', schemeHash: 'h', outlineId: 'o', dueOn: '2026-03-31', inputs: {} }
      const values = { ...common, id: selfEvaluationId, state: whole.state, revision: 1, ...rest }
      await tx.db.insert(selfEvaluation).values({ divisionCode: division, ...values })
      const header = { ...common, id, state: queued.state, revision: 1, selfEvaluationId, takenBy: undefined }
      await insertReview(tx, header)
      const row = (criterion: string, unitScore: string) => ({
        criterion,
        name: criterion,
        position: 1,
        points: toDecimal('10'),
        unitScore: toDecimal(unitScore),
        ownScore: undefined,
        opinion: '',
      })
      await insertReviewRows(tx, { id, revision: 1, organisationId }, [row('a', '9.5'), row('b', '10')])
    })
    for (const [noun, thingId, steps] of [
      ['self-evaluation', selfEvaluationId, whole.steps],
      ['review', id, queued.steps],
    ] as const) {
      for (const [index, step] of steps.entries()) {
        await inTransaction(district.test.store, { ...writing, actor: step.actor }, (tx) =>
          insertStep(tx, { noun, id: thingId, organisationId, number: index + 1 }, step),
        )
      }
    }
    return { id, selfEvaluationId }
  }

  /** The task of a self-evaluation, as its submission leaves it. */
  const giveDoneTask = (thingId: string): Promise<void> =>
    inTransaction(district.test.store, everything, async (tx) => {
      const of = { noun: 'self-evaluation', thingId }
      const due = { year, dueOn: { year, month: 3, day: 31 }, title: words('自评', 'whole') }
      const task = { id: newId(), organisationId: district.places.street, kind: 'self-evaluation' } as const
      await insertTasks(tx, [{ ...task, ...of, ...due }])
      await finishTasks(tx, of, at)
    })

  const scored = async (id: string, who: Who = 'businessA'): Promise<void> => {
    const ctx = await district.as(who)
    await scoreReviewRow(ctx, { id, criterion: 'a', ownScore: toDecimal('9'), opinion: '缺验收材料', version: 1 })
    await scoreReviewRow(ctx, { id, criterion: 'b', ownScore: toDecimal('10'), opinion: '', version: 1 })
  }

  it('is taken, scored, explained and accepted, and the self-evaluation with it', async () => {
    const { id, selfEvaluationId } = await delivered()
    const reviewer = await district.as('businessA')
    expect(await takeReview(reviewer, { id })).toMatchObject({ state: 'taken' })
    await scored(id)
    expect(await acceptReview(reviewer, { id })).toMatchObject({ state: 'accepted' })
    const { rows } = await district.test.admin.query('SELECT state FROM jiheng.self_evaluation WHERE id = $1', [
      selfEvaluationId,
    ])
    expect(rows).toEqual([{ state: 'accepted' }])
    const told = await getReview(await district.as('finance'), { id })
    expect(told.rows.map(({ difference, opinion }) => [difference && printDecimal(difference), opinion])).toEqual([
      ['-0.5', '缺验收材料'],
      ['0', ''],
    ])
    expect(told.rows.map(({ points, unitScore }) => [printDecimal(points), printDecimal(unitScore)])).toEqual([
      ['10', '9.5'],
      ['10', '10'],
    ])
  })

  it('keeps the reviewer’s scores from the unit until they are told', async () => {
    const { id } = await delivered()
    await takeReview(await district.as('businessA'), { id })
    await scored(id)
    const shown = await getReview(await district.as('finance'), { id })
    expect(shown.rows.map(({ ownScore, opinion }) => [ownScore, opinion])).toEqual([
      [undefined, ''],
      [undefined, ''],
    ])
  })

  it('waits for a score and for an explanation of each difference', async () => {
    const { id } = await delivered()
    const reviewer = await district.as('businessA')
    await takeReview(reviewer, { id })
    await expect(acceptReview(reviewer, { id })).rejects.toMatchObject({ code: 'incomplete' })
    await scoreReviewRow(reviewer, { id, criterion: 'a', ownScore: toDecimal('9'), opinion: '', version: 1 })
    await scoreReviewRow(reviewer, { id, criterion: 'b', ownScore: toDecimal('10'), opinion: '', version: 1 })
    await expect(acceptReview(reviewer, { id })).rejects.toMatchObject({ code: 'reason-missing' })
  })

  it('refuses a score outside the points, a stale one, and one on a review nobody has taken', async () => {
    const { id } = await delivered()
    const reviewer = await district.as('businessA')
    const row = { id, criterion: 'a', opinion: '', version: 1 }
    await expect(scoreReviewRow(reviewer, { ...row, ownScore: toDecimal('9') })).rejects.toMatchObject({
      code: 'not-now',
    })
    await takeReview(reviewer, { id })
    await expect(scoreReviewRow(reviewer, { ...row, ownScore: toDecimal('10.01') })).rejects.toMatchObject({
      code: 'invalid',
      place: 'ownScore',
    })
    await scoreReviewRow(reviewer, { ...row, ownScore: toDecimal('9') })
    await expect(scoreReviewRow(reviewer, { ...row, ownScore: toDecimal('8') })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { differing: ['ownScore'] },
    })
  })

  it('is returned with a reason, and the department has its self-evaluation back', async () => {
    const { id, selfEvaluationId } = await delivered()
    await giveDoneTask(selfEvaluationId)
    const reviewer = await district.as('businessA')
    await takeReview(reviewer, { id })
    await expect(returnReview(reviewer, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    expect(await returnReview(reviewer, { id, reason: '来源合计与总额不符' })).toMatchObject({ state: 'returned' })
    const steps = await district.test.admin.query(
      `SELECT event, reason FROM jiheng.step WHERE thing_id = $1 ORDER BY number DESC LIMIT 1`,
      [selfEvaluationId],
    )
    expect(steps.rows).toEqual([{ event: 'return', reason: '来源合计与总额不符' }])
    const { items } = await listTasks(await district.as('finance'), { year, standing: 'returned', limit: 9 })
    expect(items).toMatchObject([{ thingId: selfEvaluationId, title: words('自评', 'whole'), doneAt: undefined }])
  })

  it('waits for those below it', async () => {
    const street = await delivered()
    const station = await delivered('station', 'unitFinance')
    const reviewer = await district.as('businessA')
    await takeReview(reviewer, street)
    await takeReview(reviewer, station)
    await scored(street.id)
    await scored(station.id)
    await expect(acceptReview(reviewer, street)).rejects.toMatchObject({ code: 'children-first' })
    await acceptReview(reviewer, station)
    expect(await acceptReview(reviewer, street)).toMatchObject({ state: 'accepted' })
  })

  it('stands in the queue of its section only, children first', async () => {
    const street = await delivered()
    const station = await delivered('station', 'unitFinance')
    const queue = await getReviewQueue(await district.as('businessA'), { year })
    expect(queue.items.map(({ id }) => id)).toEqual([station.id, street.id])
    expect((await getReviewQueue(await district.as('businessB'), { year })).items).toEqual([])
    expect((await listReviews(await district.as('performance'), { year, limit: 1 })).next).not.toBeNull()
  })

  it('is out of reach for another section, in the verb and in the database', async () => {
    const { id } = await delivered()
    const other = await district.as('businessB')
    await expect(takeReview(other, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(takeReview({ ...other, firstWall: 'off' }, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(takeReview(await district.as('finance'), { id })).rejects.toMatchObject({ code: 'no-role' })
  })

  it('is put back into the queue with a reason', async () => {
    const { id } = await delivered()
    const reviewer = await district.as('businessA')
    await takeReview(reviewer, { id })
    expect(await releaseReview(reviewer, { id, reason: '请假' })).toMatchObject({ state: 'queued' })
    expect((await getReview(reviewer, { id })).takenBy).toBeUndefined()
  })

  it('is one of many in a batch, where one refusal does not stop the rest', async () => {
    const [one, two] = [await delivered(), await delivered('station', 'unitFinance')]
    const reviewer = await district.as('businessA')
    await takeReview(reviewer, one)
    const result = await batchReviews(reviewer, { event: 'take', ids: [one.id, two.id, two.id] })
    expect(result.done.map(({ id }) => id)).toEqual([two.id])
    expect(result.refused).toMatchObject([{ id: one.id, code: 'not-now' }])
  })

  it('is drawn by a seed that is kept', async () => {
    await delivered()
    await delivered('other', 'otherFinance', 'otherLeader')
    const bureau = await district.as('performance')
    await drawSample(bureau, { year, seed: '抽查一', percent: toDecimal('50') })
    const [draw] = (await listSamples(bureau, { year })).items
    expect(draw).toMatchObject({ seed: '抽查一', drawn: [expect.any(String)] })
    await expect(
      drawSample(await district.as('businessA'), { year, seed: 's', percent: toDecimal('5') }),
    ).rejects.toMatchObject({ code: 'no-role' })
  })
})
