import { describe, expect, it } from 'vitest'
import { emptyText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { judging, outcomes, quotesOf, reading } from '#tests/fixtures/checks/reading.ts'
import { verbatimRepetition } from './verbatim-repetition.ts'

const long = '扎实推进老旧小区微改造和适老化设施建设，持续改善群众的居住环境'
const goal = '深入开展社区环境卫生综合整治行动、及时清运各类生活垃圾，建设整洁家园'

describe('verbatim repetition', () => {
  it('is a warning within one paragraph', () => {
    const [verdict] = judging(verbatimRepetition, `${long}，成效明显。另外，${long}，完成三处。\n`)
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'warning' })
    expect(quotesOf(verdict)[0]).toContain(long)
  })

  it('is a note across paragraphs', () => {
    expect(outcomes(verbatimRepetition, `一、目标\n\n${long}。\n\n二、成效\n\n今年以来，${long}。\n`)).toEqual([
      'fails note',
    ])
  })

  it('is a note for a clause that stands twice in a paragraph', () => {
    const text = '扎实做好违法建设治理工作，推进治水；完成绿化，扎实做好违法建设治理工作，效果良好。'
    expect(outcomes(verbatimRepetition, text)).toEqual(['fails note'])
  })

  it('finds the goal of a table in the text', () => {
    const table = `预期目标\n\n目标完成情况\n\n关键指标\n\n指标完成情况\n\n城乡建设\n\n${goal.slice(0, 10)}\n\n${goal.slice(10, 20)}\n\n${goal.slice(20, 30)}\n\n${goal.slice(30)}\n\n垃圾清运率(%)\n\n100%\n\n投诉办结率(%)\n\n97.5%\n\n村居保洁覆盖率(%)\n\n100%\n`
    const verdicts = judging(
      verbatimRepetition,
      `二、目标完成情况\n\n${table}\n三、成效\n\n1、城乡建设方面，${goal}。其中：投诉办结率97.5%。\n`,
    )
    expect(verdicts.map(({ kind }) => kind)).toEqual(['fails'])
  })

  it('looks for the joined goals of a table, long ones only', () => {
    const filing = reading(`1、城乡建设方面，${goal}。其中：投诉办结率97.5%。`)
    const place = placeOf(filing.document.source, { start: 0, end: 2 })
    const completion = (text: string, at: Place) =>
      ({ kind: 'written', text, mapped: emptyText, figure: undefined, place: at }) as const
    const table = { block: 0, columns: [], hasTargetColumn: false, hasActualColumn: false, headerPlace: place }
    const judged = (text: string, at = place): readonly string[] =>
      verbatimRepetition
        .judge({
          ...filing,
          indicatorTables: [{ ...table, goals: [{ goal: '', completion: completion(text, at), place }] }],
        })
        .map(({ kind }) => kind)
    expect(judged(`${goal}。`)).toEqual(['fails'])
    expect(judged(goal, placeOf(filing.document.source, { start: 0, end: 30 }))).toEqual(['holds'])
    expect(judged(goal.slice(0, 12))).toEqual(['holds'])
    expect(judged(long)).toEqual(['holds'])
  })

  it('tells a repeated clause inside a longer repeat once', () => {
    const text = `${long}，扎实做好违法建设治理工作。另外，${long}，扎实做好违法建设治理工作。\n`
    expect(outcomes(verbatimRepetition, text)).toEqual(['fails warning'])
  })

  it.each([
    [
      'figures repeated in a conclusion',
      '全年预算数1234.56万元，执行数1200.00万元，执行率97.20%。\n\n全年预算数1234.56万元，执行数1200.00万元，执行率97.20%。\n',
    ],
    ['runs that differ in the figure behind them', `${long}12处。\n\n${long}15处。\n`],
    [
      'the labels of a form',
      `项目名称环卫主管部门城管办实施单位城管办绩效目标开始时间完成时间联系人${long}\n\n项目名称环卫主管部门城管办实施单位城管办绩效目标开始时间完成时间联系人${long}\n`,
    ],
    ['a short phrase', '加强队伍建设，推进治水。加强队伍建设，完成绿化。\n'],
  ])('is not raised for %s', (_, text) => {
    expect(outcomes(verbatimRepetition, text)).toEqual(['holds'])
  })

  it('leaves goal and completion of one table row to another rule', () => {
    const table = `预算项目\t预算金额\t支出数\t绩效目标\t完成情况\n环卫经费\t1.00\t1.00\t${long}\t${long}\n`
    expect(outcomes(verbatimRepetition, table)).toEqual(['holds'])
  })

  it('takes no outline number of the next paragraph for a figure', () => {
    expect(outcomes(verbatimRepetition, `${long}。\n\n2.加强巡查。\n\n${long}。\n\n5.改善服务。\n`)).toEqual([
      'fails note',
    ])
  })

  it('leaves cells of two tables to another rule', () => {
    const table = (head: string): string => `预算项目\t预算金额\t支出数\t${head}\n环卫经费\t1.00\t1.00\t${long}\n`
    expect(outcomes(verbatimRepetition, `${table('绩效目标')}\n一、成效\n\n${table('完成情况')}`)).toEqual(['holds'])
  })

  it('cannot be told of an empty file, and says where it stopped reading', () => {
    expect(outcomes(verbatimRepetition, '')).toEqual(['cannot-tell'])
    const filing = reading('业务工作有序推进，各项经费按时拨付到位。'.repeat(500))
    const blocks = filing.document.blocks.flatMap((block) => Array.from({ length: 120 }, () => block))
    const verdicts = verbatimRepetition.judge({ ...filing, document: { ...filing.document, blocks } })
    expect(verdicts.at(-1)?.kind).toBe('cannot-tell')
  })
})
