import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { targetBelowLastResult } from './target-below-last-result.ts'

const report = (year: number, ...rows: readonly (readonly [string, string, string])[]) =>
  reading(
    `${year}年青山区人民政府云水街道办事处部门整体支出绩效自评报告\n\n一、绩效自评情况\n\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\n${rows
      .map(([name, target, actual]) => `产出指标\t质量指标\t${name}\t${target}\t${actual}`)
      .join('\n')}\n`,
  )

const kinds = (
  before: readonly [string, string, string],
  after: readonly [string, string, string],
): readonly string[] => targetBelowLastResult.judge(report(2021, before), report(2022, after)).map(({ kind }) => kind)

describe('targets across years', () => {
  it('fail below the last result, with both values', () => {
    const [verdict] = targetBelowLastResult.judge(
      report(2021, ['道路完好率', '≥90%', '97.3%']),
      report(2022, ['道路完好率', '≥90%', '98.0%']),
    )
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '97.3% → 90%' })
  })

  it.each([
    [['道路完好率', '≥90%', '97.3%'], ['道路完好率', '≥98%', '99%'], ['holds']],
    [['单位成本', '≤90元', '80元'], ['单位成本', '≤70元', '70元'], ['cannot-tell']],
    [['道路完好率', '≥90%', '≥90%'], ['道路完好率', '≥80%', '99%'], ['cannot-tell']],
    [['道路完好率', '≥90%', '97.3%'], ['绿化合格率', '≥80%', '99%'], ['cannot-tell']],
    [['道路完好率', '≥90%', '97.3%'], ['道路完好率', '符合规定', '99%'], ['cannot-tell']],
    [['道路完好率', '≥90%', '良好'], ['道路完好率', '≥80%', '99%'], ['cannot-tell']],
    [['培训次数', '≥9次', '10次'], ['培训次数', '≥5人', '8人'], ['cannot-tell']],
  ] as const)('from %j to %j give %j', (before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected)
  })

  it('cannot be told of other organisations', () => {
    expect(targetBelowLastResult.judge(reading(''), reading('')).map(({ kind }) => kind)).toEqual(['cannot-tell'])
  })
})
