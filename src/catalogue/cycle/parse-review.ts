import type { ReviewSettings } from '#domain/process/review/review-settings.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { z } from 'zod'
import { maybe } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { dayUnit, percentUpTo, refuseTwice } from './parts.ts'

export type ReviewFile = RuleHead & ReviewSettings

const days = z.int().min(0).max(366)

const due = z.strictObject({
  /** Minutes since midnight: 1439 is 23:59. */
  endOfDay: z.int().min(0).max(1439),
  remindBefore: z
    .array(days)
    .max(20)
    .check((ctx) => refuseTwice(ctx.value, String, { ctx, path: [] })),
})

const schema: z.ZodType<ReviewFile> = z.strictObject({
  ...headShape,
  samplePercent: percentUpTo(100n),
  due,
  late: maybe(z.strictObject({ days, unit: dayUnit })),
})

export const parseReview: ParseFile<ReviewFile> = parserOf(schema)
