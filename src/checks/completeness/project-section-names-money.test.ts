import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { projectSectionNamesMoney } from './project-section-names-money.ts'

const heading = '一、重点项目支出完成情况'
const section = (text: string): string =>
  `${heading}\n\n${text}\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n`

describe('a section on project spending', () => {
  it('names no project and no amount', () => {
    const [verdict] = judging(projectSectionNamesMoney, section('各重点项目推进有序，群众反映较好。'))
    expect(verdict?.kind).toBe('fails')
    expect(quotesOf(verdict)).toEqual([heading, '各重点项目推进有序，群众反映较好。'])
  })

  it.each([
    ['a table', tableOf(['项目名称', '预算数（万元）', '支出数（万元）'], [['道路养护', '62', '60']])],
    ['amounts in words', '道路养护投入62万元，垃圾收运投入80万元，保障了日常运转。'],
  ])('holds %s', (_, text) => {
    expect(outcomes(projectSectionNamesMoney, section(text))).toEqual(['holds'])
  })

  it('counts each amount once, in cells and in sentences', () => {
    const table = tableOf(
      ['项目名称', '预算数（万元）', '支出数（万元）'],
      [
        ['道路养护', '62', '60'],
        ['绿化', '按实结算', '8'],
      ],
    )
    const [verdict] = judging(projectSectionNamesMoney, section(table))
    expect(verdict).toMatchObject({ message: { zh: '“重点项目支出完成情况”列有2个项目、3处金额。' } })
    const told = '1.道路养护经费年度预算数62万元，年度预算执行数60万元，预算执行率96.77%。'
    expect(judging(projectSectionNamesMoney, section(told))).toMatchObject([
      { message: { zh: '“重点项目支出完成情况”列有1个项目、2处金额。' } },
    ])
  })

  it('that does not speak of money is left alone', () => {
    expect(outcomes(projectSectionNamesMoney, section('略').replace('支出', ''))).toEqual(['cannot-tell'])
  })

  it('cannot be told where the text breaks off', () => {
    expect(
      outcomes(
        projectSectionNamesMoney,
        '一、各重点任务项目支出完成情况分析\n\n街道坚持以群众需求为导向，全面推进各项工作，组织\n',
      ),
    ).toEqual(['cannot-tell'])
  })
})
