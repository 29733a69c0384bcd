import { expect, it } from 'vitest'
import { day } from './day.ts'
import { tooLate, type LateRule } from './submission-gate.ts'
import { workCalendar } from './working-day.ts'

const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [] })
const settings = { endOfDay: 1050, remindBefore: [] }
const due = day(2026, 3, 27)
const none: LateRule = { days: 0, unit: 'calendar' }
const three: LateRule = { days: 3, unit: 'calendar' }
const working: LateRule = { days: 3, unit: 'working' }

it.each([
  ['in time', none, day(2026, 3, 27), 1050, false],
  ['a minute late without grace', none, day(2026, 3, 27), 1051, true],
  ['within grace', three, day(2026, 3, 30), 1050, false],
  ['a minute over grace', three, day(2026, 3, 30), 1051, true],
  ['a day over grace', three, day(2026, 3, 31), 0, true],
  ['within working days of grace', working, day(2026, 3, 31), 1200, false],
  ['at any time where nothing bounds it', undefined, day(2026, 9, 1), 0, false],
] as const)('a submission %s', (...[, rule, on, minute, isRefused]) => {
  const found = tooLate(due, rule, { calendar, now: { day: on, minute }, settings })
  expect(found !== undefined).toBe(isRefused)
})

it('names the day, the grace and the way out', () => {
  const at = { calendar, now: { day: day(2026, 4, 20), minute: 0 }, settings }
  expect(tooLate(due, working, at)).toEqual({
    code: 'too-late',
    why: {
      zh: '期限为2026年3月27日，宽限3个工作日也已过',
      en: 'It was due on 2026-03-27, and the grace of 3 working days has passed',
    },
    remedy: { zh: '请向布置任务的单位申请延期', en: 'Ask whoever set the task for more time' },
  })
})
