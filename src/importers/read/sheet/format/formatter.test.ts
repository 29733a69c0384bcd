import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinFormat } from './builtin.ts'
import { formatterOf } from './formatter.ts'

const shown = (code: string, stored: string, is1904 = false): string => formatterOf(code, is1904).number(stored)

describe('a number is printed as the user sees it', () => {
  it.each([
    ['0.00', '1234.5', '1234.50'],
    ['0.00', '0.28499999999999998', '0.29'],
    ['0.00', '1.0049999999999999', '1.01'],
    ['0.00', '-2.675', '-2.68'],
    ['0', '0.5', '1'],
    ['#', '0', ''],
    ['#.##', '0.5', '.5'],
    ['#,##0.00', '1234567.891', '1,234,567.89'],
    ['#,##0.00', '-1234567.891', '-1,234,567.89'],
    ['#,##0', '999.5', '1,000'],
    ['000000', '1234', '001234'],
    ['0,000.0', '12', '0,012.0'],
    ['0%', '0.956', '96%'],
    ['0.00%', '0.93333333333333335', '93.33%'],
    ['0.0‰', '3', '3.0‰'],
    ['#,##0_);(#,##0)', '-1234', '(1,234)'],
    ['0.00_ ;[Red]-0.00 ', '-5', '-5.00'],
    ['0.00;[Red]0.00', '-5', '-5.00'],
    ['0.00_);[红色]\\(0.00\\)', '-5.126', '(5.13)'],
    ['0.00;-0.00;"—"', '0', '—'],
    ['0\\.0,"万"', '12345', '1.2万'],
    ['0!.0000', '12345.6', '1.2346'],
    ['#,##0.00,,"百万"', '1234567890', '1,234.57百万'],
    ['[>=10000]0\\.0,"万";0', '123456', '12.3万'],
    ['[>=10000]0\\.0,"万";0', '99', '99'],
    ['[=1]"是";[=0]"否";0', '1', '是'],
    ['[=1]"是";[=0]"否";0', '0', '否'],
    ['[=1]"是";[=0]"否";0', '7', '7'],
    ['"¥"#,##0.00', '12', '¥12.00'],
    ['[$¥-804]#,##0.00', '12', '¥12.00'],
    ['0.00"万元"', '88.888', '88.89万元'],
    ['General"元"', '5.5', '5.5元'],
    ['0.00E+00', '99999', '1.00E+05'],
    ['0.00E+00', '0.00012345', '1.23E-04'],
    ['##0.0E+0', '12345', '12.3E+3'],
    ['##0.0E+0', '999999.995', '1.0E+6'],
    ['##0.0E+0', '99.99', '100.0E+0'],
    ['0.0%;[Red]下降0.0%', '-0.05', '下降5.0%'],
    ['# ?/?', '0.5', '0.5'],
    [';;;', '5', ''],
    ['', '5.50', '5.5'],
  ])('%s: %s → %s', (code, stored, text) => {
    expect(shown(code, stored)).toBe(text)
  })

  it.each([
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['123456789012345678', '123456789012346000'],
    ['1.2E3', '1200'],
    ['1E-3', '0.001'],
    ['1.5E+300', '1.5E+300'],
    ['1E-20', '1E-20'],
    ['-0.333333333333333', '-0.333333333333333'],
    ['1E-999', '0'],
    ['abc', 'abc'],
    ['', ''],
  ])('General keeps up to fifteen digits: %s → %s', (stored, text) => {
    expect(shown('General', stored)).toBe(text)
  })

  it.each([
    [2, '3.14159', '3.14'],
    [9, '0.5', '50%'],
    [14, '44926', '2022/12/31'],
    [31, '44926', '2022年12月31日'],
    [41, '0', '-'],
    [43, '-1234.5', '-1,234.50'],
    [46, '1.5', '36:00:00'],
    [49, '110108199001011', '110108199001011'],
    [57, '44926', '2022年12月'],
    [163, '1.5', '1.5'],
  ])('format number %i: %s → %s', (id, stored, text) => {
    expect(shown(builtinFormat(id), stored)).toBe(text)
  })
})

describe('dates', () => {
  it.each([
    ['yyyy"年"m"月"', '44621', '2022年3月'],
    ['yyyy\\-mm\\-dd', '44621', '2022-03-01'],
    ['yyyy/mm/dd hh:mm:ss', '44621.999998', '2022/03/02 00:00:00'],
    ['[$-F800]dddd, mmmm dd, yyyy', '44621', 'Tuesday, March 01, 2022'],
    ['m"月"d"日"', '44621', '3月1日'],
    ['aaaa', '44621', '星期二'],
    ['aaa', '44626', '日'],
    ['yy.m.d', '44621', '22.3.1'],
    ['e"年"', '44621', '2022年'],
    ['h:mm AM/PM', '0.75', '6:00 PM'],
    ['上午/下午h"时"mm"分"', '0.25', '上午6时00分'],
    ['mm:ss.0', '0.0001', '00:08.6'],
    ['[mm]:ss', '0.5', '720:00'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '44926', '二〇二二年十二月三十一日'],
    ['yyyy/m/d', '60', '1900/2/29'],
    ['yyyy/m/d', '59', '1900/2/28'],
    ['yyyy/m/d', '61', '1900/3/1'],
    ['yyyy/m/d', '-1', '-1'],
    ['yyyy/m/d', '99999999', '99999999'],
  ])('%s: %s → %s', (code, stored, text) => {
    expect(shown(code, stored)).toBe(text)
  })

  it('counts from 1904 where the file says so', () => {
    expect(shown('yyyy/m/d', '43464', true)).toBe('2022/12/31')
  })
})

describe('text', () => {
  it.each([
    ['@', '甲', '甲'],
    ['"预算："@', '甲', '预算：甲'],
    ['0;0;0;@"单位"', '甲', '甲单位'],
    ['0.00', '甲', '甲'],
    [';;;', '甲', ''],
  ])('%s: %s → %s', (code, text, printed) => {
    expect(formatterOf(code).text(text)).toBe(printed)
  })
})

describe('laws', () => {
  it('prints any code and any stored text without an error, bounded in length', () => {
    const code = fc.string({ unit: fc.constantFrom(...'0#?.,%E+-;@_*"\\![]ymdhsaeG$年 '.split('')), maxLength: 40 })
    const stored = fc.oneof(fc.double().map(String), fc.integer().map(String), fc.string())
    fc.assert(
      fc.property(code, stored, fc.boolean(), (format, text, is1904) => {
        expect(shown(format, text, is1904).length).toBeLessThan(1000 + text.length)
      }),
    )
  })

  it('#,##0.00 is the value to two decimals, half away from zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (cents) => {
        const size = (cents < 0n ? -cents : cents).toString().padStart(4, '0')
        const stored = `${cents < 0n ? '-' : ''}${size.slice(0, -3)}.${size.slice(-3)}`
        const text = shown('#,##0.00', stored).replaceAll(',', '')
        const rounded = ((cents < 0n ? -cents : cents) + 5n) / 10n
        const digits = rounded.toString().padStart(3, '0')
        expect(text).toBe(`${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`)
      }),
    )
  })
})
