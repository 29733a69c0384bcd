import { describe, expect, it } from 'vitest'
import { goalMachine } from './goal/goal-machine.ts'
import { begin, move, replay, shown, type Act } from './machine.ts'

const act = (actor: string, more: Partial<Act> = {}): Act => ({ actor, at: '2025-09-01T02:00:00Z', ...more })
const step = move(goalMachine)

describe('a move', () => {
  it('is appended with its revision, actor and reason', () => {
    const result = step(begin(goalMachine), 'declare', act('li'))
    expect(result).toEqual({
      kind: 'done',
      value: {
        state: 'with-office',
        revision: 1,
        steps: [{ actor: 'li', at: '2025-09-01T02:00:00Z', event: 'declare', revision: 1 }],
      },
    })
  })

  it('that is not open says what is', () => {
    const result = step(begin(goalMachine), 'approve', act('li'))
    expect(result).toEqual({
      kind: 'refused',
      refusal: {
        code: 'not-now',
        why: { zh: '绩效目标现为“编制中”，不能批复', en: 'The goal is "draft": "approve" is not possible now' },
        remedy: { zh: '现在可以：申报', en: 'Possible now: declare' },
      },
    })
  })

  it('that needs a reason is refused without one', () => {
    const withOffice = replay(goalMachine, [{ ...act('li'), event: 'declare', revision: 1 }])
    const progress = withOffice.kind === 'done' ? withOffice.value : begin(goalMachine)
    expect(step(progress, 'return', act('chief'))).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(step(progress, 'return', act('chief', { reason: '  ' }))).toMatchObject({
      refusal: { why: { zh: '退回须写明理由' } },
    })
    const returned = step(progress, 'return', act('chief', { reason: '目标值没有依据' }))
    expect(returned).toMatchObject({ value: { state: 'draft', revision: 2 } })
  })

  it('is refused to whoever made the move it judges, also when acting for another', () => {
    const declared = step(begin(goalMachine), 'declare', act('li', { onBehalfOf: 'wang' }))
    const progress = declared.kind === 'done' ? declared.value : begin(goalMachine)
    expect(step(progress, 'endorse', act('li'))).toMatchObject({ refusal: { code: 'same-person' } })
    expect(step(progress, 'endorse', act('zhao', { onBehalfOf: 'wang' }))).toMatchObject({
      refusal: { code: 'same-person', remedy: { zh: '请由另一位有权限的人员办理' } },
    })
    expect(step(progress, 'endorse', act('zhao'))).toMatchObject({ value: { state: 'with-department' } })
  })
})

describe('recorded steps', () => {
  it('with a move that was never allowed are refused', () => {
    const steps = [
      { ...act('li'), event: 'approve', revision: 1 },
      { ...act('li'), event: 'declare', revision: 1 },
    ] as const
    expect(replay(goalMachine, steps)).toMatchObject({ kind: 'refused' })
  })
})

describe('what is shown', () => {
  it('names the state and the last act', () => {
    expect(shown(goalMachine, begin(goalMachine))).toEqual({
      state: 'draft',
      name: { zh: '编制中', en: 'draft' },
      revision: 1,
      by: undefined,
      at: undefined,
      reason: undefined,
      isFinal: false,
    })
    const returned = {
      state: 'draft',
      revision: 2,
      steps: [{ ...act('chief', { reason: '缺依据' }), event: 'return', revision: 2 }],
    } as const
    expect(shown(goalMachine, returned)).toMatchObject({ by: 'chief', reason: '缺依据', revision: 2 })
  })
})
