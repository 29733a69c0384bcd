import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { goalsAreMeasurable } from './goals-are-measurable.ts'

const goals = (text: string): string => `一、绩效目标\n\n${text}\n\n二、存在的问题\n\n暂无。\n`
const table = indicatorTable([['产出指标', '数量指标', '开展培训（场）', '8', '9']])

describe('a section of goals', () => {
  it('without a figure is reported', () => {
    expect(outcomes(goalsAreMeasurable, goals('坚持服务大局，努力建设宜居家园。'))).toEqual(['fails'])
  })

  it('is only noted where a table holds the targets', () => {
    const text = `${goals('坚持服务大局，努力建设宜居家园。')}\n三、指标\n\n${table}\n`
    expect(outcomes(goalsAreMeasurable, text)).toEqual(['fails note'])
  })

  it.each([['开展培训8场，新增绿地2公顷。'], [table]])('with figures or a table holds', (text) => {
    expect(outcomes(goalsAreMeasurable, goals(text))).toEqual(['holds'])
  })

  it('that is empty or absent cannot be told', () => {
    expect(outcomes(goalsAreMeasurable, '一、绩效目标\n\n二、存在的问题\n\n暂无。\n')).toEqual(['cannot-tell'])
    expect(outcomes(goalsAreMeasurable, '一、收支情况\n\n暂无。\n')).toEqual(['cannot-tell'])
  })

  const told = (...points: readonly string[]): string =>
    `一、绩效管理情况\n\n1、项目绩效总目标：\n\n${points.map((point, at) => `${'①②③④⑤'.charAt(at)}${point}`).join('\n\n')}\n\n2、其他情况\n\n略。\n`

  it('may stand elsewhere, without figures', () => {
    const bare = ['党建方面：基层组织正常履行职能。', '环境方面：改善村容村貌。', '安全方面：保障形势稳定。']
    expect(outcomes(goalsAreMeasurable, told(...bare))).toEqual(['fails'])
    const [verdict] = judging(goalsAreMeasurable, told(...bare, '教育方面：整治10所学校周边秩序。'))
    expect(verdict).toMatchObject({ kind: 'fails', message: { zh: '列出的4项绩效目标中3项没有可衡量的数值。' } })
  })

  it('may stand elsewhere, with figures', () => {
    expect(outcomes(goalsAreMeasurable, told('开展培训8场。', '环境方面：改善村容村貌。'))).toEqual(['holds'])
  })

  it('cannot be told where the text breaks off', () => {
    expect(outcomes(goalsAreMeasurable, '一、绩效目标\n\n街道坚持以群众需求为导向，全面推进各项工作，组织\n')).toEqual([
      'cannot-tell',
    ])
  })
})
