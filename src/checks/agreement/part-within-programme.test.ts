import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { partWithinProgramme } from './part-within-programme.ts'

describe('parts of one programme', () => {
  it.each([
    ['老旧小区改造总面积为20公顷。2022年老旧小区改造完成面积8公顷。', 'holds'],
    ['老旧小区改造总面积为20公顷。2022年老旧小区改造完成面积28公顷。', 'fails warning'],
    ['老旧小区改造总面积约20公顷。2022年老旧小区改造完成面积28公顷。', 'fails note'],
    ['老旧小区改造总面积为20公顷。2022年老旧小区改造完成面积80000平方米。', 'holds'],
  ])('“%s” %s', (text, outcome) => {
    expect(outcomes(partWithinProgramme, text)).toEqual([outcome])
  })

  it('are told in the unit of the whole', () => {
    const text = '老旧小区改造总面积为20公顷。2022年老旧小区改造完成面积280000平方米。'
    expect(judging(partWithinProgramme, text)).toMatchObject([{ difference: '8', unit: '公顷', expected: '≤ 20公顷' }])
  })

  it.each([
    ['老旧小区改造总面积为20公顷。新建公园绿地面积28公顷。'],
    ['老旧小区改造总面积为20公顷。历年老旧小区改造累计面积28公顷。'],
    ['老旧小区改造总面积为20公顷。老旧小区改造清运垃圾28吨。'],
    ['老旧小区改造面积为20公顷。2022年老旧小区改造完成面积28公顷。'],
    ['1.老旧小区改造总面积为20公顷。\n2.老旧小区改造完成面积28公顷。'],
    ['老旧小区总数为20个。老旧小区改造28个。'],
    [''],
  ])('are not compared in “%s”', (text) => {
    expect(outcomes(partWithinProgramme, text)).toEqual(['cannot-tell'])
  })
})
