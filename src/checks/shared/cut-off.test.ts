import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { isCutOff, isCutOffIn } from './cut-off.ts'

const ending = (last: string): boolean => isCutOff(reading(`一、基本情况\n\n街道设有内设机构六个。\n\n${last}\n`))

describe('a text', () => {
  it.each([
    ['二、绩效目标\n\n一是做好稳投资工作；二是“'],
    ['二、绩效目标\n\n一是做好稳投资工作；二是"'],
    ['二、部门（单位'],
    ['二、绩效目标\n\n街道坚持以群众需求为导向，全面推进各项民生实事，组织开展'],
  ])('breaks off with “%s”', (last) => {
    expect(ending(last)).toBe(true)
  })

  it.each([
    ['二、绩效目标\n\n街道坚持以群众需求为导向，推进各项民生实事。'],
    ['二、绩效目标\n\n详见附表（共3张）'],
    ['三、附件\n\n部门整体支出绩效自评表'],
    ['联系人：张三，联系方式见网站首页，咨询电话 87654321'],
    [`二、绩效目标\n\n${tableOf(['项目', '金额'], [['绿化养护，一期', '12']])}`],
    ['三、改进措施'],
  ])('ends with “%s”', (last) => {
    expect(ending(last)).toBe(false)
  })

  it('that is empty does not break off', () => {
    expect(isCutOff(reading(''))).toBe(false)
  })

  it('breaks off in its last section only', () => {
    const filing = reading('一、基本情况\n\n街道设有内设机构六个。\n\n二、绩效目标\n\n一是做好稳投资工作；二是“\n')
    expect(filing.sections.map((section) => isCutOffIn(filing, section))).toEqual([false, true])
  })
})
