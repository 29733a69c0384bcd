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

type State = {
  readonly total: bigint
  readonly section: bigint
  readonly digit: bigint | undefined
  readonly last: bigint
}

const start: State = { total: 0n, section: 0n, digit: undefined, last: 10n ** 12n }

const takeDigit = (state: State, value: bigint): State | undefined =>
  // 一 百 五: after a bare digit another digit is positional writing (二〇二一), which is a year or a code, not a quantity.
  state.digit !== undefined && state.digit !== 0n ? undefined : { ...state, digit: value }

const takeSmall = (state: State, power: bigint): State | undefined =>
  power >= state.last
    ? undefined
    : { ...state, section: state.section + (state.digit ?? 1n) * power, digit: undefined, last: power }

const takeLarge = (state: State, power: bigint): State | undefined => {
  const section = state.section + (state.digit ?? 0n)
  return section === 0n && state.total === 0n
    ? undefined
    : { total: (state.total + section) * power, section: 0n, digit: undefined, last: 10n ** 12n }
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

const words = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Writes 1–99 as headings do: 一, 十, 十一, 二十三. */
export const printChineseNumeral = (value: number): string => {
  if (value < 10) return words[value] ?? ''
  const tens = Math.floor(value / 10)
  const rest = value % 10
  return `${tens === 1 ? '' : (words[tens] ?? '')}十${rest === 0 ? '' : (words[rest] ?? '')}`
}
