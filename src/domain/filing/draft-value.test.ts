import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, toDecimal } from '../number/decimal.ts'
import { absent, figureOf, figureValue, isGiven, parseDraftValue, printDraftValue } from './draft-value.ts'

describe('a value typed into a cell', () => {
  it.each([
    ['', 'absent'],
    ['  ', 'absent'],
    ['—', 'dash'],
    ['-', 'dash'],
    ['——', 'dash'],
    ['不适用', 'not-applicable'],
    ['0', 'figure'],
    ['0万元', 'figure'],
    ['达标完成', 'words'],
    ['约3000余人', 'words'],
    ['1.2.3', 'words'],
    ['1,23', 'words'],
  ])('%j is %s', (text, kind) => {
    expect(parseDraftValue(text).kind).toBe(kind)
  })

  it('keeps nothing, a dash, 不适用 and zero apart when printed', () => {
    const printed = ['', '—', '不适用', '0'].map((text) => printDraftValue(parseDraftValue(text)))
    expect(printed).toEqual(['', '—', '不适用', '0'])
  })

  it.each([
    ['92.20万元', ['92.20', '万元', ''], '92.20万元'],
    ['240 多 家次', ['240', '家次', '多'], '240多家次'],
    ['27.8万余人', ['27.8', '万人', '余'], '27.8万余人'],
    ['≥90%', ['90', '%', '≥'], '≥90%'],
    ['不少于8场', ['8', '场', '不少于'], '不少于8场'],
    ['90%以上', ['90', '%', '以上'], '90%以上'],
    ['超 7.7 万件', ['7.7', '万件', '超'], '超7.7万件'],
    ['24,957.99万元', ['24957.99', '万元', ''], '24957.99万元'],
    ['-3.5%', ['-3.5', '%', ''], '-3.5%'],
  ])('%j is read as a figure and printed without spaces', (text, [value = '', unit, qualifier], printed) => {
    const parsed = parseDraftValue(text)
    expect(figureOf(parsed)).toEqual({ value: toDecimal(value), unit, qualifier })
    expect(printDraftValue(parsed)).toBe(printed)
  })

  it('prints words as they are, and says what is given', () => {
    expect(printDraftValue(parseDraftValue(' 按时足额发放 '))).toBe('按时足额发放')
    expect([absent, parseDraftValue('—')].map(isGiven)).toEqual([false, true])
    expect(figureOf(absent)).toBeUndefined()
  })

  it('reads back every figure it prints', () => {
    const figures = fc.record({
      units: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      scale: fc.integer({ min: 0, max: 4 }),
      unit: fc.constantFrom('', '万元', '%', '人次', '万人', '个'),
      qualifier: fc.constantFrom('', '≥', '约', '余', '以上', '不超过'),
    })
    fc.assert(
      fc.property(figures, ({ units, scale, unit, qualifier }) => {
        const value = figureValue(decimal(units, scale), unit, qualifier)
        expect(parseDraftValue(printDraftValue(value))).toEqual(value)
      }),
    )
  })

  it('prints any text as it reads it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = printDraftValue(parseDraftValue(text))
        expect(printDraftValue(parseDraftValue(once))).toBe(once)
      }),
    )
  })
})
