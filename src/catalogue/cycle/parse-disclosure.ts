import type { DisclosureItem, DisclosureRules } from '#domain/process/disclosure-item.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { id, maybe, refuse, text, wordsSchema } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { cycleEvent, owners, refuseSilent, refuseTwice, status, termSchema } from './parts.ts'

export type DisclosureFile = RuleHead & DisclosureRules

const item: z.ZodType<DisclosureItem> = z
  .strictObject({
    id,
    name: wordsSchema,
    by: owners,
    event: cycleEvent,
    term: maybe(termSchema),
    authority: id,
    clause: maybe(text),
    status,
    note: maybe(wordsSchema),
  })
  .check((ctx) => {
    const { term, note } = ctx.value
    if (!term && !note)
      refuse(ctx, ['term'], {
        message: words('没有期限，也没有说明', 'there is neither a term nor a note'),
        remedy: words('请写期限，或说明以什么为准', 'give the term, or say what counts'),
      })
  })

const schema: z.ZodType<DisclosureFile> = z
  .strictObject({ ...headShape, items: z.array(item).min(1).max(100) })
  .check((ctx) => {
    refuseTwice(ctx.value.items, (one) => one.id, { ctx, path: ['items'] })
    refuseSilent(ctx.value.items, ctx, 'items')
  })

export const parseDisclosure: ParseFile<DisclosureFile> = parserOf(schema)
