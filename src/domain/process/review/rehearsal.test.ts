import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, printDecimal, toDecimal } from '../../number/decimal.ts'
import type { Finding } from '../finding.ts'
import { rehearse, type ClaimedScore } from './rehearsal.ts'

const score = (claimed: string | undefined, computed: string | undefined): ClaimedScore => ({
  criterion: 'execution',
  name: '预算执行率',
  claimed: claimed === undefined ? undefined : toDecimal(claimed),
  computed: computed === undefined ? undefined : toDecimal(computed),
})
const finding = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  id: 'f',
  check: 'sources-equal-total',
  severity,
  stillFound: true,
  answer: undefined,
  ...more,
})

describe('the rehearsal of a review', () => {
  it('takes off what is claimed above the scheme, and nothing where less is claimed', () => {
    const { claimed, expected, steps } = rehearse([score('10', '8.5'), score('7', '9')], [])
    expect([printDecimal(claimed), printDecimal(expected)]).toEqual(['17', '15.5'])
    expect(steps).toMatchObject([
      { kind: 'deduction', points: toDecimal('1.5'), why: { zh: '“预算执行率”自评10，按方案计算为8.5' } },
    ])
  })

  it('leaves to the reviewer what the scheme cannot tell, and asks for a score that is missing', () => {
    expect(rehearse([score('10', undefined), score(undefined, '3')], []).steps.map(({ kind }) => kind)).toEqual([
      'judgement',
      'obstacle',
    ])
  })

  it('names errors without an answer first and warnings last', () => {
    const findings = [finding('warning'), finding('error'), finding('note'), finding('warning', { stillFound: false })]
    const answered = finding('warning', { answer: { kind: 'explain', text: '按决算口径' } })
    expect(rehearse([score('9', '8')], [...findings, answered]).steps.map(({ kind }) => kind)).toEqual([
      'obstacle',
      'deduction',
      'question',
    ])
  })

  it('never expects more than is claimed', () => {
    const points = fc.option(
      fc.bigInt(0n, 2000n).map((units) => decimal(units, 2)),
      { nil: undefined },
    )
    const scores = fc.array(fc.record({ claimed: points, computed: points }))
    fc.assert(
      fc.property(scores, (made) => {
        const { claimed, expected } = rehearse(
          made.map((one) => ({ criterion: 'c', name: 'n', ...one })),
          [],
        )
        expect(compare(expected, claimed)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
