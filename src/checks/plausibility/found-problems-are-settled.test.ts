import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { foundProblemsAreSettled } from './found-problems-are-settled.ts'

describe('problems found', () => {
  it('leave a rest of which nothing is said', () => {
    const [verdict] = judging(foundProblemsAreSettled, '检查企业60家，查处隐患40项，整改隐患36项。')
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '40 − 36 = 4' })
  })

  it('come without how many were settled', () => {
    expect(outcomes(foundProblemsAreSettled, '排查安全隐患25项，发出通知书8份。')).toEqual(['fails note'])
  })

  it('are all settled', () => {
    expect(outcomes(foundProblemsAreSettled, '发现问题12个，已整改12个。')).toEqual(['holds'])
  })

  it.each([
    ['查处隐患40项，整改隐患36项，其余正在整改。'],
    ['查处隐患40余项，整改隐患36项。'],
    ['排查整治隐患25项。'],
    ['检查企业60家。'],
  ])('are left alone in “%s”', (text) => {
    expect(outcomes(foundProblemsAreSettled, text).filter((outcome) => outcome !== 'holds')).toEqual(
      outcomes(foundProblemsAreSettled, text).includes('holds') ? [] : ['cannot-tell'],
    )
  })
})
