import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { outcomes, judging, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { noTemplateInstructions } from './no-template-instructions.ts'

describe('an instruction of the form', () => {
  it.each([
    ['以及认为其他需要作为报告附件的材料等。'],
    ['说明预算编制、采购等方面的实施情况，分析存在的问题和改进措施。'],
    ['按申报表填列（如有变动请注明）。'],
    ['（请填写主要职责，不超过200字）'],
    ['【此处插入收支表】'],
    ['请参照格式填写本栏。'],
    ['XX街道办事处本年度预算数为××万元。'],
    ['年初预算＿＿万元。'],
  ])('is left in “%s”', (text) => {
    expect(outcomes(noTemplateInstructions, text)).toContain('fails error')
  })

  it('is found across a line break', () => {
    const [verdict] = judging(noTemplateInstructions, '以及认为其它需要作\n\n为自评附件的有关文件。')
    expect(quotesOf(verdict)).toEqual(['认为其它需要作为自评附件的有关文件'])
  })

  it('is found in the characters some printers write into a PDF, and without the number of the page', () => {
    const [verdict] = judging(noTemplateInstructions, '认为其它需要作为⾃评附件的有关⽂件、资料等\n\n— 9 —\n')
    expect(verdict?.kind === 'fails' && verdict.message.zh).toContain('“认为其它需要作为自评附件的有关文件、资料等”')
  })

  it.each([
    ['主要做法（限300字以内）如下。', 'fails warning'],
    ['说明：简要介绍部门履职情况。', 'fails warning'],
    ['涉及人员张×××。', 'fails note'],
    ['年度总体目标（填写年度目标内容）。', 'fails warning'],
    ['项目支出绩效自评表（样表）', 'fails warning'],
    ['填表说明：1.金额保留两位小数。', 'fails note'],
  ])('is less sure in “%s”', (text, outcome) => {
    expect(outcomes(noTemplateInstructions, text)).toEqual([outcome])
  })

  it('fills a cell with what the form asks for', () => {
    const table = tableOf(
      ['年度目标完成情况', '评价结论'],
      [['对照设定的目标，逐条说明任务的完成情况（150字以内）', '结合得分，分析取得的成效。(200字以内)']],
    )
    expect(outcomes(noTemplateInstructions, table)).toEqual(['fails error', 'fails error'])
  })

  it.each([
    ['1.执行率=执行数/预算数，未达到90%的需说明原因(100字以内);2.有调整的应说明理由'],
    ['情况说明（500字以内）'],
  ])('is no label or note of the form: %s', (cell) => {
    expect(outcomes(noTemplateInstructions, tableOf(['总额', '原因'], [['238.93', cell]]))).toEqual(['holds'])
  })

  it.each([
    ['认真分析存在问题，制定改进措施12条。'],
    ['面积为3×4平方米，租用5G+VR设备。'],
    ['附件：部门整体支出绩效自评表。'],
    ['负责人（填写人签字）、联系电话（填报单位）。'],
    ['印发请示2份，反映群众诉求情况30件。'],
  ])('is not read in “%s”', (text) => {
    expect(outcomes(noTemplateInstructions, text)).toEqual(['holds'])
  })

  it('cannot be told of a file without text', () => {
    expect(outcomes(noTemplateInstructions, '')).toEqual(['cannot-tell'])
  })

  it('is looked for in a text of millions of characters without a space', () => {
    expect(outcomes(noTemplateInstructions, '测'.repeat(10_000_000))).toEqual(['holds'])
  })
})
