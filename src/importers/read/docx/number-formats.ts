/** A number above this is printed in plain digits whatever the format: its letters or strokes would fill lines. */
const longest = 780

const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

type Counting = { readonly digits: string; readonly units: readonly string[]; readonly keepsOne: boolean }

const plainCounting: Counting = { digits, units: ['', '十', '百', '千'], keepsOne: true }
const legalCounting: Counting = { digits: legalDigits, units: ['', '拾', '佰', '仟'], keepsOne: true }
/** Japanese drops 一 before 百 and 千 as well. */
const japaneseCounting: Counting = { digits, units: ['', '十', '百', '千'], keepsOne: false }

const digitsOf = (value: number): number[] => Array.from(String(value), Number)

/** 〇 stands once for any run of empty places: 一百〇五 is printed 一百零五. */
const counted = (value: number, { digits: figures, units, keepsOne }: Counting): string => {
  const places = digitsOf(value)
  let text = ''
  let isGap = false
  for (const [index, digit] of places.entries()) {
    const unit = units[places.length - 1 - index] ?? ''
    if (digit === 0) isGap = true
    else {
      if (isGap && text !== '' && keepsOne) text += '零'
      isGap = false
      text += digit === 1 && !keepsOne && unit !== '' ? unit : `${figures.charAt(digit)}${unit}`
    }
  }
  return text
}

const thousands =
  (counting: Counting) =>
  (value: number): string => {
    if (value === 0) return counting.digits.charAt(0)
    if (value > 9999) return String(value)
    const text = counted(value, counting)
    // Between ten and nineteen the one is not said: 十二, not 一十二.
    return value >= 10 && value < 20 && counting === plainCounting ? text.slice(1) : text
  }

const positional = (value: number): string =>
  digitsOf(value)
    .map((digit) => (digit === 0 ? '○' : digits.charAt(digit)))
    .join('')

const letters =
  (first: number) =>
  (value: number): string => {
    if (value < 1 || value > longest) return String(value)
    return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
  }

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [worth, sign] of romanParts)
    while (left >= worth) {
      text += sign
      left -= worth
    }
  return text
}

/** Signs that stand in Unicode in rows: [first value, last value, sign of the first]. */
const signs =
  (...rows: readonly (readonly [number, number, number])[]) =>
  (value: number): string => {
    const row = rows.find(([from, to]) => value >= from && value <= to)
    return row ? String.fromCodePoint(row[2] + value - row[0]) : String(value)
  }

const circled = signs([0, 0, 0x24ea], [1, 20, 0x2460], [21, 35, 0x3251], [36, 50, 0x32b1])

/** Signs of a closed row; numbers behind its end are printed in digits. */
const rowOf =
  (of: string) =>
  (value: number): string =>
    of.charAt(value - 1) || String(value)

const fullWidth = (value: number): string =>
  digitsOf(value)
    .map((digit) => String.fromCharCode(0xff10 + digit))
    .join('')

const chinese = thousands(plainCounting)
/** Above 99 the short Chinese counting names the digits one by one. */
const shortChinese = (value: number): string => (value < 100 ? chinese(value) : positional(value))

/** Names of ECMA-376, 17.18.59. What is not listed is printed in plain digits. */
const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimalZero', (value: number) => (value < 10 ? `0${value}` : String(value))],
  ['upperRoman', roman],
  ['lowerRoman', (value: number) => roman(value).toLowerCase()],
  ['upperLetter', letters(65)],
  ['lowerLetter', letters(97)],
  ['chineseCounting', shortChinese],
  ['taiwaneseCounting', shortChinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', thousands(japaneseCounting)],
  ['chineseLegalSimplified', thousands(legalCounting)],
  ['ideographLegalTraditional', thousands(legalCounting)],
  ['ideographDigital', positional],
  ['japaneseDigitalTenThousand', positional],
  ['taiwaneseDigital', positional],
  ['ideographTraditional', rowOf(stems)],
  ['ideographZodiac', rowOf(branches)],
  ['ideographEnclosedCircle', signs([1, 10, 0x3280])],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', signs([1, 20, 0x2474])],
  ['decimalEnclosedFullstop', signs([1, 20, 0x2488])],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (value: number) => `- ${value} -`],
])

/** A number as Word prints it in one of its formats. */
export const formatNumber = (value: number, format: string): string => (formats.get(format) ?? String)(value)
