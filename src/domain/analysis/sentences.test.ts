import { describe, expect, it } from 'vitest'
import { toDecimal } from '../number/decimal.ts'
import {
  benchmarkSentence,
  executionSentence,
  punctualitySentence,
  relationSentence,
  samenessSentence,
  scoreSentence,
  uniformSentence,
} from './sentences.ts'
import { analysisViewNames, analysisViews } from './views.ts'

const none = '所选范围内还没有可分析的数据。'

describe('what an analysis says in one sentence', () => {
  it('tells how many projects lag', () => {
    const of = { projects: 40, low: 5, full: 10, withoutBudget: 0 }
    expect(executionSentence(of).zh).toBe('40个项目中，5个（12.5%）执行率不到80%，10个（25%）达到或超过100%。')
    expect(executionSentence({ ...of, withoutBudget: 2 }).zh).toContain('另有2个没有预算数')
    expect(executionSentence({ ...of, projects: 0 }).zh).toBe(none)
  })

  it('tells how high scores are and what reviews made of them', () => {
    const of = { evaluations: 8, high: 6, median: toDecimal('93.50'), reviewed: 4, lowered: 3 }
    expect(scoreSentence(of).zh).toBe('8份自评的得分中位数为93.5分，6份（75%）在90分及以上；复核过的4份中，3份被调低。')
    expect(scoreSentence({ ...of, reviewed: 0 }).en).toContain('none was reviewed yet')
    expect(scoreSentence({ ...of, median: undefined }).zh).toBe(none)
    expect(scoreSentence({ ...of, evaluations: 0 }).zh).toBe(none)
  })

  it('tells where score, money and proof part', () => {
    expect(relationSentence({ evaluations: 9, highButSlow: 2, highButBare: 1 }).zh).toContain('2份执行率不到80%')
    expect(relationSentence({ evaluations: 0, highButSlow: 0, highButBare: 0 }).zh).toBe(none)
  })

  it('tells what was written before', () => {
    const of = { texts: 10, asLastYear: 3, asOthers: 1, indicators: 0, targetsAsLastYear: 0 }
    expect(samenessSentence(of).zh).toContain('3段（30%）与本单位上年一字不差')
    expect(samenessSentence(of).zh).toContain('0个（0%）目标值')
    expect(samenessSentence({ ...of, texts: 0 }).zh).toBe(none)
  })

  it('tells who met everything to the digit', () => {
    expect(uniformSentence({ evaluations: 4, allExact: 1, indicators: 3, exact: 1 }).zh).toContain('1个（33.3%）')
    expect(uniformSentence({ evaluations: 4, allExact: 0, indicators: 0, exact: 0 }).zh).toBe(none)
  })

  it('tells what came late or back', () => {
    expect(punctualitySentence({ tasks: 20, doneLate: 3, open: 2, returned: 4 }).zh).toContain('2项至今逾期未完成')
    expect(punctualitySentence({ tasks: 0, doneLate: 0, open: 0, returned: 0 }).zh).toBe(none)
  })

  it('tells how far units are apart', () => {
    const of = {
      indicators: 7,
      name: '满意度',
      unit: '%',
      organisations: 12,
      lower: toDecimal('90'),
      upper: toDecimal('95.0'),
    }
    expect(benchmarkSentence(of).zh).toContain('一半单位的完成值在90～95%之间')
    expect(benchmarkSentence({ ...of, lower: undefined }).zh).toBe(none)
    expect(benchmarkSentence({ ...of, upper: undefined }).zh).toBe(none)
  })

  it('has a name for every view', () => {
    expect(analysisViews.every((view) => analysisViewNames[view].zh !== '')).toBe(true)
  })
})
