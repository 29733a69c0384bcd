import { comparators } from '#domain/scheme/measure.ts'
import type { LibraryIndicator } from '#domain/process/indicator/library-indicator.ts'
import { confirmations, type Confirmation } from '#domain/scheme/scheme.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { indicatorEvidenceTerms, libraryLevel2Terms } from '#domain/words/library-terms.ts'
import type { Words } from '#domain/words/words.ts'
import { z } from 'zod'
import { parserOf, type ParseFile } from '../cycle/parse-file.ts'
import { refuseTwice } from '../cycle/parts.ts'
import { id, wordsSchema } from '../primitives.ts'

/** Indicators of one field of work or kind of spending. */
export type IndicatorLibrary = {
  readonly id: string
  readonly name: Words
  /** The field: 城市管理, 信息化. */
  readonly field: Words
  readonly authority: string
  readonly status: Confirmation
  readonly statusNote: Words
  readonly indicators: readonly LibraryIndicator[]
}

const indicator: z.ZodType<LibraryIndicator> = z.strictObject({
  id,
  level2: z.enum(idsOf(libraryLevel2Terms)),
  name: wordsSchema,
  unit: z.string().min(1).max(20),
  comparator: z.enum(comparators).exclude(['qualitative']),
  measure: wordsSchema,
  evidence: z
    .array(z.enum(idsOf(indicatorEvidenceTerms)))
    .min(1)
    .max(6),
  basis: z.tuple([z.enum(idsOf(valueBasisTerms))], z.enum(idsOf(valueBasisTerms))),
})

const schema: z.ZodType<IndicatorLibrary> = z
  .strictObject({
    id,
    name: wordsSchema,
    field: wordsSchema,
    authority: id,
    status: z.enum(confirmations),
    statusNote: wordsSchema,
    indicators: z.array(indicator).min(1).max(500),
  })
  .check((ctx) => {
    const { indicators } = ctx.value
    refuseTwice(indicators, (one) => one.id, { ctx, path: ['indicators'] })
    refuseTwice(indicators, (one) => one.name.zh, { ctx, path: ['indicators'] })
  })

/** The text of a file of the library; a target is no part of it, so that none is ever taken for a rule. */
export const parseLibrary: ParseFile<IndicatorLibrary> = parserOf(schema)
