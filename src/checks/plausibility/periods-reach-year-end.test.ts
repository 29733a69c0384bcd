import { describe, expect, it } from 'vitest'
import { judging, outcomes, reading } from '#tests/fixtures/checks/reading.ts'
import { periodsReachYearEnd } from './periods-reach-year-end.ts'

const report = (text: string): string => `某某街道办事处2022年部门整体支出绩效自评报告\n\n一、工作成效\n\n${text}\n`

describe('a cumulative figure of the year', () => {
  it.each([
    ['1至10月，商品销售额20.5亿元。', '10月'],
    ['截至11月30日，登记失业320人。', '11月'],
    ['截至2022年9月，发放补贴51万元。', '9月'],
  ])('stops early in “%s”', (text, printed) => {
    expect(judging(periodsReachYearEnd, report(text))).toMatchObject([{ kind: 'fails', severity: 'warning', printed }])
  })

  it('that stops early and calls itself the whole year is told so', () => {
    const [verdict] = judging(periodsReachYearEnd, report('截至11月，全年受理登记300人次。'))
    expect(verdict).toMatchObject({ message: { zh: '年度报告的数据截至11月（“截至11月”），同句又称“全年”。' } })
  })

  it.each([['服务业营业额15.1亿元（数据为11月累计数）。'], ['1至3月，开展慰问12次。']])(
    'is only noted in “%s”',
    (text) => {
      expect(outcomes(periodsReachYearEnd, report(text))).toEqual(['fails note'])
    },
  )

  it.each([['1-12月，商品销售额20.5亿元。'], ['截至12月31日，登记失业320人。']])(
    'reaches the year end in “%s”',
    (text) => {
      expect(outcomes(periodsReachYearEnd, report(text))).toEqual(['holds'])
    },
  )

  it.each([['7至8月，举办夏令营4期。'], ['截至2021年11月，累计投资3亿元。'], ['开展培训8场。']])(
    'is none in “%s”',
    (text) => {
      expect(outcomes(periodsReachYearEnd, report(text))).toEqual(['cannot-tell'])
    },
  )

  it('may stop early in a paper of the running year', () => {
    const text = '项目支出绩效运行监控表\n\n截至11月，登记失业320人。\n'
    const monitoring = { ...reading(text), kind: 'monitoring-table' as const }
    expect(periodsReachYearEnd.judge(monitoring).map(({ kind }) => kind)).toEqual(['cannot-tell'])
  })

  it('is named once however many figures it covers', () => {
    expect(outcomes(periodsReachYearEnd, report('截至11月，登记失业320人，实现就业280人。'))).toEqual(['fails warning'])
  })
})
