import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import { newId } from '#services/new-id.ts'
import { makeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { getMonitoring } from './get-monitoring.ts'
import { listMonitorings } from './list-monitorings.ts'
import { returnMonitoring, submitMonitoring } from './move-monitoring.ts'
import { openPeriod } from './open-period.ts'
import { saveMonitoringRow } from './save-monitoring-row.ts'

const year = 2026
const month = 8

describe('the monitoring task that the calendar gives', () => {
  let district: TestDistrict
  beforeAll(async () => {
    district = await openTestDistrict()
    district.at('2026-09-03T02:00:00.000Z')
    const { works, welfare, station, street } = district.places
    for (const [organisationId, budgetUnitId, projectName] of [
      [works, street, '路灯维护'],
      [welfare, street, '助餐服务'],
      [station, station, '站房维修'],
    ] as const) {
      const indicators = [{ name: '完成数量', target: '10', unit: '处' }]
      await makeGoal(district, { organisationId, budgetUnitId, projectName, budget: 100_00n, indicators })
    }
    const calendar = newId()
    const rule = { template: 't', name: { zh: 'x', en: 'x' }, by: [], authority: 'practice', status: 'confirmed' }
    const { admin } = district.test
    await admin.query(
      `INSERT INTO jiheng.calendar_task (division_code, id, year, kind, title, rule, due_on)
       VALUES ('440113000', $1, 2026, 'monitoring', 't', $2, '2026-09-15')`,
      [calendar, JSON.stringify({ ...rule, throughMonth: month })],
    )
    for (const organisation of [street, station]) {
      await admin.query(
        `INSERT INTO jiheng.task (division_code, id, organisation_id, year, kind, title, title_en, due_on, calendar_task_id)
         VALUES ('440113000', gen_random_uuid(), $1, 2026, 'monitoring', 't', 't', '2026-09-15', $2)`,
        [organisation, calendar],
      )
    }
  })
  afterAll(() => district.close())

  const idOf = async (project: string): Promise<string> => {
    const { items } = await listMonitorings(await district.as('finance'), { year, month, limit: 10 })
    return items.find(({ projectName }) => projectName === project)?.id ?? ''
  }
  const handIn = async (project: string, [filler, submitter]: readonly [Who, Who]): Promise<void> => {
    const [id, ctx] = [await idOf(project), await district.as(filler)]
    for (const { indicatorId, version } of (await getMonitoring(ctx, { id })).rows) {
      const said = { likelihood: 'certain', reason: '进度正常', measures: '按月核对' } as const
      await saveMonitoringRow(ctx, { id, indicatorId, version, typed: '10', ...said })
    }
    await submitMonitoring(await district.as(submitter), { id })
  }
  const done = async (): Promise<readonly string[]> => {
    const { rows } = await district.test.admin.query<{ organisation_id: string }>(
      'SELECT organisation_id FROM jiheng.task WHERE calendar_task_id IS NOT NULL AND done_at IS NOT NULL',
    )
    return rows.map((row) => row.organisation_id)
  }

  it('ends with the last of its projects that is handed in, and not before', async () => {
    const { works, street, station } = district.places
    const finance = await district.as('finance')
    const period = { year, month, dueOn: day(2026, 9, 15) }
    await openPeriod(finance, { ...period, organisation: works })
    await handIn('路灯维护', ['handler', 'chief'])
    // The other office has a goal as well; that its month is not open yet does not make it done.
    expect(await done()).toEqual([])
    await openPeriod(finance, period)
    await handIn('站房维修', ['unitFinance', 'unitFinance'])
    expect(await done()).toEqual([station])
    await handIn('助餐服务', ['welfareHandler', 'welfareChief'])
    expect((await done()).toSorted()).toEqual([street, station].toSorted())
  })

  it('is open again when one of them is given back', async () => {
    await returnMonitoring(await district.as('businessA'), { id: await idOf('路灯维护'), reason: '请补充说明' })
    expect(await done()).toEqual([district.places.station])
    await handIn('路灯维护', ['handler', 'chief'])
    expect(await done()).toHaveLength(2)
  })
})
