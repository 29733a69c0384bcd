import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { dueFor, extend, latestGrants, type Extension } from './extension.ts'

const common = { task: 't1', due: day(2025, 3, 31) }
const asked: Extension = {
  task: 't1',
  organisation: 'street',
  to: day(2025, 4, 10),
  grantedBy: 'zhao',
  reason: '经办人住院',
  at: '2025-03-30T01:00:00Z',
}

describe('more time', () => {
  it('counts for the organisation and task it names, the latest day of all granted', () => {
    const all = latestGrants([asked, { ...asked, to: day(2025, 4, 5) }])
    expect(dueFor(common, 'street', all)).toEqual(day(2025, 4, 10))
    expect(dueFor(common, 'town', all)).toEqual(common.due)
    expect(dueFor({ ...common, task: 't2' }, 'street', all)).toEqual(common.due)
    expect(dueFor({ ...common, due: day(2025, 5, 1) }, 'street', all)).toEqual(day(2025, 5, 1))
  })

  it('is added to the record', () => {
    expect(extend([], asked, common)).toEqual({ kind: 'done', value: [asked] })
  })

  it('needs a reason', () => {
    expect(extend([], { ...asked, reason: '' }, common)).toMatchObject({ refusal: { code: 'reason-missing' } })
  })

  it.each([day(2025, 3, 31), day(2025, 3, 1), day(2025, 4, 31)])('to %o is refused', (to) => {
    expect(extend([], { ...asked, to }, common)).toMatchObject({
      refusal: { code: 'invalid', why: { zh: '新的期限须晚于现期限2025年3月31日' } },
    })
  })

  it('must be later than what was granted before', () => {
    expect(extend([asked], { ...asked, to: day(2025, 4, 8) }, common)).toMatchObject({ refusal: { code: 'invalid' } })
  })
})
