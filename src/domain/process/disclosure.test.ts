import { describe, expect, it } from 'vitest'
import { day } from './calendar/day.ts'
import { workCalendar } from './calendar/working-day.ts'
import { disclosureDue, disclosureMachine, publish, publishBy, withhold, type DisclosureEvent } from './disclosure.ts'
import { begin, move, type Act } from './machine.ts'

const act = (reason?: string): Act => ({ actor: 'li', at: '2026-08-01T01:00:00Z', ...(reason ? { reason } : {}) })
const follow = (...events: readonly DisclosureEvent[]) =>
  events.reduce((progress, event) => {
    const result = move(disclosureMachine)(progress, event, act('说明'))
    return result.kind === 'done' ? result.value : progress
  }, begin(disclosureMachine))
const snapshot = { hash: 'a'.repeat(64), address: 'https://example.org/2025', day: day(2026, 8, 1) }

describe('publication', () => {
  it('fixes what is published; a correction is a further snapshot with its reason', () => {
    const decided = follow('decide-to-publish')
    const published = publish(decided, snapshot, act())
    expect(published).toMatchObject({ value: { state: 'published', revision: 1 } })
    const progress = published.kind === 'done' ? published.value : decided
    expect(publish(progress, snapshot, act())).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(publish(progress, snapshot, act('附表一处错误'))).toMatchObject({
      value: { state: 'published', revision: 2 },
    })
  })

  it.each([undefined, { ...snapshot, hash: 'short' }])('needs its content fixed: %o', (of) => {
    expect(publish(follow('decide-to-publish'), of, act())).toMatchObject({ refusal: { code: 'incomplete' } })
  })

  it('is withheld only on a lawful ground and with a reason', () => {
    const start = begin(disclosureMachine)
    expect(withhold(start, undefined, act('不宜'))).toMatchObject({ refusal: { code: 'invalid' } })
    expect(withhold(start, 'secret', act())).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(withhold(start, 'secret', act('定密文件'))).toMatchObject({ value: { state: 'withheld' } })
  })

  it('is due in the days of its clause', () => {
    const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [] })
    const term = { count: 20, movesToWorkingDay: false, status: 'confirmed' } as const
    const law = { ...term, unit: 'calendar', authority: 'budget-law' } as const
    expect(publishBy(calendar, day(2026, 7, 1), law)).toEqual(day(2026, 7, 21))
    const regulation = { ...term, unit: 'working', authority: 'budget-law-regulation' } as const
    expect(publishBy(calendar, day(2026, 7, 1), regulation)).toEqual(day(2026, 7, 29))
  })

  it.each([
    [follow('withhold'), {}, undefined],
    [follow('decide-to-publish'), {}, 'late'],
    [begin(disclosureMachine), {}, 'late'],
    [follow('decide-to-publish', 'publish'), { publishedAt: { day: day(2026, 7, 20), minute: 600 } }, 'done'],
    [follow('decide-to-publish', 'publish'), { publishedAt: { day: day(2026, 7, 22), minute: 600 } }, 'done-late'],
  ])('stands as %#', (progress, days, expected) => {
    const at = { now: { day: day(2026, 8, 1), minute: 600 }, settings: { endOfDay: 1050, remindBefore: [] } }
    expect(disclosureDue(progress, { due: day(2026, 7, 21), ...days }, at)).toBe(expected)
  })
})
