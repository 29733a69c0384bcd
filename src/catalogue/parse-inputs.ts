import {
  comparators,
  noInputs,
  qualitativeLevels,
  type FiledRow,
  type Measure,
  type SchemeInputs,
} from '#domain/scheme/measure.ts'
import { z } from 'zod'
import { parseData } from './parse-text.ts'
import { anyDecimal, id, maybe, pointsDecimal, shareDecimal, text } from './primitives.ts'
import type { Parsed } from './problem.ts'

/** Optional keys that are absent stay absent. */
const present = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T

const part = z.strictObject({ target: anyDecimal, actual: anyDecimal, money: pointsDecimal })

const measureSchema: z.ZodType<Measure> = z.lazy(() =>
  z
    .strictObject({
      target: anyDecimal.optional(),
      actual: anyDecimal.optional(),
      level: z.enum(qualitativeLevels).optional(),
      judged: shareDecimal.optional(),
      grade: text.optional(),
      checks: z
        .record(text, z.boolean())
        .transform((checks) => new Map(Object.entries(checks)))
        .optional(),
      rows: z.array(rowSchema).optional(),
      parts: z.strictObject({ kind: z.enum(['absolute', 'ratio']), of: z.array(part).min(1) }).optional(),
      notYet: z.boolean().optional(),
      evidence: z.enum(['present', 'missing']).optional(),
      excessExplained: z.boolean().optional(),
    })
    .transform((measure) => present<Measure>(measure)),
)

const rowSchema: z.ZodType<FiledRow> = z.strictObject({
  slot: text.default(''),
  name: text,
  comparator: z.enum(comparators),
  points: maybe(pointsDecimal),
  measure: measureSchema,
})

const mapOf = <T extends z.ZodType>(schema: T) =>
  z
    .record(text, schema)
    .transform((record): ReadonlyMap<string, z.output<T>> => new Map(Object.entries(record)))
    .prefault({})

/** Inputs of a scheme as JSON: what a golden case holds, and what a person may write to score without a report. */
export const inputsSchema: z.ZodType<SchemeInputs> = z
  .strictObject({
    measures: mapOf(measureSchema),
    rows: z.array(rowSchema).default([]),
    facts: mapOf(z.boolean()),
    counts: mapOf(pointsDecimal),
    coefficient: maybe(pointsDecimal),
  })
  .transform((inputs) => ({ ...noInputs, ...inputs }))

export const parseInputs = (data: unknown): Parsed<SchemeInputs> => parseData(inputsSchema, data)

const caseSchema = z.strictObject({
  name: text,
  /** How the expected figures were worked out by hand. */
  worked: text,
  stage: z.enum(['goal-setting', 'self-evaluation']).default('self-evaluation'),
  inputs: inputsSchema,
  expect: z.strictObject({
    full: text,
    score: text,
    highest: text,
    grades: z.array(text),
    /** Points of single parts by id; of filed indicators by name. */
    parts: z.record(text, text).default({}),
  }),
})
export const caseListSchema = z.strictObject({ scheme: id, cases: z.array(caseSchema).min(1) })

/** Golden cases of a scheme, worked out by hand. */
export type CaseList = z.output<typeof caseListSchema>
export const parseCases = (data: unknown): Parsed<CaseList> => parseData(caseListSchema, data)
