import { compare, equals, printDecimal, sum } from '#domain/number/decimal.ts'
import type { GoalReviewAspect } from '#domain/process/goal/goal-review-aspect.ts'
import { goalReviewParts, type GoalReviewRules } from '#domain/process/goal/goal-review.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { goalConsequenceTerms, goalReviewPartTerms } from '#domain/words/goal-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { gradesCover, gradesSchema } from '../grades-schema.ts'
import { pointsDecimal, positiveDecimal, refuse, wordsSchema } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'

export type GoalReviewFile = RuleHead & GoalReviewRules & { readonly aspects: readonly GoalReviewAspect[] }

type Ctx = Parameters<typeof refuse>[0]

const body = z.strictObject({
  ...headShape,
  points: z.record(z.enum(goalReviewParts), positiveDecimal),
  grades: gradesSchema,
  consequences: z.array(z.enum(idsOf(goalConsequenceTerms))).max(10),
  aspects: z.array(z.strictObject({ part: z.enum(goalReviewParts), name: wordsSchema, points: pointsDecimal })).max(40),
})
type Body = z.output<typeof body>

const refuseGrades = (ctx: Ctx, { grades, points, consequences }: Body): void => {
  const whole = sum(goalReviewParts.map((part) => points[part]))
  if (!gradesCover(grades) || compare(grades.bands[0].from, whole) > 0)
    refuse(ctx, ['grades', 'bands'], {
      message: words(
        '等级界限应由高到低、不超过满分，最后一级从 0 起',
        'cut-offs must fall from at most the full points to 0',
      ),
      remedy: words('请调整 from 的顺序和取值', 'put the values of "from" in order'),
    })
  if (consequences.length !== grades.bands.length)
    refuse(ctx, ['consequences'], {
      message: words('每个等级须对应一个审核结果', 'every grade needs its consequence'),
      remedy: words(`请按等级顺序写${grades.bands.length}项`, `write ${grades.bands.length}, best grade first`),
    })
}

const refuseAspects = (ctx: Ctx, { aspects, points }: Body): void => {
  for (const part of goalReviewParts) {
    const own = aspects.filter((aspect) => aspect.part === part)
    const total = sum(own.map((aspect) => aspect.points))
    if (own.length > 0 && !equals(total, points[part])) {
      const [have, want] = [printDecimal(total), printDecimal(points[part])]
      const { zh, en } = goalReviewPartTerms[part]
      refuse(ctx, ['aspects'], {
        message: words(
          `${zh}各要点合计${have}分，应为${want}分`,
          `the aspects of ${en} have ${have} points, not ${want}`,
        ),
        remedy: words('请使要点分值合计等于该部分分值', 'make them add up to the part'),
      })
    }
  }
}

const schema: z.ZodType<GoalReviewFile> = body.check((ctx) => {
  refuseGrades(ctx, ctx.value)
  refuseAspects(ctx, ctx.value)
})

export const parseGoalReview: ParseFile<GoalReviewFile> = parserOf(schema)
