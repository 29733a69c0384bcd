import { goalContract } from '#contract/goal.ts'
import { indicatorContract } from '#contract/indicator.ts'
import { abandonAdjustment } from '#services/goal/abandon-adjustment.ts'
import { addIndicator } from '#services/goal/add-indicator.ts'
import { adjustGoal } from '#services/goal/adjust-goal.ts'
import { approveGoal } from '#services/goal/approve-goal.ts'
import { checkUpGoal } from '#services/goal/check-up-goal.ts'
import { createGoal } from '#services/goal/create-goal.ts'
import { declareGoal } from '#services/goal/declare-goal.ts'
import { editIndicator } from '#services/goal/edit-indicator.ts'
import { editIndicators } from '#services/goal/edit-indicators.ts'
import { findInLibrary } from '#services/goal/find-in-library.ts'
import { getGoal } from '#services/goal/get-goal.ts'
import { listGoals } from '#services/goal/list-goals.ts'
import { listIndicators } from '#services/goal/list-indicators.ts'
import { dropGoal, endorseGoal, forwardGoal, withdrawGoal } from '#services/goal/move-goal.ts'
import { removeIndicator } from '#services/goal/remove-indicator.ts'
import { reorderIndicators } from '#services/goal/reorder-indicators.ts'
import { replaceIndicators } from '#services/goal/replace-indicators.ts'
import { returnGoal } from '#services/goal/return-goal.ts'
import { reviewGoal } from '#services/goal/review-goal.ts'
import { saveGoalTexts } from '#services/goal/save-goal-texts.ts'
import { seeLastYear } from '#services/goal/see-last-year.ts'
import { seeReviewRules } from '#services/goal/see-review-rules.ts'
import { takeFromCatalogue } from '#services/goal/take-from-catalogue.ts'
import { takeFromLastYear } from '#services/goal/take-from-last-year.ts'
import { takeFromLibrary } from '#services/goal/take-from-library.ts'
import { bind } from '../bind.ts'

export const goalRoutes = [
  bind(goalContract.list, listGoals),
  bind(goalContract.get, getGoal),
  bind(goalContract.create, createGoal),
  bind(goalContract.saveTexts, saveGoalTexts),
  bind(indicatorContract.add, addIndicator),
  bind(indicatorContract.list, listIndicators),
  bind(indicatorContract.edit, editIndicator),
  bind(indicatorContract.editMany, editIndicators),
  bind(indicatorContract.remove, removeIndicator),
  bind(indicatorContract.reorder, reorderIndicators),
  bind(indicatorContract.replace, replaceIndicators),
  bind(indicatorContract.library, findInLibrary),
  bind(indicatorContract.takeFromLibrary, takeFromLibrary),
  bind(indicatorContract.takeFromCatalogue, takeFromCatalogue),
  bind(indicatorContract.lastYear, seeLastYear),
  bind(indicatorContract.takeFromLastYear, takeFromLastYear),
  bind(indicatorContract.checkUp, checkUpGoal),
  bind(goalContract.declare, declareGoal),
  bind(goalContract.withdraw, withdrawGoal),
  bind(goalContract.endorse, endorseGoal),
  bind(goalContract.forward, forwardGoal),
  bind(goalContract.return, returnGoal),
  bind(goalContract.review, reviewGoal),
  bind(goalContract.approve, approveGoal),
  bind(goalContract.abandon, abandonAdjustment),
  bind(goalContract.drop, dropGoal),
  bind(goalContract.adjust, adjustGoal),
  bind(goalContract.reviewRules, seeReviewRules),
]
