import type { ResultUseRules } from '#domain/process/result-use.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { recurrenceTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { suggestionTerms } from '#domain/words/result-terms.ts'
import { z } from 'zod'
import { maybe } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { percentUpTo, refuseTwice } from './parts.ts'

export type ResultUseFile = RuleHead & ResultUseRules

const advice = { suggestion: z.enum(idsOf(suggestionTerms)), keep: percentUpTo(200n) }

const line = z.strictObject({
  grade: z.string().min(1).max(20),
  recurrences: z
    .array(z.enum(idsOf(recurrenceTerms)))
    .min(1)
    .max(3),
  ...advice,
})

const schema: z.ZodType<ResultUseFile> = z
  .strictObject({
    ...headShape,
    lines: z.array(line).min(1).max(100),
    whileUnrectified: maybe(z.strictObject(advice)),
  })
  .check((ctx) => {
    const cases = ctx.value.lines.flatMap(({ grade, recurrences }) => recurrences.map((of) => `${grade} ${of}`))
    refuseTwice(cases, (one) => one, { ctx, path: ['lines'] })
  })

export const parseResultUse: ParseFile<ResultUseFile> = parserOf(schema)
