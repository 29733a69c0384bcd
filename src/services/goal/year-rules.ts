import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { CheckUpFile } from '#catalogue/cycle/parse-check-up.ts'
import type { GoalReviewFile } from '#catalogue/cycle/parse-goal-review.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'

const noRules = (year: number, { zh, en }: Words): ServiceError =>
  new ServiceError({
    code: 'blocked',
    why: words(`规则目录中没有${year}年度的${zh}`, `the catalogue has no ${en} for ${year}`),
    remedy: words('请系统管理员补充规则文件', 'ask the administrator to add them'),
  })

/** The settings of the check-up of a year in the division. */
export const checkUpRules = ({ catalogue, division }: Context, year: number): CheckUpFile => {
  const found = ruleFor(catalogue.cycle.checkUp, { year, division })
  if (!found) throw noRules(year, words('指标填报提示设置', 'settings of the indicator check-up'))
  return found
}

/** The rules a goal is reviewed by. */
export const goalReviewRules = ({ catalogue, division }: Context, year: number): GoalReviewFile => {
  const found = ruleFor(catalogue.cycle.goalReview, { year, division })
  if (!found) throw noRules(year, words('绩效目标审核规则', 'rules for the review of goals'))
  return found
}
