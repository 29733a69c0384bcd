import { compare, type Decimal } from '#domain/number/decimal.ts'
import type { AlertRules } from '#domain/process/monitoring/alert.ts'
import type { ExecutionRule } from '#domain/process/monitoring/execution-light.ts'
import type { IndicatorRule } from '#domain/process/monitoring/indicator-forecast.ts'
import type { MonitoringRules } from '#domain/process/monitoring/monitoring-rules.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { projectCategoryTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { alertChoiceTerms } from '#domain/words/monitoring-terms.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { id, refuse } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { percentUpTo, refuseTwice, status, termSchema } from './parts.ts'

export type MonitoringFile = RuleHead & MonitoringRules

const percent = percentUpTo(1000n)
const source = { authority: id, status }

/** Refuses thresholds that do not rise: the later light could never be shown. */
const refuseFalling = (ctx: Parameters<typeof refuse>[0], values: readonly Decimal[], key: string): void => {
  const rises = values.every((value, index) => {
    const before = values[index - 1]
    return before === undefined || compare(value, before) >= 0
  })
  if (!rises)
    refuse(ctx, [key], {
      message: words('界限应由低到高', 'thresholds must rise'),
      remedy: words('请按红、黄、蓝的顺序调整', 'put red, yellow and blue in order'),
    })
}

const ruleShape = {
  ...source,
  id,
  leavesOut: z.array(z.enum(idsOf(projectCategoryTerms))).max(3),
}
const step = z.strictObject({ month: z.int().min(1).max(12), redBelow: percent })

const execution: z.ZodType<ExecutionRule> = z.discriminatedUnion('kind', [
  z
    .strictObject({ ...ruleShape, kind: z.literal('proportional'), redBelow: percent, yellowBelow: percent })
    .check((ctx) => refuseFalling(ctx, [ctx.value.redBelow, ctx.value.yellowBelow], 'yellowBelow')),
  z.strictObject({ ...ruleShape, kind: z.literal('by-month'), steps: z.array(step).min(1).max(12) }).check((ctx) => {
    const { steps } = ctx.value
    const rises = steps.every(({ month }, index) => month > (steps[index - 1]?.month ?? 0))
    if (!rises)
      refuse(ctx, ['steps'], {
        message: words('月份应由先到后，各写一次', 'months must rise, each once'),
        remedy: words('请按月份排序', 'put the months in order'),
      })
  }),
])

const indicator: z.ZodType<IndicatorRule> = z
  .strictObject({ ...source, redBelow: percent, yellowBelow: percent, blueFrom: percent })
  .check((ctx) => {
    const { redBelow, yellowBelow, blueFrom } = ctx.value
    refuseFalling(ctx, [redBelow, yellowBelow, blueFrom], 'blueFrom')
  })

const alert: z.ZodType<AlertRules> = z.strictObject({
  ...source,
  choose: termSchema,
  measures: termSchema,
  freezing: z.array(z.enum(idsOf(alertChoiceTerms))).max(3),
  visitAfter: z.int().min(1).max(12),
})

const schema: z.ZodType<MonitoringFile> = z
  .strictObject({
    ...headShape,
    execution: z.array(execution).min(1).max(10),
    indicator,
    mismatch: z.strictObject({ ...source, gap: percent }),
    alert,
  })
  .check((ctx) => refuseTwice(ctx.value.execution, (rule) => rule.id, { ctx, path: ['execution'] }))

export const parseMonitoring: ParseFile<MonitoringFile> = parserOf(schema)
