import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { managementSectionHasFacts } from './management-section-has-facts.ts'

const section = (text: string): string =>
  `一、绩效管理情况\n\n${text}\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n`

describe('a section on performance management', () => {
  it('only asserts', () => {
    expect(outcomes(managementSectionHasFacts, section('我单位严格执行上级规定，运行有效，支出合规。'))).toEqual([
      'fails',
    ])
  })

  it.each([
    ['我单位开展了一系列的绩效评价管理工作，成效较好。'],
    ['设定公开及时性、采购合规率等指标，运行有效，支出合规。'],
    ['进一步加强绩效运行监控，按照上级要求组织自评。'],
  ])('only repeats what any report says: %s', (text) => {
    expect(outcomes(managementSectionHasFacts, section(text))).toEqual(['fails'])
  })

  it('only counts its indicators', () => {
    const text = section('设定自评指标共12个产出指标、5个效益指标，运行有效，支出合规。')
    expect(outcomes(managementSectionHasFacts, text)).toEqual(['fails note'])
  })

  it.each([
    ['7月底完成年中检查，运行有效，支出合规。'],
    ['绩效目标已在政府门户网站公开，支出合规。'],
    ['依据《预算绩效管理办法》执行，运行有效，支出合规。'],
    ['年中对12个项目进行检查，运行有效，支出合规。'],
    ['我单位组织各科室开展绩效运行监控，运行有效。'],
    [tableOf(['环节', '情况'], [['监控', '已做']])],
  ])('tells facts: %s', (text) => {
    expect(outcomes(managementSectionHasFacts, section(text))).toEqual(['holds'])
  })

  it('cannot be told where there is none, or nothing in it', () => {
    expect(outcomes(managementSectionHasFacts, '无。')).toEqual(['cannot-tell'])
    expect(
      outcomes(managementSectionHasFacts, '一、绩效管理情况\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n'),
    ).toEqual(['cannot-tell'])
  })

  it('cannot be told where the text breaks off', () => {
    expect(
      outcomes(
        managementSectionHasFacts,
        '一、部门整体绩效管理情况\n\n街道坚持以群众需求为导向，全面推进各项工作，组织\n',
      ),
    ).toEqual(['cannot-tell'])
  })
})
