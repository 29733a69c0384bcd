import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../number/decimal.ts'
import { moneyOf } from '../../number/money.ts'
import { words } from '../../words/words.ts'
import { day } from '../calendar/day.ts'
import type { Advice } from '../indicator/advice.ts'
import type { BudgetEntry } from '../ledger/budget-entry.ts'
import { begin, move, type Act } from '../machine.ts'
import { adjustGoal, unansweredChanges } from './goal-adjustment.ts'
import { declareGoal } from './declare-goal.ts'
import {
  goalMachine,
  isAdjusting,
  revisionInForce,
  revisionsSettled,
  type GoalEvent,
  type GoalProgress,
} from './goal-machine.ts'
import { contentInForce, contentNow, type Goal } from './goal.ts'
import { approveGoal, goalReviewParts, judgeGoal, type GoalReview, type GoalReviewRules } from './goal-review.ts'

const grade = (zh: string, en: string, from: string) => ({ name: words(zh, en), from: toDecimal(from) })
// The parts and points are not confirmed against the annex of 财预〔2015〕88号; the consequences are.
const rules: GoalReviewRules = {
  authority: 'caiyu-2015-88',
  status: 'to-confirm',
  points: {
    completeness: toDecimal('20'),
    relevance: toDecimal('30'),
    adequacy: toDecimal('30'),
    feasibility: toDecimal('20'),
  },
  grades: {
    scale: 2,
    rounding: 'half-up',
    bands: [
      grade('优', 'excellent', '90'),
      grade('良', 'good', '80'),
      grade('中', 'fair', '60'),
      grade('差', 'poor', '0'),
    ],
  },
  consequences: ['proceed', 'improve', 'resubmit', 'block'],
}
const review = (completeness: string, relevance: string, opinion = '量化不足'): GoalReview => ({
  completeness: { points: toDecimal(completeness), opinion },
  relevance: { points: toDecimal(relevance), opinion },
  adequacy: { points: toDecimal('30'), opinion: '' },
  feasibility: { points: toDecimal('20'), opinion: '' },
})

const act = (actor: string): Act => ({ actor, at: '2025-10-01T01:00:00Z', reason: '按会议意见' })
const through = (...moves: readonly (readonly [GoalEvent, string])[]): GoalProgress =>
  moves.reduce((progress, [event, actor]) => {
    const result = move(goalMachine)(progress, event, act(actor))
    return result.kind === 'done' ? result.value : progress
  }, begin(goalMachine))
const wayToReview = [
  ['declare', 'handler'],
  ['endorse', 'chief'],
  ['forward', 'finance'],
  ['review', 'bureau'],
] as const
const approved = through(...wayToReview, ['approve', 'bureau'])

describe('the way of a goal', () => {
  it('goes from the handler over chief, department and bureau to approval', () => {
    expect(approved).toMatchObject({ state: 'approved', revision: 1 })
    expect(revisionInForce(approved)).toBe(1)
    expect(isAdjusting(approved)).toBe(false)
  })

  it('keeps the approved revision in force while an adjustment is under way', () => {
    const adjusting = through(...wayToReview, ['approve', 'bureau'], ['adjust', 'handler'])
    expect(adjusting).toMatchObject({ state: 'draft', revision: 2 })
    expect(revisionInForce(adjusting)).toBe(1)
    expect(isAdjusting(adjusting)).toBe(true)
    expect(revisionInForce(begin(goalMachine))).toBeUndefined()
  })
})

describe('an adjustment that is given up', () => {
  const adjusting = [...wayToReview, ['approve', 'bureau'], ['adjust', 'handler']] as const

  it('leaves what was approved in force, in a version of its own', () => {
    const result = move(goalMachine)(through(...adjusting), 'abandon', act('handler'))
    const after = result.kind === 'done' ? result.value : undefined
    expect(after).toMatchObject({ state: 'approved', revision: 3 })
    expect(after && revisionInForce(after)).toBe(3)
    expect(after && revisionsSettled(after)).toEqual([1, 3])
  })

  it.each([
    ['a goal that was never approved', through()],
    ['a first version with the bureau', through(...wayToReview)],
    ['a goal that is in force', approved],
    ['an adjustment that lies with the office', through(...adjusting, ['declare', 'handler'])],
  ])('is not there to be given up: %s', (_, progress) => {
    expect(move(goalMachine)(progress, 'abandon', act('handler'))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not-now' },
    })
  })

  it('needs its reason', () => {
    const result = move(goalMachine)(through(...adjusting), 'abandon', { actor: 'handler', at: '2025-10-01T01:00:00Z' })
    expect(result).toMatchObject({ kind: 'refused', refusal: { code: 'reason-missing' } })
  })
})

describe('the content of a goal', () => {
  const revision = (number: number) => ({
    revision: number,
    texts: { 'mid-term': '', annual: `第${number}版` },
    indicators: [],
    budgetEntry: undefined,
  })
  const goal = (progress: GoalProgress): Goal => ({
    id: 'g1',
    subject: { kind: 'project', project: 'p1' },
    year: 2026,
    progress,
    revisions: [revision(1), revision(2)],
  })

  it('in force is the one approved, also while the next is being written', () => {
    const adjusting = goal(through(...wayToReview, ['approve', 'bureau'], ['adjust', 'handler']))
    expect([contentInForce(adjusting)?.revision, contentNow(adjusting)?.revision]).toEqual([1, 2])
    expect(contentInForce(goal(begin(goalMachine)))).toBeUndefined()
  })
})

describe('declaring', () => {
  const advice = (severity: Advice['severity']): Advice => ({
    rule: 'unit-missing',
    indicator: 'i1',
    severity,
    problem: words('目标值12没有计量单位', 'The target 12 has no unit'),
    rewrite: words('可改为“≥12次”', 'Write "≥12 times"'),
  })

  it('waits for errors to be mended, and says how', () => {
    const result = declareGoal(begin(goalMachine), [advice('hint'), advice('error')], act('handler'))
    expect(result).toMatchObject({
      refusal: {
        code: 'incomplete',
        why: { zh: '有1处须先更正：目标值12没有计量单位' },
        remedy: { zh: '可改为“≥12次”' },
      },
    })
  })

  it('does not wait for hints and warnings', () => {
    const result = declareGoal(begin(goalMachine), [advice('hint'), advice('warning')], act('handler'))
    expect(result).toMatchObject({ value: { state: 'with-office' } })
  })
})

describe('the review of a goal', () => {
  it.each([
    ['20', '30', '优', 'proceed'],
    ['15', '20', '良', 'improve'],
    ['5', '10', '中', 'resubmit'],
    ['0', '0', '差', 'block'],
  ])('%s and %s points give %s: %s', (...[completeness, relevance, name, consequence]) => {
    const judged = judgeGoal(rules, review(completeness, relevance))
    expect(judged).toMatchObject({ value: { grade: { name: { zh: name } }, consequence } })
    expect(goalReviewParts).toHaveLength(4)
  })

  it.each([
    ['more than the points of a part', review('21', '30'), 'invalid'],
    ['less than nothing', review('-1', '30'), 'invalid'],
    ['points taken off in silence', review('19', '30', ' '), 'reason-missing'],
  ])('refuses %s', (_, given, code) => {
    expect(judgeGoal(rules, given)).toMatchObject({ refusal: { code } })
  })

  it('takes the last consequence where rules name fewer than grades, and blocks without any', () => {
    const few: GoalReviewRules = { ...rules, consequences: ['proceed', 'resubmit'] }
    expect(judgeGoal(few, review('0', '0'))).toMatchObject({ value: { consequence: 'resubmit' } })
    expect(judgeGoal({ ...rules, consequences: [] }, review('20', '30'))).toMatchObject({
      value: { consequence: 'block' },
    })
  })

  it.each([
    ['20', 'done', undefined],
    ['10', 'done', undefined],
  ])('with %s points lets it be approved', (points, kind) => {
    const judged = judgeGoal(rules, review(points, '30'))
    const judgement = judged.kind === 'done' ? judged.value : undefined
    expect(judgement && approveGoal(through(...wayToReview), judgement, act('bureau')).kind).toBe(kind)
  })

  it.each([
    ['10', '请退回修改，重新报送审核'],
    ['0', '请作不予安排处理，或退回重新编制'],
  ])('with %s points of relevance stands against approval', (relevance, remedy) => {
    const judged = judgeGoal(rules, review('5', relevance === '0' ? '0' : relevance))
    const judgement = judged.kind === 'done' ? judged.value : undefined
    expect(judgement && approveGoal(through(...wayToReview), judgement, act('bureau'))).toMatchObject({
      refusal: { code: 'blocked', remedy: { zh: remedy } },
    })
  })
})

describe('an adjustment', () => {
  const entry = (id: string, kind: BudgetEntry['kind'], project = 'p1'): BudgetEntry => ({
    id,
    kind,
    project,
    source: 'general-budget',
    day: day(2025, 6, 1),
    amount: moneyOf(100n),
    reason: '追加',
    document: '',
    transfer: undefined,
    allowsBelowZero: false,
  })
  const entries = [entry('e0', 'opening'), entry('e1', 'addition'), entry('e2', 'addition', 'p2')]
  const adjust = (budgetEntry: string, usedBefore: readonly string[] = []) =>
    adjustGoal(
      approved,
      { adjustment: { goal: 'g1', project: 'p1', budgetEntry, usedBefore }, entries },
      act('handler'),
    )

  it('is tied to a budget change of its project', () => {
    expect(adjust('e1')).toMatchObject({ value: { state: 'draft', revision: 2 } })
  })

  it.each([
    ['the opening budget', 'e0', []],
    ['the change of another project', 'e2', []],
    ['a change that does not exist', 'e9', []],
    ['a change used before', 'e1', ['e1']],
  ])('cannot rest on %s', (_, id, used) => {
    expect(adjust(id, used)).toMatchObject({ refusal: { code: 'invalid' } })
  })

  it('is asked for where a change beyond the threshold has none', () => {
    const large = ({ amount }: BudgetEntry): boolean => amount >= 100n
    expect(unansweredChanges(entries, ['e2'], large).map(({ id }) => id)).toEqual(['e1'])
    expect(unansweredChanges(entries, [], () => false)).toEqual([])
  })
})
