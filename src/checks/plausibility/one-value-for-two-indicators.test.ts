import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { oneValueForTwoIndicators } from './one-value-for-two-indicators.ts'

const table = (...rows: readonly (readonly [string, string])[]): string =>
  `一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\n${rows
    .map(([name, actual]) => `产出指标\t质量指标\t${name}\t≥90%\t${actual}`)
    .join('\n')}\n`

describe('one value for two indicators', () => {
  it.each([
    [
      'the same decimals',
      [
        ['道路完好率', '97.3%'],
        ['投诉办结率', '97.3%'],
        ['绿化合格率', '98.1%'],
      ],
      ['fails', 'holds'],
    ],
    [
      'the same indicator twice',
      [
        ['道路完好率', '97.3%'],
        ['道路完好率', '97.3%'],
      ],
      ['holds'],
    ],
    [
      'whole numbers',
      [
        ['道路完好率', '100%'],
        ['投诉办结率', '100.0%'],
      ],
      ['cannot-tell'],
    ],
  ] as const)('with %s gives %j', (_, rows, kinds) => {
    expect(outcomes(oneValueForTwoIndicators, table(...rows))).toEqual(kinds)
  })
})
