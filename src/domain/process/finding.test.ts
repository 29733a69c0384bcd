import { describe, expect, it } from 'vitest'
import { answerFinding, findingAnswerKinds, findingMachine, unanswered, type Finding } from './finding.ts'
import { begin, move, type Act } from './machine.ts'

const act = (actor: string): Act => ({ actor, at: '2026-02-20T01:00:00Z', reason: '依据不足' })
const finding = (more: Partial<Finding> = {}): Finding => ({
  id: 'f1',
  check: 'sources-equal-total',
  severity: 'error',
  stillFound: true,
  answer: undefined,
  ...more,
})
const answer = (kind: 'fix' | 'explain' | 'accept', text: string, more: Partial<Finding> = {}) =>
  answerFinding(begin(findingMachine), { finding: finding(more), answer: { kind, text } }, act('li'))

describe('the answer to a finding', () => {
  it.each([
    ['fix', '', { stillFound: false }],
    ['explain', '其他资金另表反映', {}],
    ['accept', '下年完善', {}],
  ] as const)('%s is taken', (kind, text, more) => {
    expect(answer(kind, text, more)).toMatchObject({ value: { state: 'answered' } })
    expect(findingAnswerKinds).toContain(kind)
  })

  it('“fixed” is not believed while the check still finds it', () => {
    expect(answer('fix', '已改')).toMatchObject({ refusal: { code: 'invalid' } })
  })

  it.each([
    ['explain', '请说明数据为什么是对的，并指出依据'],
    ['accept', '请写明如何处理'],
  ] as const)('%s needs words', (kind, remedy) => {
    expect(answer(kind, ' ')).toMatchObject({ refusal: { code: 'reason-missing', remedy: { zh: remedy } } })
  })

  it('may be rejected, given anew, and settled by another', () => {
    const given = answer('explain', '其他资金另表反映')
    const progress = given.kind === 'done' ? given.value : begin(findingMachine)
    expect(move(findingMachine)(progress, 'reject', act('bureau'))).toMatchObject({
      value: { state: 'open', revision: 2 },
    })
    expect(move(findingMachine)(progress, 'settle', act('li'))).toMatchObject({ refusal: { code: 'same-person' } })
    expect(move(findingMachine)(progress, 'settle', act('bureau'))).toMatchObject({ value: { state: 'settled' } })
  })
})

it('errors that are still found and have no answer stand against submitting', () => {
  const all = [
    finding(),
    finding({ id: 'f2', severity: 'warning' }),
    finding({ id: 'f3', stillFound: false }),
    finding({ id: 'f4', answer: { kind: 'explain', text: '另表反映' } }),
  ]
  expect(unanswered(all).map(({ id }) => id)).toEqual(['f1'])
})
