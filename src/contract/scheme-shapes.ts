import { z } from 'zod'
import { compare, isNegative, one } from '#domain/number/decimal.ts'
import { comparators, qualitativeLevels } from '#domain/scheme/measure.ts'
import { weightStages } from '#domain/scheme/scheme.ts'
import { key, standing, status, valid } from './catalogue-shapes.ts'
import { bilingual, decimal, oneOf } from './codecs.ts'

const points = decimal

export const schemeLine = z.object({
  ...standing,
  ...valid,
  version: z.string(),
  /** SHA-256 of its content; every stored score names it. */
  hash: z.string(),
  about: bilingual,
  object: oneOf(['project', 'department']),
  place: bilingual,
  points,
})

const ruleTold = z.object({ kind: z.string(), name: bilingual, version: z.string(), formula: bilingual })

/** What trying a part takes: figures, a judgement, answers. */
const asks = z.object({
  figures: z.boolean(),
  level: z.boolean(),
  grades: z.array(z.string()),
  checks: z.array(z.object({ id: z.string(), name: bilingual, points })),
  rows: z.boolean(),
})

/** A part of a scheme; `parent` is missing at the top, parents come before their children. */
const schemePart = z.object({
  id: z.string(),
  parent: z.string().optional(),
  depth: z.number().int(),
  kind: oneOf(['item', 'group', 'choose-one', 'filed']),
  name: bilingual,
  /** Missing: an even share of what its parent has left. */
  points: points.optional(),
  status,
  note: bilingual.optional(),
  stage: oneOf(weightStages),
  rule: ruleTold.optional(),
  target: decimal.optional(),
  /** Level names of the filed indicators it takes. */
  takes: z.array(z.string()),
  modifiers: z.array(bilingual),
  /** It falls away where this does not hold. */
  onlyIf: bilingual.optional(),
  asks: asks.optional(),
})

const cited = z.object({
  id: key,
  number: z.string().optional(),
  title: bilingual,
  clause: z.string(),
  says: bilingual,
})

export const wholeScheme = schemeLine.extend({
  citations: z.array(cited),
  parts: z.array(schemePart),
  /** How filed indicators are scored, by the comparator of their target. */
  comparators: z.array(z.object({ comparator: oneOf(comparators), rule: ruleTold })),
  /** Questions the scheme asks: answered by id. */
  facts: z.array(z.object({ id: z.string(), about: bilingual, assumed: z.boolean() })),
  adjustments: z.array(
    z.object({ id: z.string(), name: bilingual, kind: oneOf(['bonus', 'deduction']), points, limit: points }),
  ),
  usesCoefficient: z.boolean(),
  /** Below this share of execution the total goes no higher than the ceiling. */
  executionCeilings: z.array(z.object({ below: decimal, ceiling: points })),
  grades: z.array(z.object({ name: bilingual, from: points })),
})

const notBelowZero = decimal.refine((value) => !isNegative(value), '不小于 0 / not below 0')
const share = notBelowZero.refine((value) => compare(value, one) <= 0, '在 0 到 1 之间 / between 0 and 1')
const plainMeasure = {
  target: decimal.optional(),
  actual: decimal.optional(),
  level: oneOf(qualitativeLevels).optional(),
  /** Share of the points a judge gave, 0 to 1. */
  judged: share.optional(),
  grade: z.string().max(40).optional(),
  checks: z.record(z.string().max(80), z.boolean()).optional(),
  notYet: z.boolean().optional(),
  evidence: oneOf(['present', 'missing']).optional(),
  excessExplained: z.boolean().optional(),
}
const row = z.object({
  slot: z.string().max(80).default(''),
  name: z.string().min(1).max(500),
  comparator: oneOf(comparators),
  points: notBelowZero.optional(),
  measure: z.object(plainMeasure),
})
const rows = z.array(row).max(200)

/** What a scheme is tried on: by id of its parts, facts and adjustments. */
export const tryInputs = z.object({
  measures: z.record(z.string().max(80), z.object({ ...plainMeasure, rows: rows.optional() })).default({}),
  rows: rows.default([]),
  facts: z.record(z.string().max(80), z.boolean()).default({}),
  counts: z.record(z.string().max(80), notBelowZero).default({}),
  coefficient: notBelowZero.optional(),
})

const bounds = z.object({ low: points, high: points })
const tracedInput = z.object({ name: bilingual, value: bilingual })

/** What a scheme gives: certain points, what is still possible, and why each part got what it got. */
export const tried = z.object({
  scheme: z.object({ id: key, version: z.string(), hash: z.string(), name: bilingual }),
  status,
  statusNote: bilingual,
  full: points,
  score: points,
  highest: points,
  unjudged: points,
  /** One where it is certain, else those possible, best first; none at goal setting. */
  grades: z.array(z.object({ name: bilingual, from: points })),
  lines: z.array(
    z.object({
      id: z.string(),
      depth: z.number().int(),
      isRow: z.boolean(),
      name: bilingual,
      status,
      full: points,
      earned: points,
      lost: points,
      open: points,
      rule: ruleTold.optional(),
      modifiers: z.array(bilingual),
      inputs: z.array(tracedInput),
      worked: z.string().optional(),
      why: bilingual,
    }),
  ),
  steps: z.array(z.object({ name: bilingual, why: bilingual, before: bounds, after: bounds })),
  assumed: z.array(bilingual),
  unplaced: z.array(z.string()),
})
