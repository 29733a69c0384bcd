import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOrganisation } from '#services/organisation/create-organisation.ts'
import { cancelTask, finishTask } from '#services/task/end-task.ts'
import { listTasks } from '#services/task/list-tasks.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { createYear } from './create-year.ts'
import { getYear, listYears } from './get-years.ts'
import { closeYear, openYear, reopenYear, startClosingYear } from './move-year.ts'

describe.each(storeKinds())('the budget year on the %s database', (kind) => {
  let district: TestDistrict
  let yearId: string
  let gone: string
  const as = (who: Who) => district.as(who)
  const titlesOf = async (organisation: string): Promise<readonly string[]> => {
    const { items } = await listTasks(await as('performance'), { year: 2026, organisation, limit: 100 })
    return items.map(({ title }) => title.zh)
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const { id } = await createOrganisation(await as('admin'), {
      parent: district.places.street,
      kind: 'unit',
      name: '旧水管所',
      budgetLevel: 'county',
      from: { year: 2020, month: 1, day: 1 },
    })
    gone = id
    await district.test.admin.query(`UPDATE jiheng.organisation SET closed_on = '2026-05-31' WHERE id = $1`, [id])
    await district.test.admin.query(
      'UPDATE jiheng.division_setting SET organisation_version = organisation_version + 1',
    )
    yearId = (await getYear(await as('performance'), { year: 2026 })).id
  })
  afterAll(() => district.close())

  it('is made by the bureau once, and known to everybody', async () => {
    const { id } = await createYear(await as('performance'), { year: 2027 })
    await expect(createYear(await as('performance2'), { year: 2027 })).rejects.toMatchObject({
      code: 'invalid',
      place: 'year',
    })
    await expect(createYear(await as('finance'), { year: 2028 })).rejects.toMatchObject({ code: 'no-role' })
    const { items } = await listYears(await as('handler'))
    expect(items).toMatchObject([{ year: 2026 }, { id, year: 2027, state: 'preparing' }])
  })

  it('is not made by a foreign department when only the second wall stands', async () => {
    const finance = { ...(await as('finance')), firstWall: 'off' as const }
    await expect(createYear(finance, { year: 2029 })).rejects.toThrow()
    await expect(openYear(finance, { id: yearId })).rejects.toThrow()
    expect((await getYear(finance, { year: 2026 })).state).toBe('preparing')
  })

  it('opens with a calendar and a task for everybody who owes one, also who is abolished within the year', async () => {
    const opened = await openYear(await as('performance'), { id: yearId })
    expect(opened).toMatchObject({ state: 'open', calendarTasks: 16, undated: 9 })
    expect(await titlesOf(district.places.street)).toContain('项目和部门整体绩效目标申报')
    expect(await titlesOf(gone)).toEqual(await titlesOf(district.places.station))
    expect((await titlesOf(gone)).length).toBeGreaterThan(2)
    expect(await titlesOf(district.places.works)).toEqual([])
    const year = await getYear(await as('performance'), { year: 2026 })
    expect(year.tasks.open).toBe(opened.tasks)
    await expect(openYear(await as('performance'), { id: yearId })).rejects.toMatchObject({ code: 'not-now' })
  })

  it('once open is moved on by the bureau only; others are told so', async () => {
    for (const move of [startClosingYear, reopenYear, closeYear])
      await expect(move(await as('finance'), { id: yearId })).rejects.toMatchObject({ code: 'no-role' })
    await expect(openYear(await as('handler'), { id: yearId })).rejects.toMatchObject({ code: 'no-role' })
  })

  it('shows each only the tasks within reach', async () => {
    const year = await getYear(await as('otherFinance'), { year: 2026 })
    const { items } = await listTasks(await as('otherFinance'), { year: 2026, limit: 100 })
    expect(items.length).toBe(year.tasks.open)
    expect(new Set(items.map(({ organisationId }) => organisationId))).toEqual(new Set([district.places.other]))
  })

  it('closes only when nothing is left to do, and may be opened again before', async () => {
    const bureau = await as('performance')
    await startClosingYear(bureau, { id: yearId })
    await expect(closeYear(bureau, { id: yearId })).rejects.toMatchObject({ code: 'incomplete' })
    await expect(reopenYear(bureau, { id: yearId })).rejects.toMatchObject({ code: 'reason-missing' })
    await reopenYear(bureau, { id: yearId, reason: '补报一项' })
    await startClosingYear(bureau, { id: yearId })
    const { items } = await listTasks(bureau, { year: 2026, standing: 'open', limit: 100 })
    const [first, ...others] = items
    await finishTask(bureau, { id: first?.id ?? '' })
    for (const { id } of others) await cancelTask(bureau, { id, reason: '本年不开展' })
    expect(await closeYear(bureau, { id: yearId })).toMatchObject({ state: 'closed' })
    const { rows } = await district.test.admin.query(
      'SELECT verb FROM jiheng.audit_entry WHERE noun_id = $1 ORDER BY at, number',
      [yearId],
    )
    expect(rows.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['fiscal-year.open', 'calendar.make', 'fiscal-year.reopen', 'fiscal-year.close']),
    )
  })
})
