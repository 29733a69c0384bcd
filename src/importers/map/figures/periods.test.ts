import { describe, expect, it } from 'vitest'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { sourceText } from '#domain/text/place.ts'
import { figuresIn } from './figures.ts'
import { periodsIn } from './periods.ts'

const asIs = (text: string): MappedText => ({ text, runs: [{ at: 0, source: 0, length: text.length }] })
const periods = (text: string) => periodsIn(asIs(text), sourceText(text)).map(({ period }) => period)
const attached = (text: string) => figuresIn(asIs(text), sourceText(text)).map(({ figure }) => figure.period?.printed)

describe('periods', () => {
  it.each([
    ['2021年1-12月实现产值', 'months', [2021, 1, 12, undefined]],
    ['1至10月，销售额', 'months', [undefined, 1, 10, undefined]],
    ['1月—6月份完成', 'months', [undefined, 1, 6, undefined]],
    ['2022年上半年', 'months', [2022, 1, 6, undefined]],
    ['下半年', 'months', [undefined, 7, 12, undefined]],
    ['前三季度', 'months', [undefined, 1, 9, undefined]],
    ['第一季度', 'months', [undefined, 1, 3, undefined]],
    ['截至11月30日，登记', 'cut-off', [undefined, undefined, 11, 30]],
    ['截止到2022年11月底', 'cut-off', [2022, undefined, 11, undefined]],
    ['截至2023年底', 'cut-off', [2023, undefined, 12, undefined]],
    ['数据为11月累计数', 'cut-off', [undefined, 1, 11, undefined]],
    ['截至目前，申请', 'open', [undefined, undefined, undefined, undefined]],
    ['今年以来', 'open', [undefined, undefined, undefined, undefined]],
    ['2022年以来', 'open', [2022, undefined, undefined, undefined]],
    ['全年共收到', 'full-year', [undefined, 1, 12, undefined]],
    ['2021年全年', 'full-year', [2021, 1, 12, undefined]],
    ['2022年度共拆除', 'year', [2022, undefined, undefined, undefined]],
  ] as const)('%s', (text, kind, expected) => {
    const [period, ...others] = periods(text)
    expect(others).toEqual([])
    expect(period?.kind).toBe(kind)
    expect(period && [period.year, period.fromMonth, period.toMonth, period.toDay]).toEqual(expected)
    expect(period?.place.quote).toBe(period?.printed)
  })

  it.each(['11月开展活动', '5月1日施行', '全年预算数', '12021年', '第二季度末', '3.1月', '本年度'])(
    '%s is no period of a figure',
    (text) => {
      expect(periods(text)).toEqual([])
    },
  )
})

describe('the period of a figure', () => {
  it.each([
    [
      '截至11月30日，登记1833人，就业977人；困难人员296人。培训3场。',
      [...Array.from({ length: 3 }, () => '截至11月30日'), undefined],
    ],
    ['1-12月产值5亿元，营业额6亿元（营业额为11月累计数），税收7亿元', ['1-12月', '11月累计数', '1-12月']],
    ['截至2022年11月，全年登记251人次', ['截至2022年11月']],
    ['全年立案4宗，上半年3宗', ['全年', '上半年']],
    ['立案4宗', [undefined]],
    ['（2021年数据3宗，后补）立案4宗', ['2021年', undefined]],
    [`（2021年${'，补充说明'.repeat(60)}立案4宗`, [undefined]],
  ])('%s', (text, expected) => {
    expect(attached(text)).toEqual(expected)
  })
})
