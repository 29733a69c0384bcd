import type { Decimal } from '../../number/decimal.ts'
import type { Words } from '../../words/words.ts'
import type { GoalReviewPart } from './goal-review.ts'

/** What a reviewer looks at within a part, with its share of the part’s points. Guidance: points are given by part. */
export type GoalReviewAspect = { readonly part: GoalReviewPart; readonly name: Words; readonly points: Decimal }
