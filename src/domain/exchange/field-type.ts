import { printDecimal, type Decimal } from '../number/decimal.ts'
import type { Money } from '../number/money.ts'
import type { Day } from '../process/calendar/day.ts'
import type { Words } from '../words/words.ts'
import type { CodeTable } from './code-table.ts'
import { readCode, readText } from './read-text.ts'
import { dateText, readDate } from './date-text.ts'
import { moneyText, readFigure, readMoney, readScaled, readWhole, scaledText } from './number-text.ts'
import { readChoice } from './choice-text.ts'
import type { Reading } from './reading.ts'
import { tidyText } from './tidy-text.ts'

/** What may stand in a record. */
export type ExchangeValue = string | Money | Decimal | Day | number

export const fieldKinds = ['text', 'code', 'money', 'rate', 'figure', 'int', 'date', 'choice'] as const
export type FieldKind = (typeof fieldKinds)[number]

/**
 * How the values of a column are written and read. `print`: the type in the words of the standard. `blank` is what an
 * absent value is written as. The two methods are written as such so that columns of all types fit into one list.
 */
export type FieldType<Value extends ExchangeValue> = {
  readonly kind: FieldKind
  readonly print: Words
  readonly codes: CodeTable<string> | undefined
  readonly blank: string
  write(value: Value): string
  read(text: string): Reading<Value>
}

const plain = { codes: undefined, blank: '' }

/** `length` in characters; 0 where it is not known. */
export const text = (length: number): FieldType<string> => ({
  ...plain,
  kind: 'text',
  print: length === 0 ? { zh: '文本', en: 'text' } : { zh: `文本（${length}）`, en: `text (${length})` },
  write: tidyText,
  read: (written) => readText(written, length),
})

/** An identifier: kept as text, so that zeros in front stay. A length of 0 is not known. */
export const code = (length: number): FieldType<string> => ({
  ...plain,
  kind: 'code',
  print: length === 0 ? { zh: '代码', en: 'code' } : { zh: `代码（${length}）`, en: `code (${length})` },
  write: tidyText,
  read: (written) => readCode(written, length),
})

/** 元 with two decimals, N(18,2). */
export const money: FieldType<Money> = {
  ...plain,
  kind: 'money',
  print: { zh: '金额（元，18,2）', en: 'money (元, 18,2)' },
  write: moneyText,
  read: readMoney,
}

/** N(16, scale), written with all its decimals: rates have four, scores six. */
export const rate = (scale: number): FieldType<Decimal> => ({
  ...plain,
  kind: 'rate',
  print: { zh: `数值（16,${scale}）`, en: `number (16,${scale})` },
  write: (value) => scaledText(value, scale),
  read: (written) => readScaled(written, scale),
})

/** A figure with the decimals it was given. */
export const figure: FieldType<Decimal> = {
  ...plain,
  kind: 'figure',
  print: { zh: '数值', en: 'number' },
  write: printDecimal,
  read: readFigure,
}

/** A whole number within bounds. */
export const int = (least: number, most: number): FieldType<number> => ({
  ...plain,
  kind: 'int',
  print: { zh: `整数（${least}～${most}）`, en: `whole number (${least}–${most})` },
  write: String,
  read: (written) => readWhole(written, least, most),
})

export const year = int(1900, 2199)

/** yyyyMMdd. */
export const date: FieldType<Day> = {
  ...plain,
  kind: 'date',
  print: { zh: '日期（yyyyMMdd）', en: 'date (yyyyMMdd)' },
  write: dateText,
  read: readDate,
}

/** The standard writes an open end as a day that never comes. */
export const openEnd = '29991231'

/** The last day of something; an open end is absent in records. */
export const endDate: FieldType<Day> = {
  ...date,
  blank: openEnd,
  print: { zh: `日期（yyyyMMdd，无期限为${openEnd}）`, en: `date (yyyyMMdd, ${openEnd} without end)` },
  read: (written) =>
    /^2999(?:1231|[-/]12[-/]31)/u.test(written.trim()) ? { value: undefined, said: [] } : readDate(written),
}

/** One of a closed list. */
export const choice = <Id extends string>(codes: CodeTable<Id>): FieldType<Id> => ({
  kind: 'choice',
  print: { zh: `选项（${codes.name.zh}）`, en: `choice (${codes.name.en})` },
  codes,
  blank: '',
  write: (id) => codes.codes.find((each) => each.id === id)?.code ?? '',
  read: (written) => readChoice(written, codes),
})
