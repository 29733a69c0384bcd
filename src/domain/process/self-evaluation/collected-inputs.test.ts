import { describe, expect, it } from 'vitest'
import { parseScheme } from '#catalogue/parse-scheme.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { compare, equals, printDecimal, sum, toDecimal, toNumber } from '../../number/decimal.ts'
import { moneyOf } from '../../number/money.ts'
import { noInputs, type SchemeInputs } from '../../scheme/measure.ts'
import { prepareScheme } from '../../scheme/prepare.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { scoreScheme } from '../../scheme/score.ts'
import { collectedInputs, type Collected } from './collected-inputs.ts'
import { collectedMeasure, type CollectedRow } from './collected-measure.ts'
import { adjustmentKept, criteriaOf, standingScore, totalOf, unscored, type Criterion } from './criteria.ts'
import { noCeiling, type EvidenceRules } from './evidence.ts'

const schemeOf = (id: string, change: (json: Record<string, unknown>) => unknown = (json) => json): Scheme => {
  const json = JSON.parse(readFileSync(`catalogue/schemes/${id}.json`, 'utf8')) as Record<string, unknown>
  const parsed = parseScheme(change(json))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const guangdong = schemeOf('guangdong-department-2022')

const row = (typed: string, more: Partial<CollectedRow> = {}): CollectedRow => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '清疏长度',
  comparator: '>=',
  target: toDecimal('100'),
  unit: '公里',
  weight: toDecimal('10'),
  typed,
  reason: '',
  evidence: [{ attachment: 'a', of: 'system', sample: undefined, day: undefined }],
  isWhole: false,
  ...more,
})

describe('what a scheme can score of a result', () => {
  const words = { comparator: 'qualitative', target: undefined } as const
  it.each([
    [row('80公里'), { target: '100', actual: '80' }],
    [row('80'), { target: '100', actual: '80' }],
    [row('80', { unit: '' }), { target: '100', actual: '80' }],
    [row('1.5亿元', { unit: '万元', target: toDecimal('10000') }), { target: '100000000', actual: '150000000.0' }],
    [row('80处'), { target: '100', why: '目标的单位是“公里”，完成值的单位是“处”，无法比较' }],
    [row(''), { target: '100', why: '没有填实际完成值' }],
    [row('', words), { why: '没有填实际完成值' }],
    [row('≥80'), { target: '100', why: '“≥80”是条件，不是实际完成值' }],
    [row('达成年度指标'), { target: '100', why: '目标是数值，完成情况却是等级' }],
    [row('达成年度指标', words), { level: 'achieved' }],
    [row('100%', words), { level: 'achieved' }],
    [row('95%', words), { why: '目标是定性的，完成值须为等级' }],
  ])('is told, or why not', (given, expected) => {
    const { target, actual, level, why } = collectedMeasure(given, noCeiling)
    expect({
      ...(target && { target: printDecimal(target) }),
      ...(actual && { actual: printDecimal(actual) }),
      ...(level && { level }),
      ...(why && { why: why.zh }),
    }).toEqual(expected)
  })

  it('has the ceiling its evidence allows, and knows whether an excess was explained', () => {
    const rules: EvidenceRules = { ...noCeiling, without: toDecimal('0.6') }
    const bare = collectedMeasure(row('80', { evidence: [], reason: '雨季' }), rules)
    expect(bare).toMatchObject({ evidence: 'missing', ceiling: toDecimal('0.6'), excessExplained: true })
    expect(collectedMeasure(row('80'), rules)).toMatchObject({ evidence: 'present' })
    expect(collectedMeasure(row('80'), rules)).not.toHaveProperty('ceiling')
  })
})

const collected = (more: Partial<Collected> = {}): Collected => ({
  rows: [
    row('80'),
    row('100%', { level1: '效益指标', level2: '社会效益', name: '办结率', target: toDecimal('100'), unit: '%' }),
  ],
  execution: { opening: moneyOf(100_00n), annual: moneyOf(200_00n), spent: moneyOf(150_00n) },
  evidence: noCeiling,
  known: noInputs,
  ...more,
})

const criteria = (given: Collected, scheme = guangdong): ReadonlyMap<string, Criterion> => {
  const result = scoreScheme(prepareScheme(scheme), collectedInputs(scheme, given))
  return new Map(criteriaOf(result).map((one) => [one.criterion, one]))
}
const computed = (given: Collected, criterion: string, scheme = guangdong): string | undefined => {
  const found = criteria(given, scheme).get(criterion)?.computed
  return found && printDecimal(found)
}

describe('the inputs of a scheme', () => {
  it('come from the rows, the ledger and what people answered', () => {
    // Without special funds the points are 20, 20 and 10: 20 × 80 %, 20 × 100 %, 10 × 150 ÷ 200.
    expect(computed(collected(), 'output-completion')).toBe('16.00')
    expect(computed(collected(), 'benefit-completion')).toBe('20.00')
    expect(computed(collected(), 'spending-rate')).toBe('7.50')
    const known: SchemeInputs = { ...noInputs, measures: new Map([['pre-evaluation', { grade: '良' }]]) }
    expect(computed(collected({ known }), 'pre-evaluation')).toBe('1.70')
  })

  it('follow the goal of the whole department where there is one', () => {
    const rows = [row('80'), row('50', { isWhole: true })]
    expect(computed(collected({ rows }), 'output-completion')).toBe('10.00')
  })

  it('hold a result under the ceiling of its evidence', () => {
    const evidence: EvidenceRules = { ...noCeiling, without: toDecimal('0.6') }
    const rows = [row('100', { evidence: [] })]
    expect(computed(collected({ rows, evidence }), 'output-completion')).toBe('12.00')
    expect(computed(collected({ rows: [row('', { evidence: [] })], evidence }), 'output-completion')).toBeUndefined()
  })

  it('judge a target in words by its grade, whatever its sign', () => {
    const inWords = row('达成年度指标', { target: undefined })
    const known: SchemeInputs = { ...noInputs, measures: new Map() }
    const found = criteria(collected({ rows: [inWords], known })).get('output-completion')
    expect(found?.line?.children.map(({ rule }) => rule?.kind)).toEqual(['qualitative-bands'])
  })

  it('take an item that has a name of its own, and the opening budget where a scheme says so', () => {
    const named = row('95', { name: '固定资产利用率', target: toDecimal('90'), unit: '%', weight: toDecimal('0') })
    expect(computed(collected({ rows: [named] }), 'asset-use')).toBe(
      computed(collected({ rows: [row('1'), named] }), 'asset-use'),
    )
    expect(computed(collected({ rows: [named] }), 'asset-use')).toBeDefined()
    const opening = schemeOf('guangdong-department-2022', (json) =>
      JSON.parse(JSON.stringify(json).replaceAll('["annual-budget","budget"]', '["opening-budget"]')),
    )
    const execution = { opening: moneyOf(200_00n), annual: moneyOf(300_00n), spent: moneyOf(100_00n) }
    expect(computed(collected({ execution }), 'spending-rate', opening)).toBe('5.00')
  })

  it('leave open what nobody knows, with the reason', () => {
    const nothing = criteria(collected({ execution: undefined, rows: [] }))
    expect(nothing.get('spending-rate')).toMatchObject({ computed: undefined, why: { zh: '台账中没有预算和执行数' } })
    expect(nothing.get('asset-use')).toMatchObject({ computed: undefined, why: { zh: '没有“固定资产利用率”的指标' } })
    expect(nothing.get('output-completion')).toMatchObject({ computed: undefined })
  })
})

describe('criteria', () => {
  const project = schemeOf('project-10-50-30-10', (json) => ({
    ...json,
    adjustments: [{ kind: 'deduction', id: 'late', name: { zh: '迟报', en: 'late' }, points: '1', limit: '2' }],
  }))
  const all = collected({
    rows: [
      row('80'),
      row('100', { level2: '社会效益', level1: '效益指标' }),
      row('95', { level1: '满意度指标', level2: '满意度' }),
    ],
  })

  it('are the parts that have points of their own; filed indicators count as one', () => {
    const found = [...criteria(all, project).values()]
    expect(found.map(({ criterion, points }) => [criterion, toNumber(points)])).toEqual([
      ['execution', 10],
      ['output', 50],
      ['benefit', 30],
      ['satisfaction', 10],
      ['*', 0],
    ])
    expect(found[1]?.line?.children.map(({ name }) => name.zh)).toEqual(['清疏长度'])
  })

  const ids = readdirSync('catalogue/schemes')
    .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
    .map((name) => name.slice(0, -'.json'.length))
  it.each(ids)('of %s are each there once and come to its points', (schemeId) => {
    const found = scoreScheme(prepareScheme(schemeOf(schemeId)), collectedInputs(schemeOf(schemeId), all))
    const own = criteriaOf(found)
    expect(new Set(own.map(({ criterion }) => criterion)).size).toBe(own.length)
    expect(equals(sum(own.map(({ points }) => points)), found.full)).toBe(true)
    const certain = sum(own.flatMap((one) => one.computed ?? []))
    expect(compare(certain, found.score) <= 0).toBe(true)
  })

  it('end with what changes the total', () => {
    const known: SchemeInputs = { ...noInputs, counts: new Map([['late', toDecimal('1')]]) }
    expect(computed({ ...all, known }, '*', project)).toBe('-1.00')
    expect(computed({ ...all, rows: [], known }, '*', project)).toBeUndefined()
    expect(criteria(collected()).has('*')).toBe(false)
  })

  it('take the best alternative as one', () => {
    const choice = schemeOf('department-53-framework')
    const ids = [...criteria(collected(), choice).keys()]
    expect(new Set(ids).size).toBe(ids.length)
  })

  const standing = (points: string, computedScore?: string, adjusted?: string) => ({
    points: toDecimal(points),
    computed: computedScore === undefined ? undefined : toDecimal(computedScore),
    adjusted: adjusted === undefined ? undefined : toDecimal(adjusted),
  })

  it('sum up to what is certain, and to a grade only where it is certain', () => {
    expect(standingScore(standing('10', '8', '7'))).toEqual(toDecimal('7'))
    const certain = totalOf(guangdong, [standing('60', '55'), standing('40', '40', '38')])
    expect([printDecimal(certain.score), printDecimal(certain.open), certain.grade?.name.zh]).toEqual(['93', '0', '优'])
    const open = totalOf(guangdong, [standing('60', '55'), standing('40')])
    expect([printDecimal(open.score), printDecimal(open.open), open.grade]).toEqual(['55', '40', undefined])
  })

  it('must all have a score before the whole goes on', () => {
    const named = (name: string, ...of: Parameters<typeof standing>) => ({ ...standing(...of), name })
    expect(unscored([named('甲', '10', '8'), named('乙', '5', undefined, '4')])).toBeUndefined()
    expect(unscored([named('甲', '10'), named('乙', '5')])).toMatchObject({
      code: 'incomplete',
      why: { zh: '还有2项没有得分：甲' },
    })
  })

  it('keep an adjustment only while the scheme gives the same', () => {
    const before = [
      { ...standing('10', '8', '7'), criterion: 'a', reason: '佐证不足' },
      { ...standing('10', undefined, '9'), criterion: 'b', reason: '按评判' },
      { ...standing('10', '8'), criterion: 'c', reason: '' },
    ]
    const now = (criterion: string, score?: string, points = '10') =>
      adjustmentKept(before, {
        ...standing(points, score),
        criterion,
        name: '',
        why: { zh: '', en: '' },
        line: undefined,
      })
    expect(now('a', '8.00')).toEqual({ adjusted: toDecimal('7'), reason: '佐证不足' })
    expect(now('a', '9')).toBeUndefined()
    expect(now('a', '8', '20')).toBeUndefined()
    expect(now('b')).toMatchObject({ reason: '按评判' })
    expect(now('b', '9')).toBeUndefined()
    expect(now('c', '8')).toBeUndefined()
    expect(now('d', '8')).toBeUndefined()
  })
})
