import { describe, expect, it } from 'vitest'
import { datedTerms } from '../shared/lexicons/dated-campaigns.ts'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { datedCampaign } from './dated-campaign.ts'

const report = (year: number, text: string): string =>
  `${year}年某街道办事处部门整体支出绩效自评报告\n\n一、工作情况\n\n${text}\n`

describe('campaigns and years', () => {
  it.each([
    [2024, '深入开展党纪学习教育，提升能力。', ['holds']],
    [2021, '全面推进扫黑除恶专项斗争和“两学一做”学习教育。', ['fails', 'holds']],
    [2024, '扎实推进常态化疫情防控和安全生产专项整治三年行动。', ['fails', 'fails']],
    [2022, '巩固扫黑除恶专项斗争成果，总结党的群众路线教育实践活动以来的经验。', ['cannot-tell']],
    [2024, '有序推进各项工作。', ['cannot-tell']],
  ])('in %i “%s” give %j', (year, text, kinds) => {
    expect(outcomes(datedCampaign, report(year, text)).toSorted()).toEqual(kinds)
  })

  it.each([
    [2024, '二、下一步改进措施\n\n做好疫情防控工作，加强项目管理。', ['fails']],
    [2024, '（二）年度总体工作和重点工作任务\n\n做好疫情防控工作。', ['fails']],
    [2021, '（二）年度总体工作和重点工作任务\n\n做好疫情防控工作。', ['holds']],
    [2024, '（三）主要工作成效\n\n受疫情防控影响，活动推迟。', ['cannot-tell']],
    [2024, '二、下一步改进措施\n\n做好登革热疫情防控工作。', ['cannot-tell']],
  ])('in %i “%s” gives %j by its section', (year, text, kinds) => {
    expect(outcomes(datedCampaign, report(year, `有序推进各项工作。\n\n${text}`))).toEqual(kinds)
  })

  it('cannot be told without a year', () => {
    expect(outcomes(datedCampaign, '深入开展党纪学习教育。')).toEqual(['cannot-tell'])
  })

  it('mark every period as to be confirmed and in order', () => {
    for (const { from, to, status } of datedTerms) {
      expect(from).toBeLessThanOrEqual(to)
      expect(status).toBe('to-confirm')
    }
  })
})
