import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { plannedTasksHaveResults } from './planned-tasks-have-results.ts'

const report = (tasks: string, results: string): string =>
  `一、年度重点工作任务\n\n${tasks}\n\n二、主要工作成效\n\n${results}\n`

describe('a named task', () => {
  it('is missing from the results', () => {
    const [verdict] = judging(
      plannedTasksHaveResults,
      report('加快推进东平路升级改造，打造“星光夜市”品牌，发展低空经济。', '开展培训8场，服务居民300人。'),
    )
    expect(quotesOf(verdict)).toEqual(['加快推进东平路升级改造', '“星光夜市”', '发展低空经济'])
  })

  it('alone is only noted', () => {
    expect(
      outcomes(
        plannedTasksHaveResults,
        report('围绕民生改善，推进东平路社区公园建设，抓好各项工作落实。', '开展培训8场，服务居民300人。'),
      ),
    ).toEqual(['fails note'])
  })

  it('is not found in the goal of another project', () => {
    const table = tableOf(
      ['项目名称', '预算数（万元）', '支出数（万元）', '绩效目标', '完成情况'],
      [['绿化经费', '30', '30', '建设东平路社区公园', '补种行道树260棵']],
    )
    const text = `一、年度重点工作任务\n\n围绕民生改善，推进东平路社区公园建设，抓好各项工作落实。\n\n二、项目支出完成情况\n\n${table}\n`
    expect(outcomes(plannedTasksHaveResults, text)).toEqual(['fails note'])
  })

  it('may stand in the plan of the year under the goals', () => {
    const text = `一、绩效目标\n\n以下为年度工作计划：\n\n1.以党建为引领，推进东平路社区公园建设。\n\n2.以平安为主线，构建平安和谐东平。\n\n二、主要工作成效\n\n开展培训8场。\n`
    const [verdict] = judging(plannedTasksHaveResults, text)
    expect(quotesOf(verdict)).toEqual(['推进东平路社区公园建设'])
  })

  it('is found in a table of results and among the indicators', () => {
    const results = `成效如下表所示。\n\n${tableOf(['三级指标', '目标值', '实际值'], [['东平路公园绿化率', '90%', '95%']])}`
    expect(
      outcomes(plannedTasksHaveResults, report('围绕民生改善，推进东平路公园建设，抓好各项工作落实。', results)),
    ).toEqual(['holds'])
  })

  it('is found under a like name', () => {
    expect(
      outcomes(
        plannedTasksHaveResults,
        report('围绕民生改善，推进东平路社区公园建设，抓好各项工作落实。', '东平路社区公园已建成开放，面积2公顷。'),
      ),
    ).toEqual(['holds'])
  })

  it('of a table of planned projects is looked for by what it is for', () => {
    const table = tableOf(
      ['预算项目', '预计实际值'],
      [
        ['河岸亮化专项经费', '亮化河岸'],
        ['敬老食堂工作经费', '开办食堂'],
        ['（市政）经费', '略'],
      ],
    )
    const [failed, held] = judging(
      plannedTasksHaveResults,
      report(`本年支出计划如下。\n\n${table}`, '敬老食堂新开2间，就餐3000人次。'),
    )
    expect(quotesOf(failed)).toEqual(['河岸亮化专项经费'])
    expect(quotesOf(held)).toEqual(['敬老食堂工作经费'])
  })

  it.each([
    ['policy slogans', '贯彻“五大行动”要求，围绕“三个定位”抓落实，建设“四个一批”。'],
    ['everyday words', '全面加强基层治理，不断提升服务水平。'],
    ['means and not ends', '依托东平路创意市场，以大湾广场为载体。'],
    ['results already told', '已建成东平路社区公园，新增绿地等。'],
  ])('is not made of %s', (_, tasks) => {
    expect(outcomes(plannedTasksHaveResults, report(tasks, '开展培训8场，服务居民300人。'))).toEqual(['cannot-tell'])
  })

  it.each([
    ['no section of tasks', '一、主要工作成效\n\n开展培训8场。\n'],
    ['no results', '一、年度重点工作任务\n\n推进东平路社区公园建设，落实责任。\n'],
    ['a section of tasks that tells results', report('建成公园2个。开展培训8场。', '服务居民300人。')],
  ])('cannot be told with %s', (_, text) => {
    expect(outcomes(plannedTasksHaveResults, text)).toEqual(['cannot-tell'])
  })

  it('is not searched for in texts too long to be quick', () => {
    const names = Array.from(
      { length: 700 },
      (_, at) => `推进第${String.fromCodePoint(0x4e00 + at)}字${String.fromCodePoint(0x5e00 + at)}号公园建设`,
    )
    expect(
      outcomes(plannedTasksHaveResults, report(`${names.join('，')}。`, '本句只为加长全文篇幅。'.repeat(8000))),
    ).toEqual(['cannot-tell'])
  })
})
