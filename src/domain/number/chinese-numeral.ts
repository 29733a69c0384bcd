const digits: Readonly<Record<string, bigint>> = {
  〇: 0n,
  零: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
  壹: 1n,
  贰: 2n,
  叁: 3n,
  肆: 4n,
  伍: 5n,
  陆: 6n,
  柒: 7n,
  捌: 8n,
  玖: 9n,
}
const smallPowers: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n }
const largePowers: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }
const unbounded = 10n ** 12n

/** `section` counts below 万; `last` and `lastLarge` are the powers read last, which the next ones must stay below. */
type State = {
  readonly total: bigint
  readonly section: bigint
  readonly digit: bigint | undefined
  readonly last: bigint
  readonly lastLarge: bigint
}

const start: State = { total: 0n, section: 0n, digit: undefined, last: unbounded, lastLarge: unbounded }

const takeDigit = (state: State, value: bigint): State | undefined =>
  // 一 百 五: after a bare digit another digit is positional writing (二〇二一), which is a year or a code, not a quantity.
  state.digit !== undefined && state.digit !== 0n ? undefined : { ...state, digit: value }

const takeSmall = (state: State, power: bigint): State | undefined =>
  power >= state.last
    ? undefined
    : { ...state, section: state.section + (state.digit ?? 1n) * power, digit: undefined, last: power }

const takeLarge = (state: State, power: bigint): State | undefined => {
  const section = state.section + (state.digit ?? 0n)
  const after = { section: 0n, digit: undefined, last: unbounded, lastLarge: power }
  // 一亿二千万 adds below the 亿; 一万亿 multiplies all that stands before.
  if (power < state.lastLarge) return section === 0n ? undefined : { ...after, total: state.total + section * power }
  return { ...after, total: (state.total + section) * power }
}

const step = (state: State, char: string): State | undefined => {
  const digit = digits[char]
  if (digit !== undefined) return takeDigit(state, digit)
  const small = smallPowers[char]
  if (small !== undefined) return takeSmall(state, small)
  const large = largePowers[char]
  return large === undefined ? undefined : takeLarge(state, large)
}

/** Reads 十, 二十一, 三千零五, 两万, 一亿二千万; positional writing such as 二〇二一 and anything else is undefined. */
export const parseChineseNumeral = (text: string): bigint | undefined => {
  let state: State | undefined = text.length > 0 ? start : undefined
  for (const char of text) state = state && step(state, char)
  return state && state.total + state.section + (state.digit ?? 0n)
}

const names = '零一二三四五六七八九'
const powers = ['', '十', '百', '千']
const largest = 99_999_999

/** Four digits at most, 零 where a gap is bridged: 3005 → 三千零五. */
const printSection = (value: number): string =>
  Array.from(String(value), (digit, index) => {
    const power = powers[String(value).length - 1 - index]
    return digit === '0' ? '零' : `${names.charAt(Number(digit))}${power}`
  })
    .join('')
    .replaceAll(/零+/gu, '零')
    .replace(/零$/u, '')

const printPositive = (value: number): string => {
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return printSection(low)
  const gap = low > 0 && low < 1000 ? '零' : ''
  return `${printSection(high)}万${gap}${low === 0 ? '' : printSection(low)}`
}

/** Writes 0–99,999,999 as headings and texts do: 一, 十, 十一, 一百一十, 三千零五. Throws outside that range. */
export const printChineseNumeral = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value > largest) throw new RangeError(`no numeral for ${value}`)
  return value === 0 ? '零' : printPositive(value).replace(/^一十/u, '十')
}
