import { addDays, chineseDay, daysBetween, isoDay, weekday, type Day } from '#domain/process/calendar/day.ts'
import type { HolidayTable } from '#domain/process/calendar/working-day.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words, type Words } from '#domain/words/words.ts'
import { z } from 'zod'
import { refuse, wordsSchema } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { daySchema, refuseTwice } from './parts.ts'

export type HolidaySpan = { readonly name: Words; readonly from: Day; readonly to: Day }

/** The holidays of one year as the notice names them, and as days. */
export type HolidayRules = RuleHead & HolidayTable & { readonly spans: readonly HolidaySpan[] }

const longest = 15

const daysOf = ({ from, to }: HolidaySpan): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))

const span = z.strictObject({ name: wordsSchema, from: daySchema, to: daySchema }).check((ctx) => {
  const length = daysBetween(ctx.value.from, ctx.value.to) + 1
  if (length < 1 || length > longest)
    refuse(ctx, ['to'], {
      message: words(`假期应为1到${longest}天`, `a holiday lasts 1 to ${longest} days`),
      remedy: words('请核对起止日期', 'check its first and last day'),
    })
})

type Ctx = Parameters<typeof refuse>[0]

const refuseOtherYear = (
  ctx: Ctx,
  year: number,
  dated: { readonly day: Day; readonly path: readonly PropertyKey[] },
) => {
  // 元旦 may begin in the last days of December.
  const isNear = dated.day.year === year || (dated.day.year === year - 1 && dated.day.month === 12)
  if (!isNear)
    refuse(ctx, dated.path, {
      message: words(`${chineseDay(dated.day)}不在${year}年`, `${isoDay(dated.day)} is not in ${year}`),
      remedy: words('每年一个文件，请核对年份', 'one file a year: check the year'),
    })
}

const refuseNoMakeUp = (ctx: Ctx, off: ReadonlySet<string>, makeUpDays: readonly Day[]): void =>
  makeUpDays.forEach((on, index) => {
    if (weekday(on) <= 5 || off.has(isoDay(on)))
      refuse(ctx, ['makeUpDays', index], {
        message: words(
          `${chineseDay(on)}不是可以调休上班的周末`,
          `${isoDay(on)} is no weekend day that could be worked`,
        ),
        remedy: words('请对照放假通知核对', 'compare it with the notice'),
      })
  })

const schema: z.ZodType<HolidayRules> = z
  .strictObject({ ...headShape, spans: z.array(span).min(1).max(20), makeUpDays: z.array(daySchema).max(30) })
  .check((ctx) => {
    const { valid, spans, makeUpDays } = ctx.value
    if (valid.to !== valid.from)
      refuse(ctx, ['valid'], {
        message: words('假期表只管一年', 'a holiday table is for one year'),
        remedy: words('请把 from 和 to 写成同一年', 'let "from" and "to" be the same year'),
      })
    const off = spans.flatMap(daysOf)
    refuseTwice(off.map(isoDay), (day) => day, { ctx, path: ['spans'] })
    spans.forEach(({ from, to }, index) => {
      refuseOtherYear(ctx, valid.from, { day: from, path: ['spans', index, 'from'] })
      refuseOtherYear(ctx, valid.from, { day: to, path: ['spans', index, 'to'] })
    })
    makeUpDays.forEach((day, index) => refuseOtherYear(ctx, valid.from, { day, path: ['makeUpDays', index] }))
    refuseTwice(makeUpDays, isoDay, { ctx, path: ['makeUpDays'] })
    refuseNoMakeUp(ctx, new Set(off.map(isoDay)), makeUpDays)
  })
  .transform((file) => ({ ...file, years: [file.valid.from], holidays: file.spans.flatMap(daysOf) }))

export const parseHolidays: ParseFile<HolidayRules> = parserOf(schema)
