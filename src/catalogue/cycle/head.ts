import type { RuleHead } from '#domain/process/rule-head.ts'
import { confirmations } from '#domain/scheme/scheme.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { id, maybe, refuse, text, wordsSchema } from '../primitives.ts'

const year = z.int().min(1990).max(2200)

const valid = z.strictObject({ from: year, to: maybe(year) }).check((ctx) => {
  const { from, to } = ctx.value
  if (to !== undefined && to < from)
    refuse(ctx, ['to'], {
      message: words('终止年度早于起始年度', 'the last year is before the first'),
      remedy: words('请改正年度', 'correct the years'),
    })
})

/** What a file of the cycle states of itself; the rest of the file is its own. */
export const headShape = {
  id,
  name: wordsSchema,
  authority: id,
  clause: maybe(text),
  status: z.enum(confirmations),
  statusNote: wordsSchema,
  valid,
  divisions: z
    .array(z.string().regex(/^\d{9}$/u))
    .max(500)
    .default([]),
} satisfies Readonly<Record<keyof RuleHead, z.ZodType>>
