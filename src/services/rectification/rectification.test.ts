import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import { finding } from '#store/schema/finding.ts'
import { selfEvaluation } from '#store/schema/self-evaluation.ts'
import { inTransaction } from '#store/transaction.ts'
import { makeAttachment } from '#tests/services/attachment-row.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { division, everything, storeKinds } from '#tests/store/test-store.ts'
import { newId } from '../new-id.ts'
import { createRectification } from './create-rectification.ts'
import { getRectification } from './get-rectification.ts'
import { getRectificationBoard, listRectifications } from './list-rectifications.ts'
import { checkRectification, closeRectification, rejectRectification } from './move-rectification.ts'
import { notifyRectification } from './notify-rectification.ts'
import { planRectification } from './plan-rectification.ts'
import { reportRectification } from './report-rectification.ts'

describe.each(storeKinds())('a rectification on the %s database', (kind) => {
  let district: TestDistrict
  const at = new Date('2026-03-01T01:00:00.000Z')

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())
  beforeEach(() => district.at('2026-03-02T02:00:00.000Z'))

  const entered = async (year = 2026): Promise<string> => {
    const organisationId = district.places.street
    const problem = '路灯维护台账与验收单数量不一致'
    const { id } = await createRectification(await district.as('businessA'), {
      organisationId,
      year,
      source: '自评复核',
      problem,
    })
    return id
  }
  const planned = async (): Promise<string> => {
    const id = await entered()
    await notifyRectification(await district.as('businessA'), { id })
    const measures = '由市政办重新清点并更正台账'
    await planRectification(await district.as('finance'), {
      id,
      measures,
      dueOn: day(2026, 3, 20),
    })
    return id
  }
  const reported = async (): Promise<string> => {
    const id = await planned()
    const evidence = [await makeAttachment(district, district.places.works)]
    await reportRectification(await district.as('finance'), { id, result: '已更正', evidence })
    return id
  }
  const taskOf = async (id: string) => {
    const { rows } = await district.test.admin.query(
      'SELECT due_on::text, done_at IS NOT NULL AS done FROM jiheng.task WHERE thing_id = $1',
      [id],
    )
    return rows
  }

  it('goes from the notice over measures and evidence to the end, all of it traced', async () => {
    const id = await reported()
    expect(await taskOf(id)).toEqual([{ due_on: '2026-04-01', done: true }])
    const bureau = await district.as('performance')
    await checkRectification(bureau, { id })
    expect(await closeRectification(bureau, { id })).toMatchObject({ state: 'closed' })
    const shown = await getRectification(await district.as('leader'), { id })
    expect(shown).toMatchObject({
      measures: '由市政办重新清点并更正台账',
      result: '已更正',
      dueOn: day(2026, 3, 20),
      evidence: [{ fileName: '验收单.pdf' }],
      carriedOver: 0,
    })
    expect(shown.steps.map(({ event }) => event)).toEqual(['notify', 'plan', 'report', 'check', 'close'])
    const { rows } = await district.test.admin.query(
      `SELECT verb FROM jiheng.audit_entry WHERE noun_id = $1 ORDER BY at, strand, number`,
      [id],
    )
    expect(new Set(rows.map(({ verb }) => verb))).toEqual(
      new Set([
        'rectification.create',
        'rectification.notify',
        'rectification.write',
        'rectification.plan',
        'rectification.report',
        'rectification.add-evidence',
        'rectification.check',
        'rectification.close',
      ]),
    )
  })

  it('comes from a finding, once', async () => {
    const [selfEvaluationId, findingId] = [newId(), newId()]
    const common = { divisionCode: division, organisationId: district.places.street, year: 2026 }
    const times = { createdAt: at, changedAt: at, revision: 1 }
    await inTransaction(district.test.store, everything, async ({ db }) => {
      const rest = { schemeId: 's', schemeHash: 'h', outlineId: 'o', dueOn: '2026-03-31', inputs: {} }
      await db.insert(selfEvaluation).values({ ...common, ...times, ...rest, id: selfEvaluationId, state: 'open' })
      const of = { selfEvaluationId, check: 'table-total', severity: 'error', fingerprint: 'f', content: {} } as const
      await db.insert(finding).values({ ...common, ...times, ...of, id: findingId, state: 'open' })
    })
    const bureau = await district.as('businessA')
    const asked = { findingId, source: '自动核查', problem: '合计与分项不符' }
    const tries = await Promise.allSettled([1, 2, 3].map(() => createRectification(bureau, asked)))
    const [id = ''] = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    expect(await getRectification(bureau, { id })).toMatchObject({ findingId, year: 2026, state: 'found' })
    await expect(createRectification(bureau, asked)).rejects.toMatchObject({ code: 'doubled' })
    await expect(createRectification(bureau, { ...asked, findingId: newId() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('needs to be somebody’s', async () => {
    const bureau = await district.as('businessA')
    await expect(createRectification(bureau, { source: '检查', problem: '无' })).rejects.toMatchObject({
      code: 'invalid',
      place: 'organisationId',
    })
  })

  it('is entered by the bureau, for what it supervises', async () => {
    const asked = { organisationId: district.places.other, year: 2026, source: '检查', problem: '缺合同' }
    await expect(createRectification(await district.as('businessA'), asked)).rejects.toMatchObject({
      code: 'out-of-scope',
    })
    await expect(createRectification(await district.as('otherFinance'), asked)).rejects.toMatchObject({
      code: 'no-role',
    })
    const past = { ...(await district.as('businessA')), firstWall: 'off' } as const
    await expect(createRectification(past, asked)).rejects.toThrow()
  })

  it('is planned with measures and a day to come, and reported with evidence', async () => {
    const id = await entered()
    await notifyRectification(await district.as('businessA'), { id, dueOn: day(2026, 3, 31) })
    const finance = await district.as('finance')
    await expect(planRectification(finance, { id, measures: ' ', dueOn: day(2026, 3, 9) })).rejects.toMatchObject({
      code: 'incomplete',
    })
    await expect(planRectification(finance, { id, measures: '清点', dueOn: day(2026, 3, 1) })).rejects.toMatchObject({
      code: 'incomplete',
    })
    await planRectification(finance, { id, measures: '清点', dueOn: day(2026, 3, 9) })
    await expect(reportRectification(finance, { id, result: '好了', evidence: [] })).rejects.toMatchObject({
      code: 'incomplete',
    })
    const foreign = await makeAttachment(district, district.places.other)
    await expect(reportRectification(finance, { id, result: '好了', evidence: [foreign] })).rejects.toMatchObject({
      code: 'invalid',
      place: 'evidence',
    })
    expect(await getRectification(finance, { id })).toMatchObject({ state: 'planned', result: '', evidence: [] })
  })

  it('is rejected with a reason and reported again, with the evidence there was', async () => {
    const id = await reported()
    const bureau = await district.as('businessA')
    await expect(rejectRectification(bureau, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    await rejectRectification(bureau, { id, reason: '台账仍缺两条道路' })
    expect(await taskOf(id)).toEqual([{ due_on: '2026-04-01', done: false }])
    const again = { id, result: '已补全', evidence: [] }
    await reportRectification(await district.as('finance'), again)
    const shown = await getRectification(bureau, { id })
    expect(shown).toMatchObject({ state: 'reported', revision: 2, result: '已补全', evidence: [{}] })
  })

  it('is not checked by who reported it, nor reached from another department', async () => {
    const id = await reported()
    await expect(checkRectification(await district.as('finance'), { id })).rejects.toMatchObject({ code: 'no-role' })
    const other = await district.as('otherFinance')
    await expect(getRectification(other, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(checkRectification({ ...other, firstWall: 'off' }, { id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(checkRectification(await district.as('businessA'), { id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('is late past its day, carried over the years, and counted on the board', async () => {
    const old = await entered(2025)
    const id = await planned()
    district.at('2026-03-21T02:00:00.000Z')
    const finance = await district.as('finance')
    const ids = async (more: object) =>
      (await listRectifications(finance, { limit: 500, ...more })).items.map((x) => x.id)
    expect(await ids({ late: true })).toContain(id)
    expect(await ids({ carriedOver: true })).toEqual([old])
    expect(await ids({ year: 2025, open: true, state: 'found', organisation: district.places.street })).toEqual([old])
    const { items } = await listRectifications(finance, { limit: 500 })
    expect(items.find((one) => one.id === old)).toMatchObject({ carriedOver: 1, isLate: false })
    const board = await getRectificationBoard(finance, { organisation: district.places.street })
    expect(board).toMatchObject({ carriedOver: 1, late: expect.any(Number) })
    expect(board.counts).toContainEqual({ year: 2025, state: 'found', count: 1, late: 0 })
    expect(board.open + board.closed).toBe(items.length)
    const other = await district.as('otherFinance')
    expect(await getRectificationBoard(other, {})).toEqual({ counts: [], open: 0, closed: 0, late: 0, carriedOver: 0 })
    await expect(getRectificationBoard(other, { organisation: district.places.street })).rejects.toMatchObject({
      code: 'out-of-scope',
    })
    await expect(getRectificationBoard(other, { organisation: newId() })).rejects.toMatchObject({ code: 'not-found' })
    expect((await listRectifications(other, { limit: 10 })).items).toEqual([])
  })
})
