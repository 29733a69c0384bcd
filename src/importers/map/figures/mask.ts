import { isZero } from '#domain/number/decimal.ts'
import { isMoney } from '#domain/number/unit.ts'
import { isFixedExpressionAt } from './fixed-expressions.ts'
import { qualifierBefore } from './qualifiers.ts'
import type { Quantity } from './quantity.ts'
import { isDigitAt, isHanAt, isLetterAt, skipSpaces, skipSpacesBack } from './scan.ts'
import type { NumberToken } from './tokens.ts'

/** Why a number is no quantity of the report. */
export type MaskReason =
  | 'code'
  | 'ordinal'
  | 'document-number'
  | 'year'
  | 'date'
  | 'age'
  | 'clock'
  | 'quoted'
  | 'fixed-expression'
  | 'indefinite'
  | 'grade'
  | 'range'
  | 'no-number'
  | 'no-unit'

/** A number token with its surroundings: `before` and `after` are the offsets of its neighbours, spaces skipped. */
export type Context = {
  readonly text: string
  readonly token: NumberToken
  readonly quantity: Quantity
  readonly before: number
  readonly after: number
  readonly inQuotes: boolean
}

export const contextOf = (text: string, quantity: Quantity, inQuotes: boolean): Context => ({
  text,
  token: quantity.token,
  quantity,
  before: skipSpacesBack(text, quantity.token.from) - 1,
  after: skipSpaces(text, quantity.token.to),
  inQuotes,
})

type Rule = (context: Context) => boolean

const charBefore = ({ text, before }: Context): string => text[before] ?? ' '
const charAfter = ({ text, after }: Context): string => text[after] ?? ' '
const isArabic = ({ token }: Context): boolean => token.kind === 'arabic'
const isChinese = ({ token }: Context): boolean => token.kind === 'chinese'
const follows = ({ text, after }: Context, pattern: RegExp): boolean => {
  pattern.lastIndex = after
  return pattern.test(text)
}
const isStrong = (unit: string): boolean => isMoney(unit) || /^[%‰万亿]|百分点/u.test(unit)
const isAlphanumericAt = (text: string, at: number): boolean => isDigitAt(text, at) || isLetterAt(text, at)

/** 5G, A4, 1+1+6, 7×24, 3/5, 12:30, 2.0.1: digits that hang together with letters or other digits. */
const isCode: Rule = (context) => {
  const { text, token, quantity } = context
  if (!isArabic(context)) return text[token.from - 1] === '+' || text[token.to] === '+'
  if (isLetterAt(text, token.to) && quantity.unit === '') return true
  if (isLetterAt(text, token.from - 1)) return !isStrong(quantity.unit)
  return isJoinedAt(text, token.to, 1) || isJoinedAt(text, token.from - 1, -1)
}

/** The point of an item number that opens the text: 1.2个项目. */
const isItemPoint = (text: string, at: number): boolean => at <= 2 && /^\d{1,2}\.$/u.test(text.slice(0, at + 1))

/** A digit beside these signs hangs together with a digit (or, with + and _, a letter) on their other side. */
const isJoinedAt = (text: string, at: number, step: 1 | -1): boolean => {
  const char = text[at] ?? ' '
  if ('×*/:：.'.includes(char)) return isDigitAt(text, at + step) && !isItemPoint(text, at)
  if (char === '-') return step === -1 && isLetterAt(text, at - 1)
  return '+_#@'.includes(char) && (isAlphanumericAt(text, at + step) || (char === '+' && isHanAt(text, at + step)))
}

const isOrdinal: Rule = (context) =>
  charBefore(context) === '第' || (charBefore(context) === '前' && /^[名位强个]?$/u.test(context.quantity.unit))

const documentYear = /^(?:19|20)\d\d$/u
const isDocumentNumber: Rule = (context) =>
  charAfter(context) === '号' ||
  (documentYear.test(context.token.text) &&
    '〔[【（(﹝'.includes(charBefore(context)) &&
    '〕]】）)﹞'.includes(charAfter(context)))

const yearFollows = /[-—~至、和及/]+(?:19|20)\d\d(?!\d)|年|版/uy
const isYear: Rule = (context) =>
  isArabic(context)
    ? (/^(?:19|20)\d\d(?:\.\d\d?)?$/u.test(context.token.text) && follows(context, yearFollows)) ||
      isPassingYears(context) ||
      isItemYear(context)
    : charAfter(context) === '年'

/** 16.2019年: an item number run together with a year. */
const isItemYear: Rule = (context) => /\.(?:19|20)\d\d$/u.test(context.token.text) && charAfter(context) === '年'

/** 近3年, 未来5年, 3年行动: a span of years spoken of, not counted. */
const isPassingYears: Rule = (context) =>
  charAfter(context) === '年' &&
  ('近满第来前后去'.includes(charBefore(context)) || follows(context, /年(?:度|行动|规划|计划|[内来前后底初末])/uy))

const dateFollows = /[月日]|[-—~至到、和]+\d{1,2}(?:月|日)|时\d|点(?:\d|整|半|前|后|至|-|~|—)|月底/uy
const isDate: Rule = (context) => follows(context, dateFollows) && !isUnitOfDays(context)
const isUnitOfDays: Rule = ({ quantity }) => quantity.unit === '个月' || quantity.unit === '个工作日'

const isAge: Rule = (context) => follows(context, /周?岁|[-—~至到]+\d+周?岁/uy)

const isClock: Rule = (context) =>
  (context.token.text === '24' && follows(context, /个?小时/uy)) ||
  follows(context, /(?:分钟|小时|公里)[\u4e00-\u9fff]{0,8}圈/uy) ||
  (context.quantity.unit === '分' && '时点'.includes(charBefore(context)))

const isQuoted: Rule = (context) => context.inQuotes && !(isArabic(context) && isStrong(context.quantity.unit))

const isFixed: Rule = (context) => isChinese(context) && isFixedExpressionAt(context.text, context.token.from)

const numeral = /[一二两三四五六七八九十百千万]/u
/** 三会一课, 四议两公开, 千家万户: numeral, one character, numeral. */
const isIdiom: Rule = (context) => {
  const { text, token } = context
  if (!isChinese(context) || token.text.length > 1) return false
  return (
    (isHanAt(text, token.to) && numeral.test(text[token.to + 1] ?? '') && isHanAt(text, token.to + 2)) ||
    (isHanAt(text, token.from - 1) && numeral.test(text[token.from - 2] ?? ''))
  )
}

const isIndefinite: Rule = (context) =>
  isChinese(context) &&
  (/^[一壹二零〇]$/u.test(context.token.text) ||
    isZero(context.quantity.value) ||
    charAfter(context) === '几' ||
    isBareMagnitude(context))

/** 千家万户, 百亿级, 万元: a magnitude alone counts only with 余, 多 or a qualifier (万余次, 近百人). */
const isBareMagnitude: Rule = ({ text, token, quantity }) =>
  /^[百千万亿佰仟]+$/u.test(token.text) && quantity.more === '' && !qualifierBefore(text, token.from)

/** 数十个, 上百家, 每10万元. */
const isVague: Rule = (context) =>
  charBefore(context) === '每' ||
  (isChinese(context) && /^[十百千万亿]/u.test(context.token.text) && '数几上成好'.includes(charBefore(context)))

/** 十分重要, 三年行动, 二期工程, 三村, 五元: with these words a single Chinese digit names or orders, it does not count. */
const namingUnits = /^(?:分|元|组|队|村|站|门|期|点|校|面|头|口|班|节|层|车|针|部|本|版|单|对|封|片|课|首|集)$/u
const isName: Rule = ({ token, quantity }) =>
  token.kind === 'chinese' && token.text.length === 1 && token.text !== '两' && namingUnits.test(quantity.unit)

const bigAssembly = /^(?:十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?)$/u
const isAssembly: Rule = (context) =>
  isChinese(context) &&
  (context.quantity.unit === '届' || (context.quantity.unit === '大' && bigAssembly.test(context.token.text)))

const gradeNouns =
  /级(?:指标|响应|等|预算|医院|医疗|保护|标准|单位|项目|科目|巡视|主任|调研|警|公|重点|目录|分类|示范|以上|及|甲|乙|资质|学会|教授|文物)/uy
const isGrade: Rule = (context) =>
  context.quantity.unit === '级' &&
  (follows(context, gradeNouns) ||
    /[一二三四1-4]级[、，,和及或至到-]?$/u.test(
      context.text.slice(Math.max(0, context.before - 3), context.before + 1),
    ))

const isUnitless: Rule = ({ quantity }) => quantity.unit === ''

const isFraction: Rule = (context) => follows(context, /分之/uy)

const rules: readonly (readonly [MaskReason, Rule])[] = [
  ['code', isCode],
  ['ordinal', isOrdinal],
  ['document-number', isDocumentNumber],
  ['year', isYear],
  ['date', isDate],
  ['age', isAge],
  ['clock', isClock],
  ['fixed-expression', isFraction],
  ['quoted', isQuoted],
  ['fixed-expression', isFixed],
  ['fixed-expression', isIdiom],
  ['indefinite', isIndefinite],
  ['indefinite', isVague],
  ['fixed-expression', isName],
  ['ordinal', isAssembly],
  ['grade', isGrade],
  ['no-unit', isUnitless],
]

/** Why the number is no quantity; undefined when it is one. */
export const maskReason = (context: Context): MaskReason | undefined =>
  rules.find(([, applies]) => applies(context))?.[0]
