import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { constantRatio } from './constant-ratio.ts'

const series = (...pairs: readonly (readonly [number, number])[]): string =>
  pairs.map(([visits, heads]) => `检查场所${visits}家次，出动检查人员${heads}人次。`).join('')

describe('series with one ratio', () => {
  it('are asked about from three exact repeats on', () => {
    const [verdict, ...rest] = judging(constantRatio, series([100, 300], [120, 360], [45, 135], [50, 151]))
    expect(rest).toEqual([])
    expect(verdict).toMatchObject({ kind: 'fails', printed: '3.0000' })
  })

  it('hold where the ratios differ', () => {
    expect(outcomes(constantRatio, series([100, 300], [120, 350], [45, 130]))).toEqual(['holds'])
  })

  it('cannot be told of fewer than three, or of rounded figures', () => {
    expect(outcomes(constantRatio, series([100, 300], [120, 360]))).toEqual(['cannot-tell'])
    expect(outcomes(constantRatio, '检查场所100多家次，出动检查人员200余人次。'.repeat(3))).toEqual(['cannot-tell'])
    expect(outcomes(constantRatio, '检查场所0家次，出动检查人员20人次。'.repeat(3))).toEqual(['cannot-tell'])
  })
})
