import { describe, expect, it } from 'vitest'
import { day } from './calendar/day.ts'
import { workCalendar } from './calendar/working-day.ts'
import {
  closeYear,
  dueInYear,
  lateList,
  standings,
  yearMachine,
  type Clock,
  type DueRule,
  type Task,
} from './fiscal-year.ts'
import { begin, move, type Act } from './machine.ts'

const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [] })
const clock: Clock = {
  calendar,
  now: { day: day(2026, 3, 10), minute: 600 },
  settings: { endOfDay: 1050, remindBefore: [3] },
}
const task = (organisation: string, due: Task['due'], doneAt?: Task['doneAt']): Task => ({
  id: 't1',
  kind: 'self-evaluation',
  organisation,
  due,
  doneAt,
})

describe('a budget year', () => {
  const act: Act = { actor: 'zhao', at: '2026-12-01T01:00:00Z' }
  const closing = ['open', 'start-closing'] as const
  const progress = closing.reduce((at, event) => {
    const result = move(yearMachine)(at, event, act)
    return result.kind === 'done' ? result.value : at
  }, begin(yearMachine))

  it('closes when every task is done', () => {
    expect(closeYear(progress, 2, act)).toMatchObject({
      refusal: { code: 'incomplete', why: { zh: '还有2项任务未完成' } },
    })
    expect(closeYear(progress, 0, act)).toMatchObject({ value: { state: 'closed' } })
  })

  it('sets its tasks on fixed days, or after events that happened', () => {
    const fixed: DueRule = { kind: 'fixed', yearOffset: 1, month: 3, day: 31 }
    const term = {
      count: 20,
      unit: 'calendar',
      movesToWorkingDay: false,
      authority: 'budget-law',
      status: 'confirmed',
    } as const
    const after: DueRule = { kind: 'after', event: 'budget-approved', term }
    const events = new Map([['budget-approved', day(2026, 2, 1)]] as const)
    expect(dueInYear(fixed, 2025, { calendar, events })).toEqual(day(2026, 3, 31))
    expect(dueInYear(after, 2026, { calendar, events })).toEqual(day(2026, 2, 21))
    expect(dueInYear(after, 2026, { calendar, events: new Map() })).toBeUndefined()
  })

  it('lists who is late, the latest first, extensions counted', () => {
    const tasks = [
      task('street', day(2026, 3, 6)),
      task('town', day(2026, 3, 2)),
      task('unit', day(2026, 3, 1)),
      task('office', day(2026, 3, 1), { day: day(2026, 2, 27), minute: 600 }),
      task('section', day(2026, 3, 1), { day: day(2026, 3, 2), minute: 600 }),
    ]
    const extension = { task: 't1', organisation: 'unit', to: day(2026, 3, 12), grantedBy: 'z', reason: '换人', at: '' }
    const all = standings(tasks, [extension], clock)
    expect(all.map(({ state }) => state)).toEqual(['late', 'late', 'soon', 'done', 'done-late'])
    expect(lateList(all).map((standing) => [standing.task.organisation, standing.late])).toEqual([
      ['town', { calendar: 8, working: 6 }],
      ['street', { calendar: 4, working: 2 }],
    ])
  })
})
