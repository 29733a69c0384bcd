import { describe, expect, it } from 'vitest'
import { formatNumber } from './number-formats.ts'

describe('a number of a list', () => {
  it.each([
    ['decimal', [0, 7, 120], ['0', '7', '120']],
    ['unheard-of', [7], ['7']],
    ['none', [7], ['']],
    ['bullet', [7], ['']],
    ['decimalZero', [7, 12], ['07', '12']],
    ['upperRoman', [0, 4, 49, 1994, 4000], ['0', 'IV', 'XLIX', 'MCMXCIV', '4000']],
    ['lowerRoman', [9], ['ix']],
    ['upperLetter', [0, 1, 26, 27, 53, 5000], ['0', 'A', 'Z', 'AA', 'AAA', '5000']],
    ['lowerLetter', [2, 28], ['b', 'bb']],
    ['chineseCounting', [1, 10, 11, 20, 99, 105], ['一', '十', '十一', '二十', '九十九', '一○五']],
    [
      'chineseCountingThousand',
      [0, 10, 12, 20, 105, 110, 1001, 2210, 12345],
      ['〇', '十', '十二', '二十', '一百零五', '一百一十', '一千零一', '二千二百一十', '12345'],
    ],
    ['japaneseCounting', [1, 10, 11, 111, 1001], ['一', '十', '十一', '百十一', '千一']],
    ['chineseLegalSimplified', [1, 10, 12, 305], ['壹', '壹拾', '壹拾贰', '叁佰零伍']],
    ['ideographDigital', [3, 10, 21], ['三', '一○', '二一']],
    ['ideographTraditional', [0, 1, 10, 11], ['0', '甲', '癸', '11']],
    ['ideographZodiac', [12], ['亥']],
    ['ideographEnclosedCircle', [1, 10, 11], ['㊀', '㊉', '11']],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], ['①', '⑳', '㉑', '㊱', '㊿', '51']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [3], ['⒊']],
    ['decimalFullWidth', [12], ['１２']],
    ['numberInDash', [3], ['- 3 -']],
  ] as const)('is printed as %s', (format, values, printed) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(printed)
  })
})
