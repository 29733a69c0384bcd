import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '../../number/decimal.ts'
import { day } from '../calendar/day.ts'
import { begin, move, type Act } from '../machine.ts'
import { readActual } from './actual-value.ts'
import { deviationOf } from './deviation.ts'
import { ceilingOf, evidenceGap, noCeiling, strongest, type Evidence, type EvidenceRules } from './evidence.ts'
import { needlessReasons, partGaps, type PartRow, type PartSettings } from './part-gaps.ts'
import { partMachine, submitPart, type PartEvent } from './part.ts'
import { adjustScore, assemble, closedToParts, deliver, selfEvaluationMachine } from './self-evaluation.ts'

describe('an actual value', () => {
  it.each([
    ['92.5%', '92.5', '%'],
    ['92.5％', '92.5', '%'],
    [' 1,234 人次 ', '1234', '人次'],
    ['12', '12', ''],
    ['-3.5 %', '-3.5', '%'],
    ['１２场', '12', '场'],
  ])('%s is a figure', (typed, value, unit) => {
    const read = readActual(typed)
    expect(
      read.kind === 'done' && read.value.kind === 'figure' && [printDecimal(read.value.value), read.value.unit],
    ).toEqual([value, unit])
  })

  it.each([
    ['达成年度指标', 'achieved'],
    ['部分达成并具有一定效果', 'partly'],
    ['未达成且效果较差', 'missed'],
  ])('%s is a grade', (typed, level) => {
    expect(readActual(typed)).toEqual({ kind: 'done', value: { kind: 'level', level } })
  })

  it.each(['≥90%', '>=90%', '＞90', '不低于90%', '≤5次', '达到90%', '约30人', '＝100%', '90%以上', '30余场'])(
    '%s is a condition and refused with what to write',
    (typed) => {
      expect(readActual(typed)).toMatchObject({
        refusal: {
          code: 'invalid',
          why: { zh: `“${typed}”是条件，不是实际完成值` },
          remedy: { zh: '请填写实际数值，如“92.5%”；没有统计的请先统计' },
        },
      })
    },
  )

  it.each(['良好', '90%-95%', '100%完成', '1,2,3', '5.', '', '90%(含)', '12场3次'])('%s is neither', (typed) => {
    expect(readActual(typed)).toMatchObject({ refusal: { why: { zh: `“${typed}”不是一个数值，也不是规定的等级` } } })
  })

  it('never takes a figure behind a comparison sign', () => {
    fc.assert(
      fc.property(fc.constantFrom('≥', '≤', '>', '<', '='), fc.integer(), (sign, value) => {
        expect(readActual(`${sign}${value}%`).kind).toBe('refused')
      }),
    )
  })
})

describe('a deviation', () => {
  const figure = (value: string) => ({ kind: 'figure', value: toDecimal(value), unit: '' }) as const
  it.each([
    ['>=', '90', '90', 'met'],
    ['>=', '90', '89.99', 'unmet'],
    ['>=', '90', '117', 'met'],
    ['>=', '90', '117.01', 'far-over'],
    ['>', '90', '90', 'unmet'],
    ['>', '90', '91', 'met'],
    ['<=', '5', '5', 'met'],
    ['<=', '5', '1', 'met'],
    ['<=', '5', '6', 'unmet'],
    ['<', '5', '5', 'unmet'],
    ['<', '5', '4', 'met'],
    ['=', '5', '5', 'met'],
    ['=', '5', '6', 'unmet'],
    ['=', '5', '4', 'unmet'],
    ['>=', '0', '4', 'met'],
    ['>=', '-5', '4', 'met'],
  ] as const)('%s%s with %s is %s', (...[comparator, target, actual, deviation]) => {
    expect(deviationOf({ comparator, target: toDecimal(target) }, figure(actual), toDecimal('30'))).toBe(deviation)
  })

  it('is never far over where the year sets no share, nor known without a target', () => {
    expect(deviationOf({ comparator: '>=', target: toDecimal('1') }, figure('100'), undefined)).toBe('met')
    expect(deviationOf({ comparator: '>=', target: undefined }, figure('100'), undefined)).toBe('unknown')
  })

  it.each([
    ['achieved', 'met'],
    ['partly', 'unmet'],
    ['missed', 'unmet'],
  ] as const)('of a grade %s is %s', (level, deviation) => {
    expect(deviationOf({ comparator: 'qualitative', target: undefined }, { kind: 'level', level }, undefined)).toBe(
      deviation,
    )
  })
})

const evidence = (of: Evidence['of'], more: Partial<Evidence> = {}): Evidence => ({
  attachment: 'a1',
  of,
  sample: undefined,
  day: day(2025, 12, 20),
  ...more,
})
const evidenceRules: EvidenceRules = {
  ceilings: { ...noCeiling.ceilings, ledger: toDecimal('0.9'), statement: toDecimal('0.7') },
  without: toDecimal('0.6'),
  smallestSample: 30,
}

describe('evidence', () => {
  it('allows what its strongest piece allows', () => {
    const ceiling = (...pieces: readonly Evidence[]): string => printDecimal(ceilingOf(pieces, evidenceRules))
    expect([ceiling(), ceiling(evidence('statement')), ceiling(evidence('statement'), evidence('ledger'))]).toEqual([
      '0.6',
      '0.7',
      '0.9',
    ])
    expect(strongest([evidence('statement'), evidence('survey')])).toBe('survey')
    expect(strongest([])).toBeUndefined()
  })

  it.each([
    [evidence('ledger'), undefined],
    [evidence('ledger', { day: undefined }), '佐证材料须注明日期'],
    [evidence('ledger', { day: day(2025, 13, 1) }), '佐证材料须注明日期'],
    [evidence('survey'), '问卷须注明样本量，且不少于30份'],
    [evidence('survey', { sample: 29 }), '问卷须注明样本量，且不少于30份'],
    [evidence('survey', { sample: 30 }), undefined],
  ])('%o lacks %s', (piece, gap) => {
    expect(evidenceGap(piece, evidenceRules)?.zh).toBe(gap)
  })
})

const settings: PartSettings = { farOver: toDecimal('30'), evidence: evidenceRules }
const row = (typed: string, more: Partial<PartRow> = {}): PartRow => ({
  indicator: 'i1',
  name: '巡查',
  comparator: '>=',
  target: toDecimal('100'),
  unit: '次',
  typed,
  reason: '',
  evidence: [],
  ...more,
})
const gaps = (...rows: readonly PartRow[]): readonly string[] =>
  partGaps({ rows, texts: [] }, settings).map(({ problem }) => problem.zh)

describe('the part of an office', () => {
  it.each([
    ['nothing typed', row(''), ['“巡查”没有填实际完成值']],
    ['a condition', row('≥100次'), ['“巡查”“≥100次”是条件，不是实际完成值']],
    ['another unit', row('120人'), ['“巡查”的单位是“次”，填的是“人”']],
    ['a miss without a reason', row('80次'), ['“巡查”未达到目标值，须写明原因和改进措施']],
    ['far over without a reason', row('150次'), ['“巡查”大幅超过目标值，须说明原因']],
    ['a survey without sample', row('100次', { evidence: [evidence('survey')] }), ['问卷须注明样本量，且不少于30份']],
  ])('with %s has a gap', (_, given, expected) => {
    expect(gaps(given)).toEqual(expected)
  })

  it('has none with a value, or a miss with its reason', () => {
    const level = row('部分达成并具有一定效果', { target: undefined, reason: '工期顺延' })
    expect(
      gaps(
        row('100次'),
        row('100'),
        row('80', { reason: '雨季停工' }),
        row('5', { unit: '', target: undefined }),
        level,
      ),
    ).toEqual([])
    expect(gaps(row('105', { evidence: [evidence('ledger')] }))).toEqual([])
  })

  it('owes its texts', () => {
    const texts = [
      { section: 's1', name: '主要成效', text: ' ' },
      { section: 's2', name: '存在问题', text: '无' },
    ]
    expect(partGaps({ rows: [], texts }, settings)).toMatchObject([
      { place: 's1', problem: { zh: '“主要成效”还没有写' } },
    ])
  })

  it('notices a cause of deviation where nothing deviated', () => {
    const rows = [row('100', { reason: '略' }), row('80', { reason: '雨季' }), row('?', { reason: '略' }), row('100')]
    expect(needlessReasons({ rows, texts: [] }, settings)).toEqual([rows[0]])
  })

  const act = (actor: string): Act => ({ actor, at: '2026-02-01T01:00:00Z', reason: '见批注' })
  const follow = (...events: readonly (readonly [PartEvent, string])[]) =>
    events.reduce((progress, [event, actor]) => {
      const result = move(partMachine)(progress, event, act(actor))
      return result.kind === 'done' ? result.value : progress
    }, begin(partMachine))

  it('is submitted only without gaps', () => {
    const filling = follow(['fill', 'wang'])
    expect(submitPart(filling, partGaps({ rows: [row('')], texts: [] }, settings), act('wang'))).toMatchObject({
      refusal: { code: 'incomplete', why: { zh: '还有1处未填好：“巡查”没有填实际完成值' } },
    })
    expect(submitPart(filling, [], act('wang'))).toMatchObject({ value: { state: 'submitted' } })
  })

  it('comes back with a reason and is a new revision when filled in again', () => {
    expect(follow(['fill', 'wang'], ['submit', 'wang'], ['return', 'li'], ['fill', 'wang'])).toMatchObject({
      state: 'filling',
      revision: 2,
    })
  })

  it('may be returned after it was taken over: the bureau may return the whole', () => {
    const again = follow(['fill', 'wang'], ['submit', 'wang'], ['accept', 'li'], ['return', 'li'], ['fill', 'wang'])
    expect(again).toMatchObject({ state: 'filling', revision: 2 })
  })

  it('must be taken over before the whole is assembled', () => {
    const taken = follow(['fill', 'wang'], ['submit', 'wang'], ['accept', 'li'])
    const whole = begin(selfEvaluationMachine)
    expect(assemble(whole, [taken, follow(['fill', 'zhao'])], act('li'))).toMatchObject({
      refusal: { code: 'children-first', why: { zh: '还有1个科室的分表未采用' } },
    })
    expect(assemble(whole, [taken], act('li'))).toMatchObject({ value: { state: 'assembled' } })
  })
})

it('the whole is submitted once every error of the checks has its answer', () => {
  const signed = { state: 'signed', revision: 1, steps: [] } as const
  const finding = { id: 'f1', check: 'c', severity: 'error', stillFound: true, answer: undefined } as const
  const by: Act = { actor: 'li', at: '2026-02-28T01:00:00Z' }
  expect(deliver(signed, [finding], by)).toMatchObject({
    refusal: { code: 'incomplete', why: { zh: '还有1个错误未更正也未说明' } },
  })
  const answered = { ...finding, answer: { kind: 'explain', text: '另表反映' } } as const
  expect(deliver(signed, [answered], by)).toMatchObject({ value: { state: 'delivered' } })
})

describe('a self-adjusted score', () => {
  const adjust = (adjusted: string, reason = '') =>
    adjustScore({ computed: toDecimal('8.5'), points: toDecimal('10'), adjusted: toDecimal(adjusted), reason })

  it('is the computed one, or another with a reason, within the points', () => {
    expect(adjust('8.50').kind).toBe('done')
    expect(adjust('8', '佐证不足').kind).toBe('done')
    expect(adjust('8')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(adjust('10.5', '加分')).toMatchObject({ refusal: { code: 'invalid', why: { zh: '得分须在0到10之间' } } })
    expect(adjust('-1', '扣分')).toMatchObject({ refusal: { code: 'invalid' } })
  })

  it('needs a reason where the scheme could not tell', () => {
    const told = (reason: string) =>
      adjustScore({ computed: undefined, points: toDecimal('10'), adjusted: toDecimal('9'), reason })
    expect(told('')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(told('按评判结果').kind).toBe('done')
  })
})

it('parts may be changed while they are collected, or after the bureau returned the whole', () => {
  expect(closedToParts({ state: 'open' })).toBeUndefined()
  expect(closedToParts({ state: 'returned' })).toBeUndefined()
  expect(closedToParts({ state: 'signed' })).toMatchObject({
    code: 'not-now',
    why: { zh: '自评现为“已签批”，分表不能再改' },
  })
})
