import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { allDoneWithoutOpenWork } from './all-done-without-open-work.ts'

describe('a claim that all is done', () => {
  it('does not stand beside work in hand', () => {
    const [verdict] = judging(allDoneWithoutOpenWork, '绩效目标全部完成。新桥项目尚未完工。')
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note' })
    expect(quotesOf(verdict)).toEqual(['绩效目标全部完成', '尚未完工'])
  })

  it('does not stand beside an admitted delay', () => {
    const text = '一、结论\n\n本年度绩效目标全部完成，情况良好。\n\n二、存在的问题\n\n个别工程进度滞后，需要加快。\n'
    const [verdict] = judging(allDoneWithoutOpenWork, text)
    expect(verdict).toMatchObject({ severity: 'warning' })
    expect(quotesOf(verdict)).toContain('进度滞后')
  })

  it.each([
    ['老街改造方案待区政府批复后实施。', '待区政府批复后实施'],
    ['资产清查中存在需推进在建工程转固的问题。', '存在需推进在建工程转固的问题'],
  ])('is asked about beside work that waits: %s', (text, quote) => {
    const [verdict] = judging(allDoneWithoutOpenWork, `绩效目标全部完成。${text}`)
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note' })
    expect(quotesOf(verdict)).toContain(quote)
  })

  it('holds where nothing is open', () => {
    expect(outcomes(allDoneWithoutOpenWork, '绩效目标全部完成。')).toEqual(['holds'])
  })

  it('cannot be told where none is made', () => {
    expect(outcomes(allDoneWithoutOpenWork, '新桥项目尚未完工。')).toEqual(['cannot-tell'])
  })
})
