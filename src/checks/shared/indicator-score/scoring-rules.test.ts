import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { scoringRulesOf } from './scoring-rules.ts'

/** The rules of the sound form with a note below it: source, formulas and edges in one line. */
const told = (note: string, changes: Readonly<Record<string, string>> = {}): string => {
  const filing = reading(`${asGrid(projectForm, changes)}\n${note}\n`)
  return filing.forms
    .map((form) => {
      const { source, hasProportion, hasInverse, bands, excess } = scoringRulesOf(filing, form)
      const edges = bands ? [bands.achieved, bands.partly].map(printDecimal) : []
      return [
        source,
        ...(hasProportion ? ['A/T'] : []),
        ...(hasInverse ? ['T/A'] : []),
        ...edges,
        ...(excess ? [`+${printDecimal(excess)}`] : []),
      ].join(' ')
    })
    .join()
}

describe('the rules a form is scored by', () => {
  it.each([
    ['定量指标：达到指标值得满分，未达到的按照实际值占指标值的比例赋分。', 'printed A/T'],
    ['指标值为≥的，得分按全年实际值（B）/年度指标值（A）*该指标分值计算。', 'printed A/T'],
    ['指标值为≤的，得分按年度指标值（A）/全年实际值（B）*该指标分值计算。', 'printed T/A'],
    ['没有完成的指标按B/A或A/B*该指标分值计分。', 'printed A/T T/A'],
    ['定性指标按100%-80%（含80%）、80%-60%（含60%）、60%-0%三档打分。', 'printed 80 60'],
    ['定性指标按100%～80%（含）、80～50%（含）、50%～0三档打分。', 'printed 80 50'],
    ['定性指标在100-80%（含80%）、80-50%（含50%）、50-0%之间取值。', 'printed 80 50'],
    ['定量指标未完成的按比例计分；实际值高于指标值50%及以上的，适当扣减得分。', 'printed A/T +50'],
    ['指标未完成的不得分。', 'own'],
    ['实际值每低于目标值1个百分点扣0.5分，扣完为止。', 'own'],
    ['定量指标按比例计分，完成率低于60%的得0分。', 'own A/T'],
  ])('are those printed: %s', (note, rules) => {
    expect(told(note)).toBe(rules)
  })

  it.each([
    '注：执行率（B/A）按全年数填列。',
    '预算安排比例逐年提高，群众给出高分。',
    '村民每少交一次费用扣减一次补贴。',
    '完成率100%，同比提高80%，满意率60%。',
    '注：请如实填写各项指标值。',
    '注：年度指标值、实际完成值、完成比例、得分各栏必填。',
    '注：执行数(B)、执行率(B/A)、得分由系统生成，完成值/指标值(A)、得分一并带出。',
    '注：超过指标值的得10分。',
  ])('are not told by %s', (note) => {
    expect(told(note)).toBe('layout A/T 80 60')
  })

  it('are sought in short sentences, whatever a file repeats', () => {
    const start = performance.now()
    const endless = '超过指标值按比例未完成每低'.repeat(20_000)
    expect(told(`${endless}。\n${'未达指标值按与占比例按与占比例'.repeat(20)}。\n`.repeat(3))).toBe('layout A/T 80 60')
    expect(performance.now() - start).toBeLessThan(8000)
  })

  it('are those of the national tables where the points are theirs, level by level', () => {
    expect(told('', { '产出指标（50分）': '产出指标' })).toBe('layout A/T 80 60')
    expect(told('', { '满意度指标（10分）': '公众评价' })).toBe('unknown')
    expect(told('', { 10: '9' })).toBe('unknown')
    expect(told('', { 15: '14' })).toBe('unknown')
  })

  it('are those of the national table with a level of costs', () => {
    const rows = asGrid(projectForm)
      .replace(/rowspan="4">产出指标（50分）/u, 'rowspan="3">产出指标（40分）')
      .replace('<td>成本指标</td>', '<td>成本指标（20分）</td><td>经济成本指标</td>')
      .replace('<td>1.04万元</td><td>10</td><td>10</td>', '<td>1.04万元</td><td>20</td><td>20</td>')
      .replace('<td>0起</td><td>15</td><td>15</td>', '<td>0起</td><td>10</td><td>10</td>')
      .replace('<td>90%</td><td>15</td><td>15</td>', '<td>90%</td><td>10</td><td>10</td>')
    const filing = reading(rows)
    expect(filing.forms.map((form) => scoringRulesOf(filing, form).source)).toEqual(['layout'])
  })

  it('are unknown in a form of a department, whatever its points', () => {
    const rows = asGrid(departmentForm, { 40: '50', 20: '10' })
      .replace('<td>2处</td><td>100%</td><td>50</td>', '<td>2处</td><td>100%</td><td>20</td>')
      .replace(
        /<\/table>/u,
        '<tr><td>满意度指标</td><td>满意度指标</td><td>群众满意度</td><td>≥90%</td><td>92%</td><td>100%</td><td>10</td><td>10</td><td></td></tr></table>',
      )
      .replace('<td>99%</td><td>100%</td><td>10</td><td>10</td>', '<td>99%</td><td>100%</td><td>30</td><td>30</td>')
    const filing = reading(rows)
    expect(filing.indicators.map(({ level1, points }) => [level1, points.kind === 'written' && points.text])).toEqual([
      ['产出指标', '20'],
      ['产出指标', '30'],
      ['效益指标', '30'],
      ['满意度指标', '10'],
    ])
    expect(filing.forms.map((form) => scoringRulesOf(filing, form).source)).toEqual(['unknown'])
  })

  it('are those of the national tables though a row has no points of its own', () => {
    const rows = asGrid(projectForm)
      .replace('<td>52公里</td><td>15</td>', '<td>52公里</td><td>—</td>')
      .replace('<td>92%</td><td>15</td>', '<td>92%</td><td>30</td>')
    const filing = reading(rows)
    expect(filing.forms.map((form) => scoringRulesOf(filing, form).source)).toEqual(['layout'])
  })

  it.each(['评分标准', '评（扣）分标准', '得分计算方法', '赋分规则'])(
    'are its own where a column says how each row is scored: %s',
    (column) => {
      expect(told('未完成的指标按比例计分。', { 偏差原因分析及改进措施: column })).toBe('own')
    },
  )
})
