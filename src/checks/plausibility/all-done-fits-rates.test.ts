import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { allDoneFitsRates } from './all-done-fits-rates.ts'

const claim = '我单位年度工作任务全部完成。'
const row = (name: string, target: string, actual: string): string =>
  indicatorTable([['产出指标', '质量指标', name, target, actual]])

describe('a claim that all is done', () => {
  it('stands against a rate of the table that meets no target', () => {
    const [verdict] = judging(allDoneFitsRates, `${claim}\n\n${row('热线办结率（%）', '', '95%')}\n`)
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'warning', printed: '95%' })
    expect(quotesOf(verdict)).toEqual(['年度工作任务全部完成', '95%'])
  })

  it('stands against a rate in its own sentence', () => {
    expect(outcomes(allDoneFitsRates, '热线办结率95%，目标任务全部完成。')).toEqual(['fails warning'])
  })

  it('is only asked about where the low rate stands elsewhere in the text', () => {
    expect(outcomes(allDoneFitsRates, `${claim}全年工单办结率98.5%。`)).toEqual(['fails note'])
    expect(outcomes(allDoneFitsRates, `${claim}预算执行率91.2%。`)).toEqual(['fails note'])
  })

  it.each([
    ['met targets', `${claim}热线办结率95%。\n\n${row('热线办结率（%）', '≥90%', '95%')}\n`],
    ['satisfaction', `${claim}居民满意率93%。\n\n${row('居民满意率（%）', '', '93%')}\n`],
    ['bounds', `${claim}热线办结率95%以上。`],
    ['no rate', claim],
  ])('holds beside %s', (_, text) => {
    expect(outcomes(allDoneFitsRates, text)).toEqual(['holds'])
  })

  it.each([
    ['3项整改任务已经全部完成，热线办结率95%。'],
    ['一、绩效目标\n\n全面完成年度各项任务，热线办结率达到95%。\n'],
    ['预算执行率91.2%。'],
  ])('is not read in “%s”', (text) => {
    expect(outcomes(allDoneFitsRates, text)).toEqual(['cannot-tell'])
  })
})
