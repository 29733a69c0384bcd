import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { nameSpelling } from './name-spelling.ts'

const table = (...names: readonly string[]): string =>
  `一、项目支出情况\n\n单位：万元\n\n预算项目\t预算金额\t支出数\t绩效目标\t完成情况\n${names
    .map((name, index) => `${name}\t${index + 1}.50\t${index + 1}.50\t保障正常开展\t已开展工作`)
    .join('\n')}\n`

describe('spelling of names', () => {
  it('fails where two names differ by one character', () => {
    const [verdict] = judging(nameSpelling, table('河涌整治工程经费', '社区活动经费支出', '河涌整冶工程经费'))
    expect(verdict).toMatchObject({ kind: 'fails', expected: '河涌整治工程经费', printed: '河涌整冶工程经费' })
    expect(quotesOf(verdict)).toHaveLength(2)
  })

  it('fails where two characters are left out or exchanged', () => {
    expect(outcomes(nameSpelling, table('综治信访业务工作经费', '综治信访业务经费'))).toEqual(['fails'])
    expect(outcomes(nameSpelling, table('环卫保洁服务经费', '环卫洁保服务经费'))).toEqual(['fails'])
  })

  it.each([
    ['numbers and stages', ['道路改造工程一期', '道路改造工程二期']],
    ['places', ['东区道路改造工程', '西区道路改造工程']],
    ['two other characters', ['服务验收费用支出', '工程验收费用支出']],
    [
      'offices in brackets',
      ['业务工作专项经费（人大）', '业务工作专项经费（武装）', '市政道路养护经费', '公园绿化养护经费'],
    ],
    ['the same name twice', ['市政道路养护经费', '市政道路养护经费', '公园绿化养护费用']],
  ])('lets %s tell items apart', (_, names) => {
    expect(outcomes(nameSpelling, table(...names))).toEqual(['holds'])
  })

  it('compares planned tasks and indicators too', () => {
    const tasks =
      '一、年度总体工作和重点工作任务\n\n预算项目\t预计实际值\n河涌整治工程经费\t改善水质\n村容村貌整治经费\t改善环境\n'
    expect(outcomes(nameSpelling, `${tasks}\n${table('河涌整冶工程经费', '村容村貌整治经费')}`)).toEqual(['fails'])
    const indicators =
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\n产出指标\t数量指标\t道路完好里程率\t≥90%\t95%\n产出指标\t质量指标\t道路完好里程度\t≥90%\t95%\n'
    expect(outcomes(nameSpelling, indicators)).toEqual(['fails'])
  })

  it('cannot be told of fewer than two names', () => {
    expect(outcomes(nameSpelling, '没有项目。')).toEqual(['cannot-tell'])
  })

  it('says so when there are more names than it compares', () => {
    const digits = (index: number): string =>
      Array.from(String(index), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
    const names = Array.from({ length: 405 }, (_, index) => `${digits(index).repeat(3)}工作专项经费${digits(index)}`)
    expect(outcomes(nameSpelling, table(...names)).at(-1)).toBe('cannot-tell')
  })
})
