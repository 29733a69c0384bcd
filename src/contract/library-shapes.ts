import { z } from 'zod'
import { comparators } from '#domain/scheme/measure.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { indicatorEvidenceTerms, libraryLevel1Terms, libraryLevel2Terms } from '#domain/words/library-terms.ts'
import { key, standing } from './catalogue-shapes.ts'
import { bilingual, oneOf } from './codecs.ts'

export const level1 = oneOf(idsOf(libraryLevel1Terms))
export const level2 = oneOf(idsOf(libraryLevel2Terms))

/** A field of work with how many indicators it has. */
export const libraryLine = z.object({ ...standing, field: bilingual, indicators: z.number().int() })

/** An indicator to choose from: what it counts and how, never a target. */
export const libraryIndicator = z.object({
  ...standing,
  libraryId: key,
  field: bilingual,
  level1,
  level1Name: bilingual,
  level2,
  level2Name: bilingual,
  unit: z.string(),
  comparator: oneOf(comparators),
  measure: bilingual,
  evidence: z.array(z.object({ id: oneOf(idsOf(indicatorEvidenceTerms)), name: bilingual })),
  basis: z.array(z.object({ id: oneOf(idsOf(valueBasisTerms)), name: bilingual })),
})
