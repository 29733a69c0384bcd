import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { resultAnswersItsIndicator } from './result-answers-its-indicator.ts'

const rowWith = (actual: string): string =>
  indicatorTable([['产出指标', '质量指标', '健身器材完好率（%）', '≥90%', actual]])

describe('the object of a result', () => {
  it('is narrowed by a word before the name, in the table and in the text', () => {
    const [verdict] = judging(
      resultAnswersItsIndicator,
      `在用健身器材完好率100%。\n\n${rowWith('在用健身器材完好率100%')}\n`,
    )
    expect(verdict).toMatchObject({ kind: 'fails', printed: '在用健身器材完好率100%', expected: '健身器材完好率' })
    expect(quotesOf(verdict)).toHaveLength(2)
  })

  it('is the indicator itself', () => {
    expect(outcomes(resultAnswersItsIndicator, rowWith('健身器材完好率95%'))).toEqual(['holds'])
  })

  it.each([['95%'], ['全区健身器材完好率95%']])('is left alone in “%s”', (actual) => {
    expect(outcomes(resultAnswersItsIndicator, rowWith(actual))).toEqual(['cannot-tell'])
  })
})
