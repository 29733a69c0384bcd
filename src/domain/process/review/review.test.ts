import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { district } from '#tests/fixtures/process/district.ts'
import { toDecimal } from '../../number/decimal.ts'
import { day } from '../calendar/day.ts'
import { begin, move, type Act } from '../machine.ts'
import { draw, seeded } from './generator.ts'
import { queue, type QueueEntry } from './queue.ts'
import { acceptReview, frozen, reviewMachine, type ReviewedRow, type ReviewEvent, type ReviewState } from './review.ts'
import { sample } from './sampling.ts'

const act = (actor: string): Act => ({ actor, at: '2026-04-01T01:00:00Z', reason: '见意见' })
const follow = (...events: readonly (readonly [ReviewEvent, string])[]) =>
  events.reduce((progress, [event, actor]) => {
    const result = move(reviewMachine)(progress, event, act(actor))
    return result.kind === 'done' ? result.value : progress
  }, begin(reviewMachine))
const taken = follow(['submit', 'finance'], ['take', 'bureau'])
const row = (unitScore: string, ownScore: string | undefined, opinion = ''): ReviewedRow => ({
  indicator: 'i1',
  name: '巡查',
  unitScore: toDecimal(unitScore),
  ownScore: ownScore === undefined ? undefined : toDecimal(ownScore),
  opinion,
})
const accept = (rows: readonly ReviewedRow[], states: Readonly<Record<string, ReviewState>> = {}, actor = 'bureau') =>
  acceptReview(
    taken,
    { rows, tree: district, organisation: 'street', states: new Map(Object.entries(states)) },
    act(actor),
  )

describe('a review', () => {
  it('freezes what is under review or accepted, and frees what is returned', () => {
    expect(frozen(taken)).toMatchObject({ code: 'frozen' })
    expect(frozen(follow(['submit', 'finance'], ['take', 'bureau'], ['accept', 'bureau']))).toBeDefined()
    expect(frozen(follow(['submit', 'finance'], ['take', 'bureau'], ['return', 'bureau']))).toBeUndefined()
  })

  it('is a new revision when submitted again', () => {
    const again = follow(['submit', 'finance'], ['take', 'bureau'], ['return', 'bureau'], ['submit', 'finance'])
    expect(again).toMatchObject({ state: 'queued', revision: 2 })
  })

  it('accepts rows that agree or whose difference is explained', () => {
    expect(accept([row('8', '8.0'), row('8', '6', '佐证样本量不足')])).toMatchObject({ value: { state: 'accepted' } })
  })

  it.each([
    ['a row without a score', [row('8', undefined)], {}, 'incomplete'],
    ['a difference in silence', [row('8', '8'), row('8', '6')], {}, 'reason-missing'],
    ['a unit below that is still open', [row('8', '8')], { 'street-unit': 'queued' }, 'children-first'],
  ] as const)('waits for %s', (...[, rows, states, code]) => {
    expect(accept(rows, states)).toMatchObject({ refusal: { code } })
  })

  it('does not wait for units that are accepted or owe nothing', () => {
    expect(accept([row('8', '8')], { 'street-unit': 'accepted', town: 'queued' }).kind).toBe('done')
  })

  it('is never accepted by who submitted it', () => {
    expect(accept([row('8', '8')], {}, 'finance')).toMatchObject({ refusal: { code: 'same-person' } })
  })
})

describe('the queue', () => {
  it('has children before those above, then what is due first', () => {
    const entry = (organisation: string, month: number, state: ReviewState = 'queued'): QueueEntry => ({
      organisation,
      state,
      revision: 1,
      due: day(2026, month, 1),
      openFindings: 0,
    })
    const entries = [
      entry('street', 3),
      entry('town', 2, 'taken'),
      entry('street-unit', 6),
      entry('bureau', 1, 'accepted'),
      entry('section-a', 1, 'awaited'),
    ]
    const at = { now: { day: day(2026, 3, 10), minute: 0 }, settings: { endOfDay: 1050, remindBefore: [7] } }
    expect(queue(entries, district, at).map(({ organisation, dueState }) => [organisation, dueState])).toEqual([
      ['street-unit', 'open'],
      ['town', 'late'],
      ['street', 'late'],
    ])
  })
})

describe('sampling', () => {
  const members = Array.from({ length: 20 }, (_, index) => ({
    id: `p${index}`,
    stratum: index < 5 ? '运转类' : '特定目标类',
  }))

  it('gives the same sample for the same seed, for ever', () => {
    const rule = { seed: '2025 自评抽查', percent: toDecimal('20') }
    expect(sample(members, rule)).toMatchInlineSnapshot(`
      [
        "p13",
        "p15",
        "p3",
        "p7",
      ]
    `)
    expect(sample(members.toReversed(), rule)).toEqual(sample(members, rule))
    expect(sample(members, { ...rule, seed: 'another' })).not.toEqual(sample(members, rule))
  })

  it('draws the share of each stratum, rounded up, nobody twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 100 }), (seed, percent) => {
        const drawn = sample(members, { seed, percent: toDecimal(`${percent}`) })
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.length).toBe(Math.ceil((5 * percent) / 100) + Math.ceil((15 * percent) / 100))
      }),
    )
  })

  it('draws nobody below 0 and everybody above 100 per cent', () => {
    expect(sample(members, { seed: 's', percent: toDecimal('-1') })).toEqual([])
    expect(sample(members, { seed: 's', percent: toDecimal('250') })).toHaveLength(20)
    expect(sample([], { seed: 's', percent: toDecimal('50') })).toEqual([])
  })

  it('spreads its numbers evenly', () => {
    const counts = [0, 0, 0, 0]
    let generator = seeded('spread')
    for (let index = 0; index < 4000; index += 1) {
      const { value, next } = draw(generator)
      counts[value % 4] = (counts[value % 4] ?? 0) + 1
      generator = next
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
