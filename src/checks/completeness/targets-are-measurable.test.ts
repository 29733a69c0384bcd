import { describe, expect, it } from 'vitest'
import { indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { targetsAreMeasurable } from './targets-are-measurable.ts'

const rowWith = (name: string, target: string, actual = '已开展'): string =>
  indicatorTable([['产出指标', '质量指标', name, target, actual]])

describe('a target', () => {
  it.each([
    ['城乡管理水平', '在市容、绿化方面完成上级对城乡管理的要求'],
    ['采购管理', '符合国家有关规定'],
    ['环境质量', '有效改善'],
    ['机构运转', '保障工作正常开展'],
    ['制度建设', '良好'],
    ['项目可持续性', '项目可持续'],
    ['推动社区议事协商有序常态化', '推动社区议事协商有序，形成常态化'],
  ])('of %s that reads “%s” cannot be measured', (name, target) => {
    expect(outcomes(targetsAreMeasurable, rowWith(name, target))).toEqual(['fails'])
  })

  it('repeated word for word as result cannot be measured', () => {
    const table = rowWith('队伍建设', '组建一支专业调解队伍', '组建一支专业调解队伍')
    expect(outcomes(targetsAreMeasurable, table)).toEqual(['fails'])
  })

  it.each([
    ['培训场次', '8场'],
    ['办结率', '≥90%'],
  ])('of %s that reads “%s” is a figure', (name, target) => {
    expect(outcomes(targetsAreMeasurable, rowWith(name, target))).toEqual(['holds'])
  })

  it('in words of its own is left alone', () => {
    expect(outcomes(targetsAreMeasurable, rowWith('制度建设', '年底前印发并公布管理办法'))).toEqual(['cannot-tell'])
  })

  it('is reported once for a table, with every place', () => {
    const table = tableOf(
      ['三级指标', '目标值'],
      [
        ['采购管理', '符合有关规定'],
        ['资产管理', '符合有关规定'],
        ['培训场次', '8场'],
      ],
    )
    const [failed, held] = judging(targetsAreMeasurable, table)
    expect(failed).toMatchObject({ kind: 'fails', printed: '符合有关规定' })
    expect(failed?.places).toHaveLength(5)
    expect(held?.kind).toBe('holds')
  })

  it('cannot be told where no row has one', () => {
    expect(outcomes(targetsAreMeasurable, '')).toEqual(['cannot-tell'])
  })
})
