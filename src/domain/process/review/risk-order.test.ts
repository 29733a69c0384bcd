import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf, treeOf, type Organisation } from '../organisation.ts'
import { riskOrder, waitingBelow, type Waiting } from './risk-order.ts'

const place = (id: string, parent?: string): Organisation => ({
  id,
  kind: parent === undefined ? 'department' : 'unit',
  name: id,
  parent,
  supervisor: undefined,
  areaCode: undefined,
  budgetLevel: 'county',
  from: { year: 2020, month: 1, day: 1 },
  until: undefined,
})
const parents: readonly (readonly [string, string?])[] = [['a'], ['a1', 'a'], ['a2', 'a'], ['a11', 'a1'], ['b']]
const tree = treeOf(parents.map(([id, parent]) => place(id, parent)))

const waiting = (organisation: string, risk: number, since = '2026-03-01'): Waiting => ({
  id: `r-${organisation}`,
  organisation,
  risk,
  since,
})
const orderOf = (all: readonly Waiting[]): string =>
  riskOrder(all, tree)
    .map(({ organisation }) => organisation)
    .join(' ')

describe('the order of a queue', () => {
  it('begins with the greatest risk, and takes along what must come before it', () => {
    expect(orderOf([waiting('b', 10), waiting('a', 50), waiting('a1', 0), waiting('a11', 0), waiting('a2', 5)])).toBe(
      'a2 a11 a1 a b',
    )
  })

  it('goes by how long something waits where the risk is the same, then by its id', () => {
    expect(orderOf([waiting('b', 5, '2026-03-02'), waiting('a2', 5, '2026-03-01')])).toBe('a2 b')
    expect(orderOf([waiting('b', 5), waiting('a2', 5)])).toBe('a2 b')
  })

  it('says how many below are still to be judged', () => {
    const counts = waitingBelow([waiting('a', 1), waiting('a1', 1), waiting('a11', 1), waiting('b', 1)], tree)
    expect([...counts]).toEqual([
      ['r-a', 2],
      ['r-a1', 1],
      ['r-a11', 0],
      ['r-b', 0],
    ])
  })

  it('holds everything once, and nobody before those below', () => {
    const entries = fc
      .shuffledSubarray(parents.map(([id]) => id))
      .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(30).map((risk) => waiting(id, risk)))))
    fc.assert(
      fc.property(entries, (all) => {
        const order = riskOrder(all, tree).map(({ organisation }) => organisation)
        expect(order.toSorted()).toEqual(all.map(({ organisation }) => organisation).toSorted())
        for (const [at, id] of order.entries())
          for (const above of chainOf(tree, id)
            .slice(1)
            .map((one) => one.id)) {
            const place = order.indexOf(above)
            expect(place === -1 || place > at).toBe(true)
          }
      }),
    )
  })
})
