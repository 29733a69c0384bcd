import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { day } from '#domain/process/calendar/day.ts'
import { chooseAlert } from '#services/alert/choose-alert.ts'
import { getAlert, listAlerts } from '#services/alert/list-alerts.ts'
import { makeGoal, type MadeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { getMonitoring } from './get-monitoring.ts'
import { listMonitorings } from './list-monitorings.ts'
import { acceptMonitoring, returnMonitoring, submitMonitoring } from './move-monitoring.ts'
import { openPeriod } from './open-period.ts'
import { saveMonitoringRow } from './save-monitoring-row.ts'

describe.each(storeKinds())('monitoring on the %s database', (kind) => {
  let district: TestDistrict
  let goal: MadeGoal
  const dueOn = day(2026, 8, 31)
  const year = 2026

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())
  beforeEach(async () => {
    district.at('2026-08-03T02:00:00.000Z')
    goal = await makeGoal(district, {
      organisationId: district.places.works,
      budgetUnitId: district.places.street,
      projectName: '路灯维护',
      budget: 1_200_00n,
      indicators: [
        { name: '维护路灯数量', target: '120', unit: '盏' },
        { name: '完好率', level2: '质量指标', target: '95', unit: '%' },
      ],
    })
  })

  const opened = async (month = 7, who: Who = 'finance'): Promise<string> => {
    await openPeriod(await district.as(who), { year, month, dueOn, organisation: district.places.works })
    const { items } = await listMonitorings(await district.as('finance'), {
      year,
      month,
      project: goal.projectId,
      limit: 10,
    })
    return items[0]?.id ?? ''
  }
  const fill = async (id: string, typed: readonly string[], who: Who = 'handler'): Promise<void> => {
    const ctx = await district.as(who)
    const { rows } = await getMonitoring(ctx, { id })
    for (const [index, { indicatorId, version }] of rows.entries()) {
      const said = { likelihood: 'possible', reason: '雨天较多', measures: '增加班组' } as const
      await saveMonitoringRow(ctx, { id, indicatorId, version, typed: typed[index] ?? '', ...said })
    }
  }
  const accepted = async (month: number, typed: readonly string[]): Promise<string> => {
    const id = await opened(month)
    await fill(id, typed)
    await submitMonitoring(await district.as('chief'), { id })
    await acceptMonitoring(await district.as('businessA'), { id })
    return id
  }

  it('is opened once for a project and month, with a row for each indicator and a task', async () => {
    const id = await opened()
    const shown = await getMonitoring(await district.as('handler'), { id })
    expect(shown.rows.map(({ name, typed }) => [name, typed])).toEqual([
      ['维护路灯数量', ''],
      ['完好率', ''],
    ])
    expect(shown).toMatchObject({ month: 7, state: 'assigned', projectName: '路灯维护', dueOn })
    const again = { year, month: 7, dueOn, organisation: district.places.works }
    expect(await openPeriod(await district.as('businessA'), again)).toEqual({ opened: 0 })
    const { rows } = await district.test.admin.query(
      'SELECT organisation_id, kind FROM jiheng.task WHERE thing_id = $1',
      [id],
    )
    expect(rows).toEqual([{ organisation_id: district.places.works, kind: 'monitoring' }])
  })

  it('is due on the day the calendar has for its month', async () => {
    const rule = { template: 't', name: { zh: 'x', en: 'x' }, by: [], authority: 'practice', status: 'confirmed' }
    await district.test.admin.query(
      `INSERT INTO jiheng.calendar_task (division_code, id, year, kind, title, rule, due_on)
       VALUES ('440113000', gen_random_uuid(), 2026, 'monitoring', 't', $1, '2026-12-15')`,
      [JSON.stringify({ ...rule, throughMonth: 11 })],
    )
    const chosen = { year, month: 11, organisation: district.places.works }
    expect((await openPeriod(await district.as('finance'), chosen)).opened).toBeGreaterThan(0)
    const { items } = await listMonitorings(await district.as('finance'), { year, month: 11, limit: 1 })
    expect(items[0]?.dueOn).toEqual(day(2026, 12, 15))
    const unknown = { ...chosen, organisation: '00000000-0000-7000-8000-000000000000' }
    await expect(openPeriod(await district.as('finance'), unknown)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is opened once, also by two people at the same moment', async () => {
    const asked = { year, month: 3, dueOn, organisation: district.places.works }
    const openers = await Promise.all([district.as('finance'), district.as('businessA'), district.as('performance')])
    const told = await Promise.all(openers.map((ctx) => openPeriod(ctx, asked)))
    const { rows } = await district.test.admin.query(
      `SELECT (SELECT count(*)::int FROM jiheng.monitoring WHERE month = 3) AS monitorings,
         (SELECT count(*)::int FROM jiheng.task t JOIN jiheng.monitoring m ON m.id = t.thing_id WHERE month = 3) AS tasks`,
    )
    const opened = told.reduce((sum, one) => sum + one.opened, 0)
    expect(rows).toEqual([{ monitorings: opened, tasks: opened }])
  })

  it('is opened by the bureau for all, and by nobody for others', async () => {
    expect((await openPeriod(await district.as('performance'), { year, month: 5, dueOn })).opened).toBeGreaterThan(0)
    const others = { year, month: 6, dueOn, organisation: district.places.works }
    await expect(openPeriod(await district.as('otherFinance'), others)).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(openPeriod(await district.as('handler'), { year, month: 6, dueOn })).rejects.toMatchObject({
      code: 'no-role',
    })
    await expect(openPeriod(await district.as('finance'), { year, month: 6 })).rejects.toMatchObject({
      code: 'invalid',
      place: 'dueOn',
    })
    // Past the first wall the second one shows nothing to open.
    const past = { ...(await district.as('otherFinance')), firstWall: 'off' } as const
    expect(await openPeriod(past, others)).toEqual({ opened: 0 })
  })

  it('shows lights, a forecast and what stands against a stated likelihood', async () => {
    const id = await opened()
    await fill(id, ['35', '96%'])
    const handler = await district.as('handler')
    const [first] = (await getMonitoring(handler, { id })).rows
    const certain = { likelihood: 'certain', version: first?.version ?? 0 } as const
    await saveMonitoringRow(handler, { id, indicatorId: goal.indicators[0] ?? '', ...certain })
    const shown = await getMonitoring(handler, { id })
    expect(shown.rows.map(({ light, forecast }) => [light, forecast && printDecimal(forecast)])).toEqual([
      ['red', '60'],
      ['green', '96'],
    ])
    expect(shown.rows[0]?.doubt?.zh).toMatch(/^填写“确定能”/u)
    expect(shown.execution).toMatchObject({ spent: 0n, budget: 120_000n, light: 'red' })
    expect(shown).toMatchObject({ light: 'red', isMismatched: true, gaps: [] })
    expect(shown.completion && printDecimal(shown.completion)).toBe('64.58')
  })

  it('keeps whatever was typed and says what is no value', async () => {
    const id = await opened()
    await fill(id, ['不低于80', '95公里'])
    const { rows, gaps } = await getMonitoring(await district.as('handler'), { id })
    expect(rows.map(({ typed, problem }) => [typed, problem?.zh])).toEqual([
      ['不低于80', '“不低于80”是条件，不是实际完成值'],
      ['95公里', '单位应为“%”，填的是“公里”'],
    ])
    expect(gaps).toHaveLength(2)
    await expect(submitMonitoring(await district.as('chief'), { id })).rejects.toMatchObject({ code: 'incomplete' })
  })

  it('needs a likelihood, and words where the target is in doubt', async () => {
    const id = await opened()
    await fill(id, ['80', '96'])
    const handler = await district.as('handler')
    const { rows } = await getMonitoring(handler, { id })
    const [first, second] = rows.map(({ indicatorId, version }) => ({ id, indicatorId, version }))
    if (first) await saveMonitoringRow(handler, { ...first, likelihood: null })
    if (second) await saveMonitoringRow(handler, { ...second, measures: '' })
    const { gaps } = await getMonitoring(handler, { id })
    expect(gaps.map(({ problem }) => problem.en)).toEqual([
      '"维护路灯数量": it is not said how likely the target is',
      '"完好率": the target is in doubt: the cause and measures are needed',
    ])
    await expect(submitMonitoring(await district.as('chief'), { id })).rejects.toThrow(/1 more/u)
  })

  it('moves to being filled in with the first save, and lets two people save two rows', async () => {
    const id = await opened()
    const [handler, chief] = [await district.as('handler'), await district.as('chief')]
    const [one = '', two = ''] = goal.indicators
    await saveMonitoringRow(handler, { id, indicatorId: one, version: 1, typed: '10' })
    await saveMonitoringRow(chief, { id, indicatorId: two, version: 1, typed: '96%' })
    expect(await getMonitoring(handler, { id })).toMatchObject({ state: 'filling', revision: 1 })
    await expect(saveMonitoringRow(chief, { id, indicatorId: one, version: 1, typed: '11' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { current: { typed: '10' }, differing: ['typed'] },
    })
    await expect(saveMonitoringRow(chief, { id, indicatorId: id, version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is hidden as a draft, returned with a reason, and begun again with what it held', async () => {
    const id = await opened()
    await fill(id, ['80', '96%'])
    const bureau = await district.as('businessA')
    await expect(getMonitoring(bureau, { id })).rejects.toMatchObject({ code: 'draft-hidden' })
    await submitMonitoring(await district.as('chief'), { id })
    await expect(saveMonitoringRow(await district.as('handler'), { ...row(), id })).rejects.toMatchObject({
      code: 'not-now',
    })
    await expect(returnMonitoring(bureau, { id })).rejects.toMatchObject({ code: 'reason-missing' })
    await returnMonitoring(bureau, { id, reason: '完好率与台账不符' })
    const handler = await district.as('handler')
    expect((await getMonitoring(handler, { id })).lastReturn?.reason).toBe('完好率与台账不符')
    const [first] = (await getMonitoring(handler, { id })).rows
    await saveMonitoringRow(handler, { id, ...row(), version: first?.version ?? 0 })
    const shown = await getMonitoring(handler, { id })
    expect(shown).toMatchObject({ revision: 2, state: 'filling' })
    expect(shown.rows.map(({ typed }) => typed)).toEqual(['81', '96%'])
    const { rows } = await district.test.admin.query('SELECT done_at FROM jiheng.task WHERE thing_id = $1', [id])
    expect(rows).toEqual([{ done_at: null }])
  })
  const row = () => ({ indicatorId: goal.indicators[0] ?? '', version: 1, typed: '81' })

  it('is not accepted by who submitted it, nor reached from another department', async () => {
    const id = await opened()
    await fill(id, ['80', '96%'])
    await submitMonitoring(await district.as('chief'), { id })
    await expect(acceptMonitoring(await district.as('chief'), { id })).rejects.toMatchObject({ code: 'no-role' })
    const other = await district.as('otherFinance')
    await expect(getMonitoring(other, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(acceptMonitoring({ ...other, firstWall: 'off' }, { id })).rejects.toMatchObject({ code: 'not-found' })
    const verbs = await district.test.admin.query(
      `SELECT DISTINCT verb FROM jiheng.audit_entry WHERE noun_id = $1 ORDER BY 1`,
      [id],
    )
    expect(verbs.rows.map(({ verb }) => verb)).toEqual(['monitoring.fill', 'monitoring.save', 'monitoring.submit'])
  })

  it('is found by what people ask for: late, returned, red', async () => {
    const id = await opened()
    const finance = await district.as('finance')
    const ids = async (more: Partial<Parameters<typeof listMonitorings>[1]>) =>
      (await listMonitorings(finance, { year, project: goal.projectId, limit: 10, ...more })).items.map((one) => one.id)
    expect(await ids({ late: true })).toEqual([])
    district.at('2026-09-01T02:00:00.000Z')
    const later = await listMonitorings(await district.as('finance'), { year, late: true, month: 7, limit: 500 })
    expect(later.items.find((one) => one.id === id)?.isLate).toBe(true)
    await fill(id, ['35', '96%'])
    await submitMonitoring(await district.as('chief'), { id })
    expect(await ids({ light: 'red' })).toEqual([id])
    await returnMonitoring(await district.as('businessA'), { id, reason: '请补充说明' })
    expect(await ids({ state: 'returned' })).toEqual([id])
    const elsewhere = await listMonitorings(await district.as('otherFinance'), { year, limit: 10 })
    expect(elsewhere.items).toEqual([])
  })

  it('raises an alert when it is accepted in red, and counts the red months in a row', async () => {
    for (const month of [7, 8, 9]) await accepted(month, ['35', '96%'])
    const finance = await district.as('finance')
    const mine = async () =>
      (await listAlerts(finance, { year, open: true, limit: 500 })).items.filter(
        ({ project }) => project === goal.projectId,
      )
    const alerts = await mine()
    expect(alerts.map(({ month, inARow, needsVisit }) => [month, inARow, needsVisit])).toEqual([
      [7, 1, false],
      [8, 2, false],
      [9, 3, true],
    ])
    const [first] = alerts
    const answer = { id: first?.id ?? '', choice: 'transfer', reason: '资金改用于管网' } as const
    await expect(chooseAlert(await district.as('businessA'), answer)).rejects.toMatchObject({ code: 'no-role' })
    await expect(chooseAlert(finance, { ...answer, reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' })
    await chooseAlert(await district.as('chief'), { ...answer, version: 1 })
    expect(await getAlert(finance, answer)).toMatchObject({ isFrozen: true, choice: { of: 'transfer' }, version: 2 })
    expect(await mine()).toHaveLength(2)
    await expect(chooseAlert(finance, answer)).rejects.toMatchObject({ code: 'not-now' })
    const other = await district.as('otherFinance')
    await expect(getAlert({ ...other, firstWall: 'off' }, answer)).rejects.toMatchObject({ code: 'not-found' })
    await expect(chooseAlert({ ...other, firstWall: 'off' }, answer)).rejects.toMatchObject({ code: 'not-found' })
    district.at('2026-12-01T02:00:00.000Z')
    const late = await getAlert(await district.as('finance'), { id: alerts[1]?.id ?? '' })
    expect(late).toMatchObject({ isSuspended: true, isFrozen: true })
  })

  it('that is accepted in green raises none', async () => {
    const at = { divisionCode: '440113000', organisationId: district.places.works, projectId: goal.projectId }
    await district.test.admin.query(
      `INSERT INTO jiheng.execution_entry (division_code, id, organisation_id, project_id, year, month, source, amount,
         created_at) VALUES ($1, gen_random_uuid(), $2, $3, 2026, 3, 'general-budget', 900, now())`,
      [at.divisionCode, at.organisationId, at.projectId],
    )
    const id = await accepted(7, ['80', '达成年度指标'])
    expect(await getMonitoring(await district.as('leader'), { id })).toMatchObject({ light: 'green' })
    const { items } = await listAlerts(await district.as('finance'), { year, open: false, limit: 10 })
    expect(items.filter(({ project }) => project === goal.projectId)).toEqual([])
  })
})
