import { compare, zero, type Decimal } from '#domain/number/decimal.ts'
import type { RuleOf } from '#domain/scheme/rule.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import {
  anyDecimal,
  id,
  maybe,
  pointsDecimal,
  positiveDecimal,
  refuse,
  shareDecimal,
  text,
  wordsSchema,
} from './primitives.ts'

type Banded = RuleOf<'banded-steps'>
type Qualitative = RuleOf<'qualitative-bands'>

const isOrdered = ({ actual, bands }: Banded): boolean => {
  const wanted = actual === 'at-most' ? 1 : -1
  return bands.every(({ edge }, index) => {
    const before = bands[index - 1]
    return before === undefined || compare(edge, before.edge) === wanted
  })
}

const isWithin = (value: Decimal, low: Decimal, high: Decimal): boolean =>
  compare(value, low) >= 0 && compare(value, high) < 0

const keepsBands = ({ achievedFrom, partlyFrom, unjudged }: Qualitative): boolean =>
  compare(partlyFrom, achievedFrom) < 0 &&
  (unjudged === undefined ||
    (compare(unjudged.achieved, achievedFrom) >= 0 &&
      isWithin(unjudged.partly, partlyFrom, achievedFrom) &&
      isWithin(unjudged.missed, zero, partlyFrom)))

const banded = z
  .strictObject({
    kind: z.literal('banded-steps'),
    actual: z.enum(['at-most', 'at-least']),
    bands: z
      .array(z.strictObject({ edge: anyDecimal, share: shareDecimal }))
      .min(1)
      .max(50),
    otherwise: shareDecimal,
  })
  .check((ctx) => {
    if (isOrdered(ctx.value)) return
    refuse(ctx, ['bands'], {
      message: words('档次没有按顺序排列', 'the bands are not in order'),
      remedy: words('at-most 由小到大，at-least 由大到小', 'ascending for at-most, descending for at-least'),
    })
  })

const qualitative = z
  .strictObject({
    kind: z.literal('qualitative-bands'),
    achievedFrom: shareDecimal,
    partlyFrom: shareDecimal,
    unjudged: maybe(z.strictObject({ achieved: shareDecimal, partly: shareDecimal, missed: shareDecimal })),
  })
  .check((ctx) => {
    if (keepsBands(ctx.value)) return
    refuse(ctx, [], {
      message: words('定性各档的界限相互矛盾', 'the qualitative bands contradict each other'),
      remedy: words(
        '应有 partlyFrom < achievedFrom，各默认比例在本档之内',
        'partlyFrom < achievedFrom, each default share within its band',
      ),
    })
  })

const checklist = z.strictObject({
  kind: z.literal('checklist-sum'),
  checks: z
    .array(z.strictObject({ id, name: wordsSchema, points: pointsDecimal }))
    .min(1)
    .max(200),
})

const simpleRules = [
  z.strictObject({ kind: z.literal('proportional') }),
  z.strictObject({ kind: z.literal('inverse') }),
  z.strictObject({ kind: z.literal('equality'), otherwise: z.enum(['zero', 'nearness']) }),
  z.strictObject({ kind: z.literal('met-or-zero'), comparator: z.enum(['>=', '<=', '=', '>', '<']) }),
  z.strictObject({
    kind: z.literal('proportional-with-threshold'),
    better: z.enum(['higher', 'lower']),
    pass: shareDecimal,
  }),
  z.strictObject({
    kind: z.literal('deduction-per-unit'),
    worse: z.enum(['above', 'below']),
    limit: maybe(anyDecimal),
    loss: pointsDecimal,
    per: positiveDecimal,
    steps: z.enum(['proportional', 'begun', 'complete']),
  }),
  banded,
  z.strictObject({
    kind: z.literal('graded-judgement'),
    grades: z
      .array(z.strictObject({ name: text, share: shareDecimal }))
      .min(1)
      .max(20),
  }),
  qualitative,
  z.strictObject({
    kind: z.literal('satisfaction-interval'),
    full: positiveDecimal,
    loss: pointsDecimal,
    per: positiveDecimal,
    zeroBelow: maybe(pointsDecimal),
  }),
] as const

/** Rules that can stand behind a comparator. */
export const simpleRuleSchema = z.discriminatedUnion('kind', simpleRules)

/** Every rule a scheme file may name. */
export const ruleSchema = z.discriminatedUnion('kind', [
  ...simpleRules,
  checklist,
  z.strictObject({ kind: z.literal('execution-rate') }),
  z.strictObject({ kind: z.literal('capped-mean') }),
])

export const overAchievementSchema = z.strictObject({ tolerance: pointsDecimal, rate: pointsDecimal })
export const evidenceSchema = z.strictObject({ ceiling: shareDecimal })
