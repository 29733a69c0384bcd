import { describe, expect, it } from 'vitest'
import { aComponent, aFigure, aFiling, anIndicator, money, nowhere, written } from '#tests/fixtures/scheme/a-filing.ts'
import { aGroup, anItem, aScheme, filedPart, inputsOf } from '#tests/fixtures/scheme/a-scheme.ts'
import type { Filing, SelfScore } from '../../filing/filing.ts'
import { printDecimal, toDecimal } from '../../number/decimal.ts'
import { emptyText } from '../../text/mapped-text.ts'
import { words } from '../../words/words.ts'
import type { SchemeInputs } from '../measure.ts'
import { prepareScheme } from '../prepare.ts'
import type { ClaimLine } from './compare-with-claimed.ts'
import { scoreFiling } from './score-filing.ts'

const execution = anItem('execution', '10', {
  name: words('预算执行率', 'execution'),
  rule: { kind: 'execution-rate' },
  feed: { from: 'execution', basis: ['annual-budget'] },
})
const output = filedPart('output', '50', { name: words('产出指标', 'output'), takes: ['产出'] })
const managed = aGroup('management', [anItem('m', '40', { name: words('制度', 'rules') })], {
  name: words('管理效率', 'efficiency'),
  aliases: ['管理效能'],
  points: toDecimal('40'),
})
const prepared = prepareScheme(aScheme([execution, output, managed]))

const row = (name: string, actual: string, score: string) =>
  anIndicator(name, {
    level1: '产出',
    target: written('≥10个'),
    actual: written(actual),
    points: written('25'),
    score: written(score),
  })
const claimed = (total: string | undefined, components: SelfScore['components'] = []): SelfScore => ({
  total: total === undefined ? undefined : aFigure(total),
  components,
  grade: { text: '优', mapped: emptyText, block: 0, place: nowhere },
})
const filing = (score: SelfScore | undefined): Filing =>
  aFiling({
    finance: [money('annual-budget', '100万元'), money('execution', '90万元')],
    indicators: [row('甲', '10个', '25'), row('乙', '8个', '25')],
    score,
  })
const known: SchemeInputs = inputsOf({ m: { target: toDecimal('1'), actual: toDecimal('1') } })

const tell = ({ name, earned, highest, claimed: claim, difference, why }: ClaimLine) =>
  [
    name.zh,
    `${printDecimal(earned)}-${printDecimal(highest)}`,
    claim && printDecimal(claim),
    difference && printDecimal(difference),
    why.zh,
  ].join(' | ')

describe('a filing’s score beside its claim', () => {
  it('explains the difference line by line', () => {
    const { comparison, result } = scoreFiling(
      prepared,
      filing(claimed('99', [aComponent('预算执行率得分', '9'), aComponent('管理效能', '38')])),
      known,
    )
    expect(printDecimal(result.score)).toBe('94.00')
    expect(comparison.lines.map(tell)).toEqual([
      '预算执行率 | 9.00-9.00 | 9 | 0 | 报告得分与方案计分一致',
      '甲 | 25.00-25.00 | 25 | 0 | 报告得分与方案计分一致',
      '乙 | 20.00-20.00 | 25 | 5.00 | 报告得分比方案计分高5.00分：未达到目标，按完成比例计分',
      '管理效率 | 40.00-40.00 | 38 | -2.00 | 报告得分比方案计分低2.00分：各部分得分之和',
      '制度 | 40.00-40.00 |  |  | 报告未列此项得分。达到目标，得满分',
    ])
    expect(tell(comparison.total)).toBe('总分 | 94.00-94.00 | 99 | 5.00 | 报告得分比方案计分高5.00分：逐项差异见下')
    expect(comparison.unexplained && printDecimal(comparison.unexplained)).toBe('2.00')
    expect(comparison.claimedGrade).toBe('优')
  })

  it('says what cannot be judged instead of calling the claim wrong', () => {
    const { comparison } = scoreFiling(prepared, filing(claimed('90')))
    expect(tell(comparison.total)).toBe(
      '总分 | 54.00-94.00 | 90 | 0 | 报告得分在可能范围之内，能否成立需要判定：有40.00分缺少材料或需判定，未作估计',
    )
    expect(comparison.unexplained).toBeUndefined()
  })

  it('tells a claim below what is certain', () => {
    const { comparison } = scoreFiling(prepared, filing(claimed('50')))
    expect(comparison.total.difference && printDecimal(comparison.total.difference)).toBe('-4.00')
    expect(comparison.total.why.en).toContain('4.00 points below')
    expect(scoreFiling(prepared, filing(claimed('99'))).comparison.total.why.en).toContain('5.00 points above')
  })

  it('stands without any claim', () => {
    for (const score of [undefined, claimed(undefined)]) {
      const { comparison } = scoreFiling(prepared, filing(score), known)
      expect(comparison.total.claimed).toBeUndefined()
      expect(comparison.unexplained).toBeUndefined()
    }
  })
})
