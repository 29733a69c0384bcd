import { isoDay, chineseDay, type Day } from '#domain/process/calendar/day.ts'
import type { Term } from '#domain/process/calendar/deadline.ts'
import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Confirmation } from '#domain/scheme/scheme.ts'
import { dayUnitTerms } from '#domain/words/calendar-terms.ts'
import { confirmationTerms } from '#domain/words/confirmation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'

/** A rule as rows of words under named columns. */
export type RuleTable = {
  readonly title: Words
  readonly columns: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
}

/** A text that is the same in both languages: figures, quoted words. */
export const plain = (text: string): Words => words(text, text)

export const none = plain('—')

export const percent = (value: Decimal | undefined): Words => (value ? plain(`${printDecimal(value)}%`) : none)

/** The words of a text that may be missing. */
export const maybe = (text: Words | undefined): Words => (text ? words(text.zh, text.en) : none)

export const listed = (of: readonly Words[]): Words =>
  of.length === 0 ? none : words(of.map(({ zh }) => zh).join('、'), of.map(({ en }) => en).join(', '))

export const onDay = (day: Day): Words => words(chineseDay(day), isoDay(day))

export const standingOf = (status: Confirmation): Words => maybe(confirmationTerms[status])

export const termOf = ({ count, unit, movesToWorkingDay }: Term): Words => {
  const { zh, en } = dayUnitTerms[unit]
  return movesToWorkingDay
    ? words(`${count}${zh}内，末日遇休息日顺延`, `within ${count} ${en}, moved on to a working day`)
    : words(`${count}${zh}内`, `within ${count} ${en}`)
}

export const of = {
  what: words('事项', 'what'),
  value: words('取值', 'value'),
  by: words('责任单位', 'by whom'),
  due: words('期限', 'due'),
  status: words('核实情况', 'standing'),
  note: words('说明', 'note'),
  kind: words('种类', 'kind'),
} as const
