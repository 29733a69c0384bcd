import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { indicatorsTakenUpInText } from './indicators-taken-up-in-text.ts'

const table = indicatorTable([
  ['产出指标', '质量指标', '道路修缮完成率（%）', '100%', '100%'],
  ['产出指标', '质量指标', '热线工单办结率（%）', '≥95%', '98%'],
  ['效益指标', '满意度', '居民满意度（%）', '≥85%', '91%'],
])
const withTable = (text: string): string => `${text}\n\n${table}\n`

describe('the indicators of a table', () => {
  it('are all taken up, by full name or by what is particular to it', () => {
    const text = '道路修缮全部完工，热线工单办结率98%，居民满意度91%。'
    expect(outcomes(indicatorsTakenUpInText, withTable(text))).toEqual(['holds'])
  })

  it('are taken up by a short word for satisfaction', () => {
    const long = table.replace('居民满意度', '对政务服务、公共设施满意度')
    const text = '道路修缮全部完工，热线工单办结率98%，群众满意度较高。'
    expect(outcomes(indicatorsTakenUpInText, `${text}\n\n${long}\n`)).toEqual(['holds'])
  })

  it('are listed where the text leaves one out', () => {
    const [verdict] = judging(indicatorsTakenUpInText, withTable('热线工单办结率98%，居民满意度91%。'))
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '2 < 3' })
  })

  it('are left alone where the text does not follow the table', () => {
    expect(outcomes(indicatorsTakenUpInText, withTable('本街道全年工作有序开展。'))).toEqual(['cannot-tell'])
  })

  it('are left alone where the table is too short to be followed', () => {
    expect(
      outcomes(indicatorsTakenUpInText, indicatorTable([['产出指标', '质量指标', '办结率', '95%', '96%']])),
    ).toEqual(['cannot-tell'])
  })

  it('are looked for under their whole name where nothing particular is left of it', () => {
    const short = indicatorTable([
      ['产出指标', '质量', '完成率', '95%', '96%'],
      ['产出指标', '质量', '办结率', '95%', '96%'],
      ['产出指标', '质量', '合格率', '95%', '96%'],
    ])
    expect(outcomes(indicatorsTakenUpInText, `完成率、办结率、合格率都达到目标。\n\n${short}\n`)).toEqual(['holds'])
  })

  it('are not compared beyond what is quick', () => {
    const rows = Array.from({ length: 1001 }, (_, at) => ['产出指标', '数量指标', `第${at}类活动`, '1', '2'])
    const long = '本句只为加长。'.repeat(1000)
    expect(outcomes(indicatorsTakenUpInText, `${long}\n\n${indicatorTable(rows)}\n`)).toEqual(['cannot-tell'])
  })
})
