import { defaultComparatorRules } from '#domain/scheme/default-rules.ts'
import { defaultSettings, edgeAnswers } from '#domain/scheme/settings.ts'
import { confirmations, type Scheme } from '#domain/scheme/scheme.ts'
import { z } from 'zod'
import { decimals, gradesSchema, roundingName } from './grades-schema.ts'
import { nodeSchema } from './node-schema.ts'
import { simpleRuleSchema } from './rule-schema.ts'
import { id, maybe, pointsDecimal, shareDecimal, text, wordsSchema } from './primitives.ts'

const year = z.int().min(1990).max(2200)

const { precision, edges } = defaultSettings
const edge = (name: keyof typeof edges) => z.enum(edgeAnswers).default(edges[name])

const settings = z.strictObject({
  precision: z
    .strictObject({
      item: decimals.default(precision.item),
      total: decimals.default(precision.total),
      working: decimals.default(precision.working),
      rounding: roundingName.default(precision.rounding),
    })
    .prefault({}),
  edges: z
    .strictObject({
      targetZero: edge('targetZero'),
      budgetZero: edge('budgetZero'),
      negativeActual: edge('negativeActual'),
      executionOver: edge('executionOver'),
      notYetMeasurable: edge('notYetMeasurable'),
    })
    .prefault({}),
  missingPoints: z.enum(['even', 'cannot-tell']).default(defaultSettings.missingPoints),
})

const byComparator = z.strictObject({
  '>=': simpleRuleSchema.default(defaultComparatorRules['>=']),
  '<=': simpleRuleSchema.default(defaultComparatorRules['<=']),
  '=': simpleRuleSchema.default(defaultComparatorRules['=']),
  '>': simpleRuleSchema.default(defaultComparatorRules['>']),
  '<': simpleRuleSchema.default(defaultComparatorRules['<']),
  qualitative: simpleRuleSchema.default(defaultComparatorRules.qualitative),
})

const capByExecution = z.strictObject({
  item: id,
  ceilings: z
    .array(z.strictObject({ below: shareDecimal, ceiling: pointsDecimal }))
    .min(1)
    .max(20),
})

const adjustment = z.strictObject({
  id,
  name: wordsSchema,
  kind: z.enum(['bonus', 'deduction']),
  points: pointsDecimal,
  limit: pointsDecimal,
})

/** A scheme file: shape only; what must agree across it is checked in validate-scheme. */
export const schemeSchema: z.ZodType<Scheme> = z.strictObject({
  id,
  version: text,
  name: wordsSchema,
  about: wordsSchema,
  object: z.enum(['project', 'department']),
  place: wordsSchema,
  status: z.enum(confirmations),
  statusNote: wordsSchema,
  years: z.strictObject({ from: year, to: maybe(year) }),
  citations: z.array(z.strictObject({ authority: id, clause: text, says: wordsSchema })).min(1),
  points: pointsDecimal,
  settings: settings.prefault({}),
  byComparator: byComparator.prefault({}),
  bareTargets: z.array(z.strictObject({ contains: text, comparator: z.enum(['>=', '<=', '=']) })).default([]),
  grades: gradesSchema,
  adjustments: z.array(adjustment).default([]),
  usesCoefficient: z.boolean().default(false),
  capByExecution: maybe(capByExecution),
  indicators: z.array(nodeSchema).min(1).max(500),
})
