import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { isFormText } from './form-text.ts'
import { piecesOf } from './pieces.ts'

const isForm = (text: string): readonly boolean[] => piecesOf(reading(text)).map(isFormText)

describe('text of a form', () => {
  it('is told by labels that ran together', () => {
    expect(
      isForm('项目名称河道保洁主管部门城管办实施单位城管办实施进度计划项目实施内容开始时间完成时间1月12月'),
    ).toEqual([true])
  })

  it.each([
    '我办按要求设定绩效目标，明确实施单位和主管部门，全年执行率较好，各项工作有序推进，群众反映良好，未发生安全生产责任事故。',
    '加强河道保洁，改善人居环境。',
  ])('is not “%s”', (text) => {
    expect(isForm(text)).toEqual([false])
  })

  it('is no cell of a table', () => {
    expect(isForm('项目名称\t主管部门\n河道保洁\t城管办\n').some(Boolean)).toBe(false)
  })
})
