import { executionBases, confirmations, weightStages, type SchemeNode } from '#domain/scheme/scheme.ts'
import { z } from 'zod'
import { evidenceSchema, overAchievementSchema, ruleSchema } from './rule-schema.ts'
import { anyDecimal, id, maybe, pointsDecimal, text, wordsSchema } from './primitives.ts'

const when = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fact'),
    fact: id,
    assumed: z.boolean(),
    about: wordsSchema,
    movePointsTo: id,
  }),
  z.strictObject({ kind: z.literal('rows-filed'), movePointsTo: id }),
])

const names = z.array(text).min(1).max(50)

const feed = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('execution'), basis: z.array(z.enum(executionBases)).min(1) }),
  z.strictObject({ from: z.literal('indicator'), names }),
  z.strictObject({ from: z.literal('indicators'), levels: names }),
])

const common = {
  id,
  name: wordsSchema,
  aliases: z.array(text).max(20).default([]),
  points: maybe(pointsDecimal),
  status: maybe(z.enum(confirmations)),
  note: maybe(wordsSchema),
  stage: z.enum(weightStages).default('goal-setting'),
  when: maybe(when),
}

const modifiers = { overAchievement: maybe(overAchievementSchema), evidence: maybe(evidenceSchema) }

const item = z.strictObject({
  kind: z.literal('item'),
  ...common,
  rule: ruleSchema,
  target: maybe(anyDecimal),
  feed: maybe(feed),
  ...modifiers,
})

/** One part of a scheme; groups hold further parts, to any depth. */
export const nodeSchema: z.ZodType<SchemeNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    item,
    z.strictObject({ kind: z.literal('group'), ...common, children: z.array(nodeSchema).min(1).max(500) }),
    z.strictObject({ kind: z.literal('choose-one'), ...common, options: z.array(item).min(2).max(20) }),
    z.strictObject({ kind: z.literal('filed'), ...common, takes: names, ...modifiers }),
  ]),
)
