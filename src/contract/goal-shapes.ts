import { z } from 'zod'
import { goalTerms } from '#domain/filing/form-base.ts'
import { parseDecimal, printDecimal, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { confirmations } from '#domain/scheme/scheme.ts'
import {
  goalConsequenceTerms,
  goalEventTerms,
  goalReviewPartTerms,
  goalStateTerms,
  indicatorOriginTerms,
  valueBasisTerms,
} from '#domain/words/goal-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { bilingual, decimal, id, instant, oneOf, version } from './codecs.ts'
import { header } from './shared.ts'

export const goalState = oneOf(idsOf(goalStateTerms))
export const goalTerm = oneOf(goalTerms)
const goalEvent = oneOf(idsOf(goalEventTerms))

/** A name or a target as it is being written: it may still be empty. */
const short = z.string().max(100)
const name = z.string().max(500)
const longText = z.string().max(20_000)

/** Weights and points are kept with six decimals. */
export const points = z.codec(
  z
    .string()
    .regex(/^-?\d{1,9}(?:\.\d{1,6})?$/u)
    .meta({ description: '分值，最多六位小数 / points with up to six decimals' }),
  z.custom<Decimal>((value) => typeof value === 'object' && value !== null && 'units' in value),
  { decode: (text) => parseDecimal(text) ?? toDecimal('0'), encode: printDecimal },
)

const card = z.object({
  basis: oneOf(idsOf(valueBasisTerms)),
  source: z.string().max(2000),
  series: z
    .array(z.object({ year: z.number().int().min(1990).max(2100), target: decimal.optional(), actual: decimal }))
    .max(3),
})

/** What people write of an indicator. */
export const indicatorContent = {
  term: goalTerm,
  level1: short,
  level2: short,
  name,
  comparator: oneOf(comparators),
  target: decimal.optional(),
  targetText: name,
  unit: short,
  weight: points,
  card: card.optional(),
}

const planned = z.object({ id, ...indicatorContent, origin: oneOf(idsOf(indicatorOriginTerms)) })
export const indicator = planned.extend({ version })

export const goalTexts = z.object({ annual: longText, 'mid-term': longText })

export const advice = z.object({
  rule: z.string(),
  /** Missing where it concerns the whole set. */
  indicator: id.optional(),
  severity: oneOf(['error', 'warning', 'hint']),
  problem: bilingual,
  rewrite: bilingual,
})

const wordList = z.array(z.string())

/** What the check-up goes by in a year: with it a page can say the same before anything is saved. */
export const checkUpSettings = z.object({
  vagueWords: wordList,
  placeholders: wordList,
  emptyNames: wordList,
  lowWords: wordList,
  lowUnless: wordList,
  growthWords: wordList,
  wantedLevels: wordList,
  wholeWeight: points,
  neverMissedYears: z.number().int(),
})

/** What saving indicators answers. */
export const rowsSaved = z.object({ id, goalVersion: version, advice: z.array(advice) })

export const indicatorChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), indicator: planned }),
  z.object({ kind: z.literal('removed'), indicator: planned }),
  z.object({
    kind: z.literal('changed'),
    before: planned,
    after: planned,
    fields: z.array(oneOf(['name', 'level1', 'level2', 'target', 'weight'])),
  }),
])

const given = z.object({ points, opinion: longText })
export const reviewParts = z.object({
  completeness: given,
  relevance: given,
  adequacy: given,
  feasibility: given,
} satisfies Readonly<Record<keyof typeof goalReviewPartTerms, z.ZodType>>)

/** The rules of the year: what is looked at, what it is worth, and what each grade means, best first. */
export const reviewRules = z.object({
  id: z.string(),
  name: bilingual,
  authority: z.string(),
  status: oneOf(confirmations),
  statusNote: bilingual,
  points: z.record(oneOf(idsOf(goalReviewPartTerms)), points),
  aspects: z.array(z.object({ part: oneOf(idsOf(goalReviewPartTerms)), name: bilingual, points })),
  grades: z.array(
    z.object({ name: bilingual, from: points, consequence: oneOf(idsOf(goalConsequenceTerms)).optional() }),
  ),
})

const review = z.object({
  id,
  revision: z.number().int(),
  review: reviewParts,
  score: points,
  grade: z.string(),
  consequence: oneOf(idsOf(goalConsequenceTerms)),
  createdBy: id,
  createdAt: instant,
})

const head = z.object({
  ...header,
  state: goalState,
  projectId: id.optional(),
  projectName: z.string().optional(),
  changedAt: instant,
})

/** A goal as lists show it. */
export const goalLine = head.extend({
  projectCode: z.string().optional(),
  lastEvent: goalEvent.optional(),
  indicators: z.number().int(),
})

const revisionNumber = z.number().int()
const goalVersion = z.object({
  revision: revisionNumber,
  texts: goalTexts,
  budgetEntry: id.optional(),
  createdAt: instant,
  version,
  indicators: z.array(indicator),
})

const step = z.object({
  event: goalEvent,
  revision: revisionNumber,
  actor: id,
  onBehalfOf: id.optional(),
  at: z.string(),
  reason: z.string().optional(),
})

/** Everything of a goal the reader may see. */
export const wholeGoal = head.extend({
  now: goalVersion.optional(),
  inForce: goalVersion.optional(),
  revisions: z.array(
    z.object({
      revision: revisionNumber,
      budgetEntry: id.optional(),
      createdAt: instant,
      texts: z.array(goalTerm),
      indicators: z.array(indicatorChange),
    }),
  ),
  reviews: z.array(review),
  steps: z.array(step),
  moves: z.array(goalEvent),
})

/** The goal of the year before with its results. */
export const lastYearGoal = z.object({
  goalId: id,
  revision: revisionNumber,
  texts: goalTexts,
  indicators: z.array(z.object({ indicator, actual: decimal.optional() })),
})
