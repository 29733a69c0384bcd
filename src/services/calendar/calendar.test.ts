import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Words } from '#domain/words/words.ts'
import { isoDay, parseDay, type Day } from '#domain/process/calendar/day.ts'
import { openYear } from '#services/fiscal-year/move-year.ts'
import { getYear } from '#services/fiscal-year/get-years.ts'
import { listTasks } from '#services/task/list-tasks.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { editCalendarTask } from './edit-calendar-task.ts'
import { listCalendar, type CalendarItem } from './list-calendar.ts'
import { setEventDay } from './set-event-day.ts'

const year = 2026
const at = (text: string): Day => parseDay(text) ?? { year: 0, month: 0, day: 0 }

describe.each(storeKinds())('the calendar of a year on the %s database', (kind) => {
  let district: TestDistrict
  const item = async (template: string): Promise<CalendarItem> => {
    const { items } = await listCalendar(await district.as('handler'), { year })
    const found = items.find(({ rule }) => rule.template === template)
    if (!found) throw new Error(template)
    return found
  }
  const dueOf = async (organisation: string, title: Words): Promise<string | undefined> => {
    const { items } = await listTasks(await district.as('performance'), { year, organisation, limit: 100 })
    const found = items.find((task) => task.title.zh === title.zh)
    return found && isoDay(found.due)
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const bureau = await district.as('performance')
    await openYear(bureau, { id: (await getYear(bureau, { year })).id })
  })
  afterAll(() => district.close())

  it('is known to everybody, with days and working days left', async () => {
    const monitoring = await item('monitoring-july')
    expect(monitoring).toMatchObject({ due: at('2026-08-31'), isWorkingDay: true, isUnsure: false })
    expect(monitoring.left?.calendar).toBe(182)
    expect(monitoring.left?.working).toBeLessThan(130)
    expect(await item('self-evaluation')).toMatchObject({ isUnsure: true })
    expect((await item('department-budget-disclosure')).due).toBeUndefined()
  })

  it('gives a task its day when what it counts from has happened, and moves it when that is corrected', async () => {
    const bureau = await district.as('performance')
    const { title } = await item('department-budget-disclosure')
    const set = { year, event: 'budget-issued' as const, day: at('2026-02-27') }
    expect(await setEventDay(bureau, set)).toEqual({ calendarTasks: 2, tasks: 4 })
    expect(await item('department-budget-disclosure')).toMatchObject({ rule: { happenedOn: '2026-02-27' } })
    expect(await dueOf(district.places.street, title)).toBe('2026-03-19')
    await setEventDay(bureau, { ...set, day: at('2026-03-01') })
    expect(await dueOf(district.places.street, title)).toBe('2026-03-21')
  })

  it('counts for one department from a day of its own', async () => {
    const bureau = await district.as('performance')
    const { title } = await item('unit-budget-disclosure')
    const { station, street } = district.places
    const set = { year, event: 'unit-budget-issued' as const, day: at('2026-03-10'), organisation: street }
    const twice = await Promise.all([setEventDay(bureau, set), setEventDay(bureau, set)])
    expect(twice).toEqual([set, set].map(() => ({ calendarTasks: 1, tasks: 1 })))
    const rows = await listTasks(bureau, { year, organisation: station, limit: 100 })
    expect(rows.items.filter((task) => task.title.zh === title.zh && task.title.en === title.en).length).toBe(1)
    expect(await dueOf(station, title)).toBe('2026-03-30')
    expect((await item('unit-budget-disclosure')).due).toBeUndefined()
    const { organisation: _street, ...common } = set
    await setEventDay(bureau, { ...common, day: at('2026-03-05') })
    expect(await dueOf(station, title)).toBe('2026-03-30')
  })

  it('takes no common day for what happens to single things, and none that does not exist', async () => {
    const bureau = await district.as('performance')
    const set = { year, event: 'rectification-notified' as const, day: at('2026-03-01') }
    await expect(setEventDay(bureau, set)).rejects.toMatchObject({ code: 'invalid' })
    const wrong = { year, event: 'budget-issued' as const, day: { year, month: 2, day: 30 } }
    await expect(setEventDay(bureau, wrong)).rejects.toMatchObject({ code: 'invalid', place: 'day' })
  })

  it('is changed by the bureau only, and shows what is there to who was second', async () => {
    const bureau = await district.as('performance')
    const { id, version, title } = await item('monitoring-july')
    const edit = { id, version, due: at('2026-09-10'), reason: '台风' }
    await expect(editCalendarTask(await district.as('finance'), edit)).rejects.toMatchObject({ code: 'no-role' })
    const second = { ...(await district.as('finance')), firstWall: 'off' as const }
    await expect(editCalendarTask(second, edit)).rejects.toThrow()
    expect(await editCalendarTask(bureau, edit)).toMatchObject({ version: version + 1, tasks: 3 })
    expect(await dueOf(district.places.street, title)).toBe('2026-09-10')
    await expect(editCalendarTask(bureau, edit)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keeps the day an organisation was given apart when the common day moves', async () => {
    const bureau = await district.as('performance')
    const { title } = await item('department-account-disclosure')
    const set = { year, event: 'accounts-issued' as const, day: at('2026-07-01') }
    await setEventDay(bureau, set)
    await setEventDay(bureau, { ...set, day: at('2026-07-06'), organisation: district.places.other })
    const { id, version } = await item('department-account-disclosure')
    await editCalendarTask(bureau, { id, version, due: at('2026-08-01') })
    expect(await dueOf(district.places.street, title)).toBe('2026-08-01')
    expect(await dueOf(district.places.other, title)).toBe('2026-07-26')
  })
})
