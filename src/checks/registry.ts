import type { Check, YearCheck } from './check.ts'
import { allDoneFitsRates } from './plausibility/all-done-fits-rates.ts'
import { allDoneWithoutOpenWork } from './plausibility/all-done-without-open-work.ts'
import { changesHaveABase } from './completeness/changes-have-a-base.ts'
import { claimedIndicatorCount } from './agreement/claimed-indicator-count.ts'
import { claimedIndicatorsListed } from './completeness/claimed-indicators-listed.ts'
import { completionStatesResult } from './plausibility/completion-states-result.ts'
import { directionsHaveFigures } from './completeness/directions-have-figures.ts'
import { finishedWorkHasNoRest } from './plausibility/finished-work-has-no-rest.ts'
import { foundProblemsAreSettled } from './plausibility/found-problems-are-settled.ts'
import { goalsAreMeasurable } from './completeness/goals-are-measurable.ts'
import { headingsFitTheirFigures } from './plausibility/headings-fit-their-figures.ts'
import { indicatorFiledInItsClass } from './plausibility/indicator-filed-in-its-class.ts'
import { indicatorPopulationDefined } from './completeness/indicator-population-defined.ts'
import { indicatorUnitFitsName } from './plausibility/indicator-unit-fits-name.ts'
import { indicatorsHaveTargets } from './completeness/indicators-have-targets.ts'
import { indicatorsTakenUpInText } from './agreement/indicators-taken-up-in-text.ts'
import { praiseFitsAdmittedProblems } from './agreement/praise-fits-admitted-problems.ts'
import { rateInTextStatesValue } from './completeness/rate-in-text-states-value.ts'
import { ratesHaveABase } from './completeness/rates-have-a-base.ts'
import { resultAnswersItsIndicator } from './agreement/result-answers-its-indicator.ts'
import { resultStatesValue } from './completeness/result-states-value.ts'
import { targetsAreMeasurable } from './completeness/targets-are-measurable.ts'

/** Every check of one report, one line each. */
export const checks: readonly Check[] = [
  claimedIndicatorCount,
  indicatorsTakenUpInText,
  claimedIndicatorsListed,
  resultStatesValue,
  rateInTextStatesValue,
  resultAnswersItsIndicator,
  indicatorsHaveTargets,
  ratesHaveABase,
  changesHaveABase,
  targetsAreMeasurable,
  goalsAreMeasurable,
  indicatorUnitFitsName,
  indicatorFiledInItsClass,
  indicatorPopulationDefined,
  allDoneFitsRates,
  allDoneWithoutOpenWork,
  finishedWorkHasNoRest,
  directionsHaveFigures,
  headingsFitTheirFigures,
  foundProblemsAreSettled,
  praiseFitsAdmittedProblems,
  completionStatesResult,
]

/** Every check across two years. */
export const yearChecks: readonly YearCheck[] = []
