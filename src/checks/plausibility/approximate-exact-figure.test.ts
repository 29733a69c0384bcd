import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { approximateExactFigure } from './approximate-exact-figure.ts'

describe('an approximator', () => {
  it.each([
    ['巡河约2466次。', '约2466'],
    ['报送629余家。', '629余'],
    ['发放补贴约168.25万元。', '约168.25'],
    ['超过1,234人参加。', '超过1,234'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(approximateExactFigure, text)).toEqual([quote])
  })

  it.each([
    ['巡河约2460次，约17.5万人次，约372.5万元。'],
    ['报送620余家，约15人，20余人。'],
    ['约2023年完成，约95.55%。'],
    ['配备128多功能杆。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(approximateExactFigure, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(approximateExactFigure, '')).toEqual(['cannot-tell'])
  })
})
