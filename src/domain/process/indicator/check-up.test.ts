import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../number/decimal.ts'
import { checkUp, mayDeclare } from './check-up.ts'
import { targetOf, type CheckUpSettings } from './advice.ts'
import { indicatorChanges } from './indicator-changes.ts'
import { plainName, type BasisCard, type PlannedIndicator } from './planned-indicator.ts'

const settings: CheckUpSettings = {
  vagueWords: ['有效', '显著', '进一步'],
  placeholders: ['XX', '***'],
  emptyNames: ['工作完成情况', '-'],
  lowWords: ['成本', '费用', '投诉'],
  lowUnless: ['节约', '办结'],
  growthWords: ['增长'],
  wantedLevels: [],
  wholeWeight: toDecimal('10'),
  neverMissedYears: 3,
}
const card = (...actuals: readonly string[]): BasisCard => ({
  basis: 'history',
  source: '街道城管办台账',
  series: actuals.map((actual, index) => ({ year: 2022 + index, target: undefined, actual: toDecimal(actual) })),
})
const indicator = (more: Partial<PlannedIndicator> = {}): PlannedIndicator => ({
  id: 'i1',
  term: 'annual',
  level1: '产出指标',
  level2: '质量指标',
  name: '路灯完好率',
  comparator: '>=',
  target: toDecimal('98'),
  targetText: '',
  unit: '%',
  weight: toDecimal('10'),
  origin: 'own',
  card: card(),
  ...more,
})
const words = (targetText: string): Partial<PlannedIndicator> => ({
  comparator: 'qualitative',
  target: undefined,
  targetText,
  unit: '',
})
const rulesFor = (more: Partial<PlannedIndicator>, lastYear: readonly PlannedIndicator[] = []): readonly string[] =>
  checkUp({ indicators: [indicator(more)], lastYear, settings }).map(({ rule }) => rule)
const rewriteOf = (more: Partial<PlannedIndicator>): string | undefined =>
  checkUp({ indicators: [indicator(more)], lastYear: [], settings })[0]?.rewrite.zh

describe('the check-up while writing', () => {
  it('has nothing to say about a sound indicator', () => {
    expect(rulesFor({})).toEqual([])
    expect(rulesFor({ card: card('97', '96.5') })).toEqual([])
    expect(rulesFor({ ...words('分三档评定') })).toEqual([])
  })

  it.each([
    ['a placeholder in the name', { name: 'XX率' }, 'placeholder-left'],
    ['a placeholder in the target', words('***'), 'placeholder-left'],
    ['no name', { name: ' ' }, 'name-missing'],
    ['the level as name', { name: '质量指标' }, 'tautology'],
    ['the level without its suffix', { name: '质量' }, 'tautology'],
    ['a name that names nothing', { name: '工作 完成情况' }, 'tautology'],
    ['no target', words(' '), 'target-missing'],
    ['a vague target', words('有效提升'), 'vague-target'],
    ['no unit', { unit: '' }, 'unit-missing'],
    ['a floor for a cost', { level2: '经济成本', name: '每盏维护费用', unit: '元' }, 'wrong-operator'],
    ['a rate over 100', { target: toDecimal('120') }, 'percent-over-hundred'],
    ['no weight', { weight: toDecimal('0') }, 'weights-whole'],
    ['a target below history', { card: card('99', '99.5') }, 'easier-than-history'],
    ['no basis card', { card: undefined }, 'basis-missing'],
    ['a basis without source', { card: { ...card(), source: ' ' } }, 'basis-missing'],
  ] as const)('finds %s', (_, more, rule) => {
    expect(rulesFor(more)).toContain(rule)
  })

  it.each([
    ['a rate that may exceed 100', { name: '收入增长率', target: toDecimal('120') }],
    ['a cost with a ceiling', { comparator: '<=', name: '每盏维护费用', unit: '元' }],
    ['a cost that may not differ', { comparator: '=', name: '人均成本', unit: '元' }],
    ['savings with a floor', { name: '成本节约率' }],
    ['complaints to be settled', { name: '投诉办结率' }],
    ['a cost in words', { ...words('控制在预算内'), name: '成本控制' }],
    ['a target that was missed at least once as low', { card: card('99', '97') }],
    ['a target word that is a number too', { targetText: '有效', target: toDecimal('95') }],
    ['a figure of 120 that is no percentage', { name: '巡查', target: toDecimal('120'), unit: '次' }],
  ] as const)('does not blame %s', (_, more) => {
    expect(rulesFor(more)).toEqual([])
  })

  it.each([
    [words('有效提升'), '可改为“路灯完好率 ≥95%”，或写明分档标准'],
    [{ ...words('显著'), name: '路灯维护' }, '可改为“路灯维护完成率 ≥95%”，或写明分档标准'],
    [{ unit: '' }, '可改为“路灯完好率 ≥98%”，单位按实际填写'],
    [{ unit: '', name: '巡查' }, '可改为“巡查 ≥98次”，单位按实际填写'],
    [{ name: '维护费用', unit: '元' }, '可改为“≤98元”'],
    [{ name: '维护费用', unit: '元', comparator: '>' as const }, '可改为“≤98元”'],
    [{ target: toDecimal('120'), unit: '％' }, '可改为“=100％”'],
    [{ card: card('99', '99.5', '98.5') }, '可改为不低于以往最低水平的“≥98.5%”'],
    [{ comparator: '<=' as const, card: card('90', '95', '92') }, '可改为不低于以往最低水平的“≤95%”'],
    [{ comparator: '<' as const, card: card('90') }, '可改为不低于以往最低水平的“<90%”'],
    [{ comparator: '>' as const, card: card('99') }, '可改为不低于以往最低水平的“>99%”'],
    [{ name: '质量指标' }, '请写出具体对象，如“公共设施修缮质量”'],
    [{ name: '工作完成情况' }, '请写出具体对象，如“公共设施修缮完成率”'],
    [{ name: '', level2: '' }, '请写明衡量什么，如“数量指标：完成场次”'],
  ])('rewrites %o', (more, expected) => {
    expect(rewriteOf(more)).toBe(expected)
  })

  it('cannot call an equality or words easy', () => {
    expect(rulesFor({ comparator: '=', card: card('99') })).toEqual([])
    expect(rulesFor({ ...words('分档评定'), card: card('99') })).toEqual([])
  })

  it('tells what was never missed', () => {
    const met = (comparator: PlannedIndicator['comparator'], actual: string, target: string | undefined) => ({
      comparator,
      card: {
        ...card(),
        series: [2022, 2023, 2024].map((year) => ({
          year,
          target: target === undefined ? undefined : toDecimal(target),
          actual: toDecimal(actual),
        })),
      },
    })
    expect(rulesFor(met('>=', '97', '95'))).toEqual(['never-missed'])
    expect(rulesFor(met('=', '97', '97'))).toEqual(['never-missed'])
    expect(rulesFor(met('=', '96', '97'))).toEqual([])
    expect(rulesFor(met('>=', '94', '95'))).toEqual([])
    expect(rulesFor(met('>=', '97', undefined))).toEqual([])
    const all = { indicators: [indicator()], lastYear: [], settings: { ...settings, neverMissedYears: 0 } }
    expect(checkUp(all)).toEqual([])
  })

  it('knows what stands as it stood last year', () => {
    expect(rulesFor({}, [indicator({ id: 'old', name: '路灯 完好率' })])).toEqual(['same-as-last-year'])
    expect(rulesFor(words('分档'), [indicator(words('分档'))])).toEqual(['same-as-last-year'])
    expect(rulesFor({}, [indicator({ target: toDecimal('97') })])).toEqual([])
    expect(rulesFor({}, [indicator({ comparator: '=' })])).toEqual([])
    expect(rulesFor(words('分档'), [indicator({ ...words('分两档') })])).toEqual([])
    expect(rulesFor({ comparator: 'qualitative' }, [indicator({ ...words('') })])).toEqual([])
  })

  it('finds a name that stands twice, once', () => {
    const advice = checkUp({
      indicators: [indicator({ weight: toDecimal('5') }), indicator({ id: 'i2', weight: toDecimal('5') })],
      lastYear: [],
      settings,
    })
    expect(advice.map(({ rule, indicator: id }) => [rule, id])).toEqual([['name-twice', 'i2']])
    expect(mayDeclare(advice)).toBe(false)
  })

  it.each([
    ['9.5', '权重合计9.5，应为10', '请在各指标中共增加0.5'],
    ['12', '权重合计12，应为10', '请在各指标中共减去2'],
  ])('weights of %s', (weight, problem, rewrite) => {
    const [advice] = checkUp({ indicators: [indicator({ weight: toDecimal(weight) })], lastYear: [], settings })
    expect([advice?.problem.zh, advice?.rewrite.zh]).toEqual([problem, rewrite])
  })

  it('asks no weights of the mid-term, and lets a name stand in both terms', () => {
    const midTerm = indicator({ id: 'i2', term: 'mid-term', weight: toDecimal('0') })
    expect(checkUp({ indicators: [indicator(), midTerm], lastYear: [], settings })).toEqual([])
  })

  it('names the levels that are missing', () => {
    const asked = { ...settings, wantedLevels: ['产出', '效益', '满意度'] }
    const advice = checkUp({ indicators: [indicator()], lastYear: [], settings: asked })
    expect(advice.map(({ problem }) => problem.zh)).toEqual(['缺少效益指标', '缺少满意度指标'])
    expect(advice.map(({ rewrite }) => rewrite.zh)).toEqual([
      '请从指标库选取一项效益指标，如“效益目标完成率 =100%”',
      '请从指标库选取一项满意度指标，如“服务对象满意度 ≥90%”',
    ])
    expect(checkUp({ indicators: [], lastYear: [], settings })).toEqual([])
  })

  it('says something in both languages about anything', () => {
    const texts = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, texts, (name, targetText, unit) => {
        const more = { name, targetText, unit, target: undefined, card: undefined }
        for (const { problem, rewrite } of checkUp({ indicators: [indicator(more)], lastYear: [], settings })) {
          expect([problem.zh, problem.en, rewrite.zh, rewrite.en].every((text) => text !== '')).toBe(true)
        }
      }),
    )
  })
})

describe('changes between revisions', () => {
  it('are what was added, changed and removed', () => {
    const before = [indicator(), indicator({ id: 'i2', name: '巡查' }), indicator({ id: 'i3' })]
    const after = [
      indicator({ weight: toDecimal('8'), target: toDecimal('99') }),
      indicator({ id: 'i3' }),
      indicator({ id: 'i4' }),
    ]
    const changes = indicatorChanges(before, after)
    expect(
      changes.map((change) => [change.kind, change.kind === 'changed' ? change.fields : change.indicator.id]),
    ).toEqual([
      ['changed', ['target', 'weight']],
      ['added', 'i4'],
      ['removed', 'i2'],
    ])
    expect(indicatorChanges(before, before)).toEqual([])
    expect(indicatorChanges([indicator()], [indicator({ name: '完好率' })])[0]).toMatchObject({ fields: ['name'] })
  })

  it('read names without spaces and marks, and targets as they are written', () => {
    expect(plainName(' 路灯（完好）率 ')).toBe('路灯完好率')
    expect(targetOf(indicator())).toBe('≥98%')
    expect(targetOf(indicator(words('分档')))).toBe('分档')
  })
})
