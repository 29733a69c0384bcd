import { describe, expect, it } from 'vitest'
import { aFiling, aRate, anIndicator, emptyCell, money, nowhere, written } from '#tests/fixtures/scheme/a-filing.ts'
import { aChoice, anItem, aScheme, figures, filedPart, inputsOf } from '#tests/fixtures/scheme/a-scheme.ts'
import type { IndicatorRow } from '../../filing/indicator.ts'
import { absentCell } from '../../filing/indicator.ts'
import { printDecimal } from '../../number/decimal.ts'
import type { Measure } from '../measure.ts'
import { executionMeasure } from './execution-measure.ts'
import { filingInputs } from './filing-inputs.ts'
import { filedPoints, rowMeasure } from './row-measure.ts'

const scheme = aScheme([
  anItem('e', '10', {
    rule: { kind: 'execution-rate' },
    feed: { from: 'execution', basis: ['annual-budget', 'budget'] },
  }),
  anItem('staff', '10', { feed: { from: 'indicator', names: ['“在职”人员控制率'] } }),
  anItem('absent', '10', { feed: { from: 'indicator', names: ['查无此项'] } }),
  anItem('mean', '10', { rule: { kind: 'capped-mean' }, feed: { from: 'indicators', levels: ['目标'] } }),
  aChoice('plain-or-not', '10', [anItem('plain'), anItem('not')]),
  filedPart('output', '25', { takes: ['产出', '数量'] }),
  filedPart('satisfaction', '25', { takes: ['满意'] }),
])

const tell = ({ target, actual, level, why }: Measure): string =>
  why?.zh ?? level ?? `${actual ? printDecimal(actual) : '-'}/${target ? printDecimal(target) : '-'}`
const measured = (target: string, actual: string, more: Partial<IndicatorRow> = {}): string => {
  const row = anIndicator('指标', { target: written(target), actual: written(actual), ...more })
  const { comparator, measure } = rowMeasure(row, scheme)
  return `${comparator} ${tell(measure)}`
}

describe('an indicator row', () => {
  it.each([
    ['≥90%', '92.6%', '>= 92.6/90'],
    ['≤5天', '6天', '<= 6/5'],
    ['>5个', '6个', '> 6/5'],
    ['<5个', '4个', '< 4/5'],
    ['=100%', '100%', '= 100/100'],
    ['超100户', '120户', '>= 120/100'],
    ['100%', '98%', '>= 98/100'],
    ['约100户', '98户', '>= 98/100'],
    ['≥2万元', '30000元', '>= 30000/20000'],
    ['≥2万元', '3', '>= 3/2'],
    ['≥2', '3', '>= 3/2'],
    ['≥90%', '98', '>= 98/90'],
    ['≥90%', '0', '>= 0/90'],
    ['≥90%', '0.98', '>= 实际值未写%，是比例还是百分数不明'],
    ['≥2户', '3次', '>= 目标值与实际值单位不同（户、次），无法比较'],
    ['≥90%', '≥90%', '>= 实际完成值写成了条件或约数，不能当作确定的值'],
    ['≥90户', '超95户', '>= 95/90'],
    ['≥90户', '超80户', '>= 实际完成值写成了条件或约数，不能当作确定的值'],
    ['≤90户', '超80户', '<= 实际完成值写成了条件或约数，不能当作确定的值'],
    ['≥90户', '超95次', '>= 目标值与实际值单位不同（户、次），无法比较'],
    ['≥90%', '已完成', '>= 实际完成值没有数字，不能按比例计分'],
    ['建立制度', '已完成。', 'qualitative achieved'],
    ['建立制度', '部分完成', 'qualitative partly'],
    ['建立制度', '未完成', 'qualitative missed'],
    ['建立制度', '100%', 'qualitative achieved'],
    ['建立制度', '95%', 'qualitative 完成情况是文字叙述，达成程度需由评价人判定'],
    ['建立制度', '印发三项办法并组织培训', 'qualitative 完成情况是文字叙述，达成程度需由评价人判定'],
  ])('with target %s and actual %s is %s', (target, actual, expected) => {
    expect(measured(target, actual)).toBe(expected)
  })

  it('takes its unit from its name, and a cost target without comparator as an upper limit, and says so', () => {
    expect(measured('500', '480元', { unit: '元', level2: '成本指标' })).toBe('<= 480/500')
    const row = anIndicator('总成本', { target: written('500'), actual: written('480') })
    expect(rowMeasure(row, scheme).measure.notes?.map(({ zh }) => zh)).toEqual(['目标值未写比较符，按方案设置视为<='])
  })

  it('falls back on a printed completion rate, and says so', () => {
    const completion = written('95%')
    expect(measured('≥90%', '全面推进', { completion })).toBe('>= 95/100')
    expect(measured('建立制度', '全面推进', { completion: written('100%') })).toBe('qualitative achieved')
    expect(measured('≥90%', '全面推进', { completion: written('约95%') })).toContain('没有数字')
    const row = anIndicator('x', { target: absentCell, completion })
    expect(rowMeasure(row, scheme)).toMatchObject({
      comparator: '>=',
      measure: { notes: [{ zh: '按报告所列完成率计算' }] },
    })
    const cost = anIndicator('成本', { target: written('500'), actual: emptyCell, completion })
    expect(rowMeasure(cost, scheme).measure.notes).toHaveLength(1)
  })

  it.each([
    [absentCell, '没有实际完成值：报告没有这一栏'],
    [emptyCell, '没有实际完成值：此栏空白'],
    [{ kind: 'dash', place: nowhere } as const, '没有实际完成值：此栏为“—”'],
    [{ kind: 'not-applicable', place: nowhere } as const, '没有实际完成值：此栏写明不适用'],
  ])('tells an absent, an empty, a dashed and a not applicable cell apart (%#)', (actual, why) => {
    const row = anIndicator('x', { target: written('≥1'), actual })
    expect(rowMeasure(row, scheme).measure.why?.zh).toBe(why)
  })

  it('says when target or result are missing', () => {
    expect(rowMeasure(anIndicator('x'), scheme).measure.why?.zh).toBe('没有目标值：报告没有这一栏')
    expect(rowMeasure(anIndicator('x', { target: written('建立') }), scheme).measure.why?.zh).toBe(
      '没有完成情况：报告没有这一栏',
    )
  })

  it('brings its points and its claimed score, where they are figures', () => {
    expect(filedPoints(anIndicator('x', { points: written('12.5') }))).toEqual({ units: 125n, scale: 1 })
    expect(filedPoints(anIndicator('x', { points: written('0') }))).toBeUndefined()
    expect(filedPoints(anIndicator('x', { points: emptyCell }))).toBeUndefined()
    expect(rowMeasure(anIndicator('x', { score: written('9') }), scheme).measure.claimed).toEqual({
      units: 9n,
      scale: 0,
    })
  })
})

describe('the inputs of a filing', () => {
  const row = (name: string, level1: string, level2: string) =>
    anIndicator(name, { level1, level2, target: written('≥1'), actual: written('1') })
  const filing = aFiling({
    finance: [money('annual-budget', '200万元'), money('execution', '185.2万元')],
    indicators: [
      row('修路', '产出指标', '数量指标'),
      row('满意度', '效益指标', '满意度指标'),
      row('在职人员控制率', '产出指标', ''),
      row('甲', '年度目标一', '质量'),
      row('乙', '', ''),
    ],
  })

  it('place each indicator by name, then by its second level, then by its first', () => {
    expect(filingInputs(scheme, filing).rows.map(({ slot }) => slot)).toEqual([
      'output',
      'satisfaction',
      'staff',
      'mean',
      '',
    ])
  })

  it('feed the items the scheme binds', () => {
    const { measures } = filingInputs(scheme, filing)
    expect(tell(measures.get('e') ?? {})).toBe('185.2/200')
    expect(tell(measures.get('staff') ?? {})).toBe('1/1')
    expect(tell(measures.get('absent') ?? {})).toBe('报告中没有“absent”的数据')
    expect(measures.get('mean')?.rows).toHaveLength(1)
    expect(measures.has('plain')).toBe(false)
  })

  it('yield to what a person knows', () => {
    const known = inputsOf({ e: figures('1', '1'), plain: figures('2', '1') })
    const { measures } = filingInputs(scheme, filing, known)
    expect([tell(measures.get('e') ?? {}), tell(measures.get('plain') ?? {})]).toEqual(['1/1', '1/2'])
  })
})

describe('execution', () => {
  const ask = (more: Parameters<typeof aFiling>[0]) => {
    const measure = executionMeasure(aFiling(more), ['annual-budget', 'opening-budget'])
    return `${tell(measure)} ${measure.notes?.[0]?.zh ?? ''}`.trim()
  }
  const spent = money('final-account', '90万元')

  it('is measured on the first basis the filing states', () => {
    expect(ask({ finance: [money('opening-budget', '80万元'), money('annual-budget', '100万元'), spent] })).toBe(
      '90/100 执行率按全年预算数计算',
    )
    expect(ask({ finance: [money('opening-budget', '80万元'), spent] })).toBe('90/80 执行率按年初预算数计算')
  })

  it('takes appropriations where the report speaks of nothing wider', () => {
    const fiscal = { source: 'fiscal' } as const
    const finance = [money('annual-budget', '100万元', fiscal), money('execution', '95万元', fiscal)]
    expect(ask({ finance })).toBe('95/100 执行率按全年预算数计算，口径为财政拨款')
  })

  it('brings different units to one', () => {
    expect(ask({ finance: [money('annual-budget', '1万元'), money('execution', '9000元')] })).toBe(
      '9000/10000 执行率按全年预算数计算',
    )
  })

  it('leaves aside income, parts of the budget and approximations', () => {
    const budget = money('annual-budget', '100万元')
    const aside = [
      money('execution', '1万元', { flow: 'income' }),
      money('execution', '2万元', { nature: 'basic' }),
      money('execution', '约3万元'),
      money('execution', '4万元', { flow: 'balance' }),
    ]
    expect(ask({ finance: [budget, ...aside] })).toBe('报告没有可用的预算数和执行数')
  })

  it('is not told when the report states different totals', () => {
    const why = '报告中的预算数或执行数前后不一，无法确定执行率'
    expect(ask({ finance: [money('annual-budget', '100万元'), money('annual-budget', '101万元'), spent] })).toBe(why)
    expect(ask({ finance: [money('annual-budget', '100万元'), spent, money('execution', '91万元')] })).toBe(why)
    expect(ask({ finance: [money('annual-budget', '100万元'), spent, money('execution', '900000元')] })).toContain(
      '90/100',
    )
    expect(ask({ rates: [aRate('95%'), aRate('96%')] })).toBe(why)
  })

  it('falls back on a printed rate, and says that it cannot be recomputed', () => {
    const rates = [
      aRate('5%', { kind: 'share' }),
      aRate('90%', { source: 'general-budget' }),
      aRate('约90%'),
      aRate('96%', { source: 'fiscal' }),
      aRate('96.0%'),
    ]
    expect(ask({ rates })).toBe('96/100 没有可用的金额，按报告所列“预算执行率”计算，无法由金额复核')
    expect(ask({ rates: [aRate('0.9')] })).toBe('报告没有可用的预算数和执行数')
  })
})
