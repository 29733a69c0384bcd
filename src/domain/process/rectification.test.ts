import { describe, expect, it } from 'vitest'
import { day } from './calendar/day.ts'
import { begin, move, type Act } from './machine.ts'
import {
  planRectification,
  rectificationMachine,
  reportRectification,
  standingOf,
  type Rectification,
  type RectificationEvent,
} from './rectification.ts'

const act = (actor: string): Act => ({ actor, at: '2026-06-01T01:00:00Z', reason: '材料不全' })
const rectification = (more: Partial<Rectification> = {}): Rectification => ({
  id: 'r1',
  organisation: 'street',
  foundYear: 2025,
  source: 'review',
  measures: '建立台账，由街道城管办负责',
  due: day(2026, 6, 30),
  evidence: ['a1'],
  ...more,
})
const follow = (...events: readonly (readonly [RectificationEvent, string])[]) =>
  events.reduce((progress, [event, actor]) => {
    const result = move(rectificationMachine)(progress, event, act(actor))
    return result.kind === 'done' ? result.value : progress
  }, begin(rectificationMachine))
const notified = follow(['notify', 'bureau'])
const today = day(2026, 6, 1)
const moment = (year: number, month: number) => ({ day: day(year, month, 15), minute: 600 })

describe('a rectification', () => {
  it('goes from notice over measures, report and check to the end', () => {
    const planned = planRectification(notified, { rectification: rectification(), today }, act('li'))
    const reported = planned.kind === 'done' && reportRectification(planned.value, rectification(), act('li'))
    expect(reported).toMatchObject({ value: { state: 'reported' } })
    const progress = reported && reported.kind === 'done' ? reported.value : notified
    expect(move(rectificationMachine)(progress, 'check', act('li'))).toMatchObject({ refusal: { code: 'same-person' } })
    expect(move(rectificationMachine)(progress, 'reject', act('bureau'))).toMatchObject({
      value: { state: 'planned', revision: 2 },
    })
    expect(move(rectificationMachine)(progress, 'check', act('bureau'))).toMatchObject({ value: { state: 'checked' } })
  })

  it.each([
    ['measures', { measures: '' }],
    ['a deadline', { due: undefined }],
    ['a deadline to come', { due: day(2026, 5, 31) }],
  ])('is not planned without %s', (_, more) => {
    const asked = { rectification: rectification(more), today }
    expect(planRectification(notified, asked, act('li'))).toMatchObject({ refusal: { code: 'incomplete' } })
  })

  it('is not reported without evidence', () => {
    const planned = follow(['notify', 'bureau'], ['plan', 'li'])
    expect(reportRectification(planned, rectification({ evidence: [] }), act('li'))).toMatchObject({
      refusal: { code: 'incomplete' },
    })
  })

  it('is late past its day until it is reported, and carried over the years until closed', () => {
    const planned = follow(['notify', 'bureau'], ['plan', 'li'])
    expect(standingOf(rectification(), planned, moment(2026, 6))).toMatchObject({ isLate: false, carriedOver: 1 })
    expect(standingOf(rectification(), planned, moment(2027, 1))).toMatchObject({ isLate: true, carriedOver: 2 })
    expect(standingOf(rectification({ due: undefined }), notified, moment(2027, 1)).isLate).toBe(false)
    const steps = [
      ['notify', 'bureau'],
      ['plan', 'li'],
      ['report', 'li'],
      ['check', 'bureau'],
    ] as const
    expect(standingOf(rectification(), follow(...steps), moment(2027, 1)).isLate).toBe(false)
    const closed = follow(...steps, ['close', 'bureau'])
    expect(standingOf(rectification(), closed, moment(2028, 1))).toMatchObject({ carriedOver: 0, isFinal: true })
    expect(standingOf(rectification(), begin(rectificationMachine), moment(2024, 1)).carriedOver).toBe(0)
  })
})
