import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm, hubeiForm, monitoringTable, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { indicatorScore } from './indicator-score.ts'

type Changes = Readonly<Record<string, string>>

const printed =
  '注：1.定量指标完成值没有达到指标值的，按完成值与指标值的比例计分。\n2.定性指标分三档，在100%-80%（含80%）、80%-50%（含50%）、50%-0%内确定分值。'
const both = '注：正向指标按实际值（B）/指标值（A）*该指标分值，反向指标按指标值（A）/实际值（B）*该指标分值。'

const project = (changes: Changes, notes = ''): string => `${asGrid(projectForm, changes)}\n${notes}\n`
const department = (changes: Changes, notes = ''): string => `${asGrid(departmentForm, changes)}\n${notes}\n`

const outcome = (text: string) => outcomes(indicatorScore, text)

describe('a part of the points for a target missed', () => {
  it('is the part of the target reached, by the national layout or the rules printed', () => {
    expect(judging(indicatorScore, project({}))).toMatchObject([
      { kind: 'holds', arithmetic: '10 × 96% ÷ 100% = 9.6', expected: '9.6', printed: '9.6' },
    ])
    expect(outcome(project({}, printed))).toEqual(['holds'])
    expect(outcome(project({ 10: '1', 9.6: '0.96' }, printed))).toEqual(['holds'])
  })

  it('is a note above the proportion where only the layout tells the rules', () => {
    expect(judging(indicatorScore, project({ 9.6: '9.9' }))).toMatchObject([
      { kind: 'fails', severity: 'note', expected: '9.6', printed: '9.9' },
    ])
  })

  it('is a warning above the proportion and a note below it where the rules are printed', () => {
    const [above] = judging(indicatorScore, project({ 9.6: '9.9' }, printed))
    expect(above).toMatchObject({ kind: 'fails', severity: 'warning' })
    expect(quotesOf(above)).toContain('注：1.定量指标完成值没有达到指标值的，按完成值与指标值的比例计分。')
    expect(outcome(project({ 9.6: '5.0' }, printed))).toEqual(['fails note'])
  })

  it('may be lower than the proportion where the rules are not printed', () => {
    expect(outcome(project({ 9.6: '5' }))).toEqual(['cannot-tell'])
  })

  it.each([
    [{ 9.6: '9.5' }, 'within-rounding'],
    [{ 9.6: '9.4' }, 'cannot-tell'],
    [{ '96%': '95.6%', 9.6: '9.5' }, 'within-rounding'],
    [{ '96%': '95.5%', 9.6: '9.6' }, 'holds'],
    [{ 9.6: '9' }, 'within-rounding'],
    [{ 9.6: '8' }, 'cannot-tell'],
    [{ '96%': '80%', 9.6: '9' }, 'fails note'],
  ])('may be rounded up, down or off to its printed decimals, no further: %j', (changes, expected) => {
    expect(outcome(project(changes))).toEqual([expected])
  })

  it('follows the inverse formula at a ceiling, where one is printed', () => {
    const over = { '96%': '100%', 9.6: '10', '1.04万元': '1.50万元' }
    const cost = (score: string, notes = ''): string =>
      project(over, notes).replace(
        '<td>1.50万元</td><td>10</td><td>10</td>',
        `<td>1.50万元</td><td>10</td><td>${score}</td>`,
      )
    expect(judging(indicatorScore, cost('8.0', both))).toMatchObject([
      { kind: 'holds', arithmetic: '10 × ≤1.2万元 ÷ 1.50万元 = 8' },
    ])
    expect(outcome(cost('9.0', both))).toEqual(['fails warning'])
    expect(outcome(cost('9.0', printed))).toEqual(['cannot-tell'])
    expect(outcome(cost('9.0'))).toEqual(['cannot-tell'])
  })

  it.each([
    ['≥-5%', '-8%', printed],
    ['≤-8%', '-5%', both],
    ['≥90%', '-3%', printed],
  ])('has no formula for %s beside %s', (target, actual, notes) => {
    const text = project({ '≥85%': target }, notes).replace(
      '<td>90%</td><td>15</td><td>15</td>',
      `<td>${actual}</td><td>15</td><td>3</td>`,
    )
    expect(outcome(text)).toContain('cannot-tell')
  })

  it.each([
    department({ '99%': '90%', 20: '20' }).replace('<td>20</td><td>20</td>', '<td>20</td><td>19</td>'),
    project({}, '注：指标完成率低于60%的不得分。'),
    project({}, '注：实际值每低于指标值1个百分点扣1分。'),
    project({ 偏差原因分析及改进措施: '评分标准' }),
    project({ '10': '20' }),
    project({ '满意度指标（10分）': '效益指标' }),
  ])('could not be checked where the rules are unknown or its own', (text) => {
    expect(outcome(text)).toEqual(['cannot-tell'])
  })

  it('says why it could not be checked', () => {
    const zh = (text: string) => judging(indicatorScore, text).map((verdict) => 'why' in verdict && verdict.why.zh)
    expect(zh(project({ 偏差原因分析及改进措施: '评分标准' }))).toEqual([
      '“村级道路养护”1项指标未达目标、得部分分值，评分规则另设界限、扣分或逐项标准，得分无法核对',
    ])
    expect(zh(project({ '10': '20' }))).toEqual([
      '“村级道路养护”1项指标未达目标、得部分分值，文件没有印出评分规则，得分无法核对',
    ])
  })

  it('is told of indicators alone: deductions for other things leave the rules as they are', () => {
    expect(outcome(project({}, '迟报材料每超一日扣减单位公用经费。'))).toEqual(['holds'])
  })

  it.each([
    [{ 9.6: '10' }],
    [{ 9.6: '11' }],
    [{ 9.6: '-1' }],
    [{ 9.6: '—' }],
    [{ 9.6: '较好' }],
    [{ '96%': '100%', 9.6: '9.6' }],
    [{ 10: '0', 9.6: '0' }],
  ])('belongs to other checks or none: %j', (changes) => {
    expect(outcome(project(changes, printed))).toEqual(['cannot-tell'])
  })

  it.each([asGrid(monitoringTable), asGrid(hubeiForm), ''])('is not looked for in other papers', (text) => {
    expect(outcome(text)).toEqual(['cannot-tell'])
  })
})
