import type { Check, YearCheck } from './check.ts'
import { claimedIndicatorCount } from './agreement/claimed-indicator-count.ts'
import { handlingRate } from './agreement/handling-rate.ts'
import { indicatorsTakenUpInText } from './agreement/indicators-taken-up-in-text.ts'
import { partWithinTotal } from './agreement/part-within-total.ts'
import { periodsAgreeInSentence } from './agreement/periods-agree-in-sentence.ts'
import { praiseFitsAdmittedProblems } from './agreement/praise-fits-admitted-problems.ts'
import { resultAnswersItsIndicator } from './agreement/result-answers-its-indicator.ts'
import { stagesInOrder } from './agreement/stages-in-order.ts'
import { changesHaveABase } from './completeness/changes-have-a-base.ts'
import { chaptersOpenWithSections } from './completeness/chapters-open-with-sections.ts'
import { claimedIndicatorsListed } from './completeness/claimed-indicators-listed.ts'
import { directionsHaveFigures } from './completeness/directions-have-figures.ts'
import { goalsAreMeasurable } from './completeness/goals-are-measurable.ts'
import { indicatorPopulationDefined } from './completeness/indicator-population-defined.ts'
import { indicatorsHaveTargets } from './completeness/indicators-have-targets.ts'
import { inlinePointsRun } from './completeness/inline-points-run.ts'
import { noTemplateInstructions } from './completeness/no-template-instructions.ts'
import { outlineNumbersRun } from './completeness/outline-numbers-run.ts'
import { outlineStylesAgree } from './completeness/outline-styles-agree.ts'
import { periodsAreDated } from './completeness/periods-are-dated.ts'
import { rateInTextStatesValue } from './completeness/rate-in-text-states-value.ts'
import { ratesHaveABase } from './completeness/rates-have-a-base.ts'
import { resultStatesValue } from './completeness/result-states-value.ts'
import { targetsAreMeasurable } from './completeness/targets-are-measurable.ts'
import { carryOver } from './footing/carry-over.ts'
import { countsEqualTotal } from './footing/counts-equal-total.ts'
import { doneAndOpenEqualTotal } from './footing/done-and-open-equal-total.ts'
import { financeRate } from './footing/finance-rate.ts'
import { incomeEqualsExpenditure } from './footing/income-equals-expenditure.ts'
import { projectExecutionRate } from './footing/project-execution-rate.ts'
import { rateOfCounts } from './footing/rate-of-counts.ts'
import { rollForward } from './footing/roll-forward.ts'
import { sourcesEqualTotal } from './footing/sources-equal-total.ts'
import { unspentBySource } from './footing/unspent-by-source.ts'
import { allDoneFitsRates } from './plausibility/all-done-fits-rates.ts'
import { allDoneWithoutOpenWork } from './plausibility/all-done-without-open-work.ts'
import { completionStatesResult } from './plausibility/completion-states-result.ts'
import { finishedWorkHasNoRest } from './plausibility/finished-work-has-no-rest.ts'
import { foundProblemsAreSettled } from './plausibility/found-problems-are-settled.ts'
import { headingsFitTheirFigures } from './plausibility/headings-fit-their-figures.ts'
import { indicatorFiledInItsClass } from './plausibility/indicator-filed-in-its-class.ts'
import { indicatorUnitFitsName } from './plausibility/indicator-unit-fits-name.ts'
import { periodsReachYearEnd } from './plausibility/periods-reach-year-end.ts'

/** Every check of one report, one line each. */
export const checks: readonly Check[] = [
  countsEqualTotal,
  doneAndOpenEqualTotal,
  sourcesEqualTotal,
  financeRate,
  projectExecutionRate,
  rateOfCounts,
  carryOver,
  incomeEqualsExpenditure,
  rollForward,
  unspentBySource,
  claimedIndicatorCount,
  claimedIndicatorsListed,
  indicatorsTakenUpInText,
  partWithinTotal,
  stagesInOrder,
  handlingRate,
  rateInTextStatesValue,
  resultAnswersItsIndicator,
  resultStatesValue,
  changesHaveABase,
  indicatorsHaveTargets,
  ratesHaveABase,
  goalsAreMeasurable,
  targetsAreMeasurable,
  indicatorFiledInItsClass,
  indicatorPopulationDefined,
  indicatorUnitFitsName,
  allDoneFitsRates,
  allDoneWithoutOpenWork,
  directionsHaveFigures,
  finishedWorkHasNoRest,
  foundProblemsAreSettled,
  headingsFitTheirFigures,
  praiseFitsAdmittedProblems,
  chaptersOpenWithSections,
  inlinePointsRun,
  outlineNumbersRun,
  outlineStylesAgree,
  noTemplateInstructions,
  periodsAgreeInSentence,
  periodsAreDated,
  periodsReachYearEnd,
  completionStatesResult,
]

/** Every check across two years. */
export const yearChecks: readonly YearCheck[] = []
