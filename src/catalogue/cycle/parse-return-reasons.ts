import type { ReturnReasons } from '#domain/process/review/return-reason.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { z } from 'zod'
import { id } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { refuseTwice, taskKind } from './parts.ts'

export type ReturnReasonFile = RuleHead & ReturnReasons

const sentence = z.string().min(1).max(300)

const reason = z.strictObject({
  id,
  of: z.array(taskKind).min(1).max(20),
  text: z.strictObject({ zh: sentence, en: sentence }),
})

const schema: z.ZodType<ReturnReasonFile> = z
  .strictObject({ ...headShape, reasons: z.array(reason).min(1).max(300) })
  .check((ctx) => refuseTwice(ctx.value.reasons, (one) => one.id, { ctx, path: ['reasons'] }))

export const parseReturnReasons: ParseFile<ReturnReasonFile> = parserOf(schema)
