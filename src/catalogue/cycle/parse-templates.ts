import { daysInMonth } from '#domain/process/calendar/day.ts'
import type { DueRule, TaskTemplate } from '#domain/process/fiscal-year.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { id, maybe, refuse, wordsSchema } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { cycleEvent, owners, refuseSilent, refuseTwice, status, taskKind, termSchema } from './parts.ts'

/** The tasks of a budget year. */
export type CycleTemplate = RuleHead & { readonly tasks: readonly TaskTemplate[] }

/** A year like any other: 29 February is no day that comes every year. */
const plainYear = 2023

const fixed = z
  .strictObject({
    kind: z.literal('fixed'),
    yearOffset: z.int().min(-2).max(2),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
  })
  .check((ctx) => {
    const { month, day } = ctx.value
    if (day > daysInMonth(plainYear, month))
      refuse(ctx, ['day'], {
        message: words(`${month}月${day}日不是每年都有的日期`, `month ${month} has no day ${day} every year`),
        remedy: words('请改为该月的其他日期', 'take another day of the month'),
      })
  })

const due: z.ZodType<DueRule> = z.discriminatedUnion('kind', [
  fixed,
  z.strictObject({ kind: z.literal('after'), event: cycleEvent, term: termSchema }),
])

const task: z.ZodType<TaskTemplate> = z
  .strictObject({
    id,
    kind: taskKind,
    name: wordsSchema,
    by: owners,
    due,
    throughMonth: maybe(z.int().min(1).max(12)),
    authority: id,
    status,
    note: maybe(wordsSchema),
  })
  .check((ctx) => {
    const { kind, throughMonth } = ctx.value
    if ((kind === 'monitoring') !== (throughMonth !== undefined))
      refuse(ctx, ['throughMonth'], {
        message: words(
          '监控任务须写明截至月份，其他任务不写',
          'monitoring looks to the end of a month, nothing else does',
        ),
        remedy: words('请补上或删去 throughMonth', 'add or remove "throughMonth"'),
      })
  })

const schema: z.ZodType<CycleTemplate> = z
  .strictObject({ ...headShape, tasks: z.array(task).min(1).max(200) })
  .check((ctx) => {
    refuseTwice(ctx.value.tasks, (one) => one.id, { ctx, path: ['tasks'] })
    refuseSilent(ctx.value.tasks, ctx, 'tasks')
  })

export const parseTemplates: ParseFile<CycleTemplate> = parserOf(schema)
