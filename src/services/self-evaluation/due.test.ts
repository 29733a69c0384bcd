import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { insertExtension } from '#store/queries/extension.ts'
import { insertTasks } from '#store/queries/task.ts'
import { inTransaction } from '#store/transaction.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { everything } from '#tests/store/test-store.ts'
import type { Context } from '../context.ts'
import { newId } from '../new-id.ts'
import { getPart } from '../part/get-part.ts'
import { listParts } from '../part/list-parts.ts'
import { acceptPart, returnPart, submitPart } from '../part/move-part.ts'
import { savePartCell } from '../part/save-part-cell.ts'
import { assembleSelfEvaluation } from './assemble-self-evaluation.ts'
import { listSelfEvaluations } from './list-self-evaluations.ts'
import { deliverSelfEvaluation, reopenSelfEvaluation, signSelfEvaluation } from './move-self-evaluation.ts'

describe('the due day of a self-evaluation', () => {
  let district: TestDistrict
  let id: string
  let part: string

  beforeAll(async () => {
    district = await openTestDistrict()
    id = await makeAssembledWhole(district)
    const { items } = await listParts(await district.as('finance'), { year: district.year, limit: 9 })
    part = items[0]?.id ?? ''
  })
  afterAll(() => district.close())

  /** A bureau that takes nothing after the day itself. */
  const strictly = async (who: Who): Promise<Context> => {
    const ctx = await district.as(who)
    const review = ctx.catalogue.cycle.review.map((rule) => ({
      ...rule,
      late: { days: 0, unit: 'calendar' as const },
    }))
    return { ...ctx, catalogue: { ...ctx.catalogue, cycle: { ...ctx.catalogue.cycle, review } } }
  }

  const giveTime = async (task: string, organisation: string) => {
    const to = { year: 2026, month: 4, day: 10 }
    const at = '2026-04-01T01:00:00.000Z'
    const grantedBy = district.persons.performance
    await inTransaction(district.test.store, everything, (tx) =>
      insertExtension(tx, newId(), { task, organisation, to, grantedBy, reason: '系统故障', at }),
    )
  }

  const refill = async () => {
    const finance = await district.as('finance')
    await returnPart(finance, { id: part, reason: '核对' })
    const handler = await district.as('handler')
    const [row] = (await getPart(handler, { id: part })).rows
    const cell = { id: part, indicatorId: row?.indicatorId ?? '', version: row?.version ?? 0, typed: '82公里' }
    await savePartCell(handler, cell)
  }

  it('is the end of what offices may hand in, unless more time was given', async () => {
    await reopenSelfEvaluation(await district.as('finance'), { id, reason: '核对' })
    await refill()
    district.at('2026-04-02T02:00:00.000Z')
    const late = { year: district.year, late: true, limit: 9 }
    expect((await listParts(await district.as('finance'), late)).items).toHaveLength(1)
    await expect(submitPart(await strictly('handler'), { id: part })).rejects.toMatchObject({ code: 'too-late' })
    const { rows } = await district.test.admin.query('SELECT id FROM jiheng.task WHERE thing_id = $1', [part])
    await giveTime(String(rows[0]?.id), district.places.works)
    expect((await listParts(await district.as('finance'), late)).items).toEqual([])
    expect(await submitPart(await strictly('handler'), { id: part })).toMatchObject({ state: 'submitted' })
    await acceptPart(await district.as('finance'), { id: part })
  })

  it('is the end for the whole as well, and what the calendar asked is done with it', async () => {
    const finance = await strictly('finance')
    const { street } = district.places
    const task = newId()
    const dueOn = { year: 2026, month: 3, day: 31 }
    const asked = {
      id: task,
      organisationId: street,
      year: district.year,
      title: words('部门整体自评', 'whole'),
      dueOn,
    }
    await inTransaction(district.test.store, everything, (tx) =>
      insertTasks(tx, [{ ...asked, kind: 'self-evaluation' }]),
    )
    await assembleSelfEvaluation(finance, { id })
    await signSelfEvaluation(await district.as('leader'), { id })
    const late = { year: district.year, late: true, limit: 9 }
    expect((await listSelfEvaluations(finance, late)).items).toHaveLength(1)
    await expect(deliverSelfEvaluation(finance, { id })).rejects.toMatchObject({ code: 'too-late' })
    await giveTime(task, street)
    expect((await listSelfEvaluations(finance, late)).items).toEqual([])
    expect(await deliverSelfEvaluation(finance, { id })).toMatchObject({ state: 'delivered' })
    const { rows } = await district.test.admin.query(
      'SELECT done_at IS NULL AS open FROM jiheng.task WHERE id = $1 OR thing_id = $2',
      [task, id],
    )
    expect(rows).toEqual([{ open: false }, { open: false }])
  })
})

describe('two at once', () => {
  let district: TestDistrict
  beforeAll(async () => {
    district = await openTestDistrict()
  })
  afterAll(() => district.close())

  it('never assemble a whole while one of its parts goes back', async () => {
    const id = await makeAssembledWhole(district)
    const finance = await district.as('finance')
    const { items } = await listParts(finance, { year: district.year, limit: 9 })
    const part = items[0]?.id ?? ''
    await reopenSelfEvaluation(finance, { id, reason: '核对' })
    const answers = await Promise.allSettled([
      assembleSelfEvaluation(finance, { id }),
      returnPart(finance, { id: part, reason: '核对' }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await district.test.admin.query(
      `SELECT s.state AS whole, p.state AS part FROM jiheng.self_evaluation s
       JOIN jiheng.part p ON p.self_evaluation_id = s.id WHERE s.id = $1`,
      [id],
    )
    expect([
      { whole: 'assembled', part: 'accepted' },
      { whole: 'open', part: 'returned' },
    ]).toContainEqual(rows[0])
  })
})
