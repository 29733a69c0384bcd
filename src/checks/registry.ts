// oxlint-disable max-lines -- one line for each check, and there are many
import type { Check, YearCheck } from './check.ts'
import { annualWithinMidTerm } from './agreement/annual-within-mid-term.ts'
import { brokenSentenceFrames } from './agreement/broken-sentence-frames.ts'
import { chainLevelsCounted } from './agreement/chain-levels-counted.ts'
import { claimedIndicatorCount } from './agreement/claimed-indicator-count.ts'
import { closedCasesReferent } from './agreement/closed-cases-referent.ts'
import { commonMisspellings } from './agreement/common-misspellings.ts'
import { documentNumberFormat } from './agreement/document-number-format.ts'
import { doubledApproximation } from './agreement/doubled-approximation.ts'
import { doubledWords } from './agreement/doubled-words.ts'
import { financeRateHasBase } from './agreement/finance-rate-has-base.ts'
import { gradeFitsScore } from './agreement/grade-fits-score.ts'
import { halfWidthPunctuation } from './agreement/half-width-punctuation.ts'
import { handlingRate } from './agreement/handling-rate.ts'
import { indicatorEqualsText } from './agreement/indicator-equals-text.ts'
import { indicatorEqualsWords } from './agreement/indicator-equals-words.ts'
import { indicatorsTakenUpInText } from './agreement/indicators-taken-up-in-text.ts'
import { labelledItemsCounted } from './agreement/labelled-items-counted.ts'
import { largeProjectsCounted } from './agreement/large-projects-counted.ts'
import { listedItemsCounted } from './agreement/listed-items-counted.ts'
import { measureWords } from './agreement/measure-words.ts'
import { measuresFitExecutionRate } from './agreement/measures-fit-execution-rate.ts'
import { mixedBracketWidths } from './agreement/mixed-bracket-widths.ts'
import { moneyUnitsInOneSentence } from './agreement/money-units-in-one-sentence.ts'
import { nameSpelling } from './agreement/name-spelling.ts'
import { officialTerms } from './agreement/official-terms.ts'
import { partWithinProgramme } from './agreement/part-within-programme.ts'
import { partWithinTotal } from './agreement/part-within-total.ts'
import { periodsAgreeInSentence } from './agreement/periods-agree-in-sentence.ts'
import { placesNamedCounted } from './agreement/places-named-counted.ts'
import { plannedTasksHaveResults } from './agreement/planned-tasks-have-results.ts'
import { praiseFitsAdmittedProblems } from './agreement/praise-fits-admitted-problems.ts'
import { projectsListedOnce } from './agreement/projects-listed-once.ts'
import { quotedItemsWithoutMark } from './agreement/quoted-items-without-mark.ts'
import { resultAnswersItsIndicator } from './agreement/result-answers-its-indicator.ts'
import { sameAmountTwice } from './agreement/same-amount-twice.ts'
import { sameBudgetRate } from './agreement/same-budget-rate.ts'
import { sameCountTwice } from './agreement/same-count-twice.ts'
import { sameNamedBase } from './agreement/same-named-base.ts'
import { sameProjectAmount } from './agreement/same-project-amount.ts'
import { sameValueTwoPrecisions } from './agreement/same-value-two-precisions.ts'
import { sharedRateHasBudgets } from './agreement/shared-rate-has-budgets.ts'
import { stagesInOrder } from './agreement/stages-in-order.ts'
import { surveyObject } from './agreement/survey-object.ts'
import { taskRateHasTask } from './agreement/task-rate-has-task.ts'
import { termVariants } from './agreement/term-variants.ts'
import { verbatimRepetition } from './agreement/verbatim-repetition.ts'
import { wordOrderOfTerms } from './agreement/word-order-of-terms.ts'
import { achievementsHaveResults } from './completeness/achievements-have-results.ts'
import { budgetUnitsNamed } from './completeness/budget-units-named.ts'
import { changesHaveABase } from './completeness/changes-have-a-base.ts'
import { chaptersOpenWithSections } from './completeness/chapters-open-with-sections.ts'
import { claimedIndicatorsListed } from './completeness/claimed-indicators-listed.ts'
import { completionTablesTellCompletion } from './completeness/completion-tables-tell-completion.ts'
import { declaredGoalsHaveIndicators } from './completeness/declared-goals-have-indicators.ts'
import { directionsHaveFigures } from './completeness/directions-have-figures.ts'
import { financeSectionHasIncome } from './completeness/finance-section-has-income.ts'
import { forecastShortfallsHaveReason } from './completeness/forecast-shortfalls-have-reason.ts'
import { goalsAreMeasurable } from './completeness/goals-are-measurable.ts'
import { headingWithoutVerb } from './completeness/heading-without-verb.ts'
import { indicatorPopulationDefined } from './completeness/indicator-population-defined.ts'
import { indicatorsHaveResults } from './completeness/indicators-have-results.ts'
import { indicatorsHaveTargets } from './completeness/indicators-have-targets.ts'
import { inlinePointsRun } from './completeness/inline-points-run.ts'
import { lostPointsHaveReason } from './completeness/lost-points-have-reason.ts'
import { managementSectionHasFacts } from './completeness/management-section-has-facts.ts'
import { missingWords } from './completeness/missing-words.ts'
import { moneyWithoutYuan } from './completeness/money-without-yuan.ts'
import { noTemplateInstructions } from './completeness/no-template-instructions.ts'
import { outlineNumbersRun } from './completeness/outline-numbers-run.ts'
import { outlineStylesAgree } from './completeness/outline-styles-agree.ts'
import { paragraphWithoutEnd } from './completeness/paragraph-without-end.ts'
import { periodsAreDated } from './completeness/periods-are-dated.ts'
import { pointsHaveIndicators } from './completeness/points-have-indicators.ts'
import { problemWithoutMeasure } from './completeness/problem-without-measure.ts'
import { projectSectionNamesMoney } from './completeness/project-section-names-money.ts'
import { quantityTargetsHaveUnit } from './completeness/quantity-targets-have-unit.ts'
import { rateInTextStatesValue } from './completeness/rate-in-text-states-value.ts'
import { ratesHaveABase } from './completeness/rates-have-a-base.ts'
import { resultStatesValue } from './completeness/result-states-value.ts'
import { scoreAndGradePresent } from './completeness/score-and-grade-present.ts'
import { scoreIsExplained } from './completeness/score-is-explained.ts'
import { sectionsHaveContent } from './completeness/sections-have-content.ts'
import { sentenceWithoutObject } from './completeness/sentence-without-object.ts'
import { strayOrdinal } from './completeness/stray-ordinal.ts'
import { targetsAreMeasurable } from './completeness/targets-are-measurable.ts'
import { taskSectionListsTasks } from './completeness/task-section-lists-tasks.ts'
import { unmetTargetsHaveReason } from './completeness/unmet-targets-have-reason.ts'
import { unspentHasReason } from './completeness/unspent-has-reason.ts'
import { usualSectionsPresent } from './completeness/usual-sections-present.ts'
import { carryOver } from './footing/carry-over.ts'
import { changeRate } from './footing/change-rate.ts'
import { countsEqualTotal } from './footing/counts-equal-total.ts'
import { daysInRange } from './footing/days-in-range.ts'
import { declaredMoney } from './footing/declared-money.ts'
import { doneAndOpenEqualTotal } from './footing/done-and-open-equal-total.ts'
import { executionScore } from './footing/execution-score.ts'
import { financeRate } from './footing/finance-rate.ts'
import { formScoresEqualTotal } from './footing/form-scores-equal-total.ts'
import { formWeights } from './footing/form-weights.ts'
import { headOfficeAndUnits } from './footing/head-office-and-units.ts'
import { incomeEqualsExpenditure } from './footing/income-equals-expenditure.ts'
import { indicatorScore } from './footing/indicator-score.ts'
import { projectExecutionRate } from './footing/project-execution-rate.ts'
import { rateOfCounts } from './footing/rate-of-counts.ts'
import { rollForward } from './footing/roll-forward.ts'
import { scoreComponentsEqualTotal } from './footing/score-components-equal-total.ts'
import { scoreWithinFullMarks } from './footing/score-within-full-marks.ts'
import { shareOfTotal } from './footing/share-of-total.ts'
import { sharesAddToHundred } from './footing/shares-add-to-hundred.ts'
import { sourcesEqualTotal } from './footing/sources-equal-total.ts'
import { tableTotal } from './footing/table-total.ts'
import { unspentBySource } from './footing/unspent-by-source.ts'
import { allDoneFitsRates } from './plausibility/all-done-fits-rates.ts'
import { allDoneWithoutOpenWork } from './plausibility/all-done-without-open-work.ts'
import { approximateExactFigure } from './plausibility/approximate-exact-figure.ts'
import { budgetsDifferFromSpending } from './plausibility/budgets-differ-from-spending.ts'
import { completionStatesResult } from './plausibility/completion-states-result.ts'
import { complianceQuestions } from './plausibility/compliance-questions.ts'
import { constantRatio } from './plausibility/constant-ratio.ts'
import { datedCampaign } from './plausibility/dated-campaign.ts'
import { finishedWorkHasNoRest } from './plausibility/finished-work-has-no-rest.ts'
import { foundProblemsAreSettled } from './plausibility/found-problems-are-settled.ts'
import { fullScoreThoughUnmet } from './plausibility/full-score-though-unmet.ts'
import { fullScoreWithoutProblems } from './plausibility/full-score-without-problems.ts'
import { headingsFitTheirFigures } from './plausibility/headings-fit-their-figures.ts'
import { indicatorFiledInItsClass } from './plausibility/indicator-filed-in-its-class.ts'
import { indicatorUnitFitsName } from './plausibility/indicator-unit-fits-name.ts'
import { likelihoodFitsForecast } from './plausibility/likelihood-fits-forecast.ts'
import { oneValueForTwoIndicators } from './plausibility/one-value-for-two-indicators.ts'
import { perHeadAmount } from './plausibility/per-head-amount.ts'
import { periodsReachYearEnd } from './plausibility/periods-reach-year-end.ts'
import { projectTableCoverage } from './plausibility/project-table-coverage.ts'
import { ratePossibleForCount } from './plausibility/rate-possible-for-count.ts'
import { shareOfRespondents } from './plausibility/share-of-respondents.ts'
import { impliedPriorValue } from './years/implied-prior-value.ts'
import { stockFell } from './years/stock-fell.ts'
import { targetBelowLastResult } from './years/target-below-last-result.ts'
import { textReused } from './years/text-reused.ts'
import { accountColumnsAddUp } from './footing/account-columns-add-up.ts'
import { accountCodeTree } from './footing/account-code-tree.ts'
import { accountTotalRow } from './footing/account-total-row.ts'
import { accountBalances } from './footing/account-balances.ts'
import { accountsAgree } from './agreement/accounts-agree.ts'
import { accountTextAgrees } from './agreement/account-text-agrees.ts'
import { budgetCompletionRate } from './footing/budget-completion-rate.ts'
import { accountChangeRate } from './footing/account-change-rate.ts'
import { deviationDirection } from './agreement/deviation-direction.ts'
import { threePublicAddsUp } from './footing/three-public-adds-up.ts'
import { threePublicWithinBudget } from './plausibility/three-public-within-budget.ts'
import { threePublicCounts } from './completeness/three-public-counts.ts'
import { emptyTableStated } from './completeness/empty-table-stated.ts'

/** Every check of one report, one line each. */
export const checks: readonly Check[] = [
  countsEqualTotal,
  declaredMoney,
  doneAndOpenEqualTotal,
  sourcesEqualTotal,
  tableTotal,
  accountColumnsAddUp,
  accountCodeTree,
  accountTotalRow,
  threePublicAddsUp,
  changeRate,
  accountChangeRate,
  financeRate,
  budgetCompletionRate,
  projectExecutionRate,
  rateOfCounts,
  shareOfTotal,
  carryOver,
  incomeEqualsExpenditure,
  rollForward,
  accountBalances,
  unspentBySource,
  sharesAddToHundred,
  indicatorEqualsText,
  indicatorEqualsWords,
  sameAmountTwice,
  accountsAgree,
  accountTextAgrees,
  sameBudgetRate,
  sameCountTwice,
  sameProjectAmount,
  sameValueTwoPrecisions,
  budgetUnitsNamed,
  chainLevelsCounted,
  headOfficeAndUnits,
  labelledItemsCounted,
  listedItemsCounted,
  placesNamedCounted,
  claimedIndicatorCount,
  claimedIndicatorsListed,
  indicatorsTakenUpInText,
  partWithinTotal,
  threePublicWithinBudget,
  annualWithinMidTerm,
  stagesInOrder,
  closedCasesReferent,
  handlingRate,
  ratePossibleForCount,
  shareOfRespondents,
  rateInTextStatesValue,
  resultAnswersItsIndicator,
  resultStatesValue,
  changesHaveABase,
  indicatorsHaveResults,
  indicatorsHaveTargets,
  ratesHaveABase,
  goalsAreMeasurable,
  targetsAreMeasurable,
  declaredGoalsHaveIndicators,
  indicatorFiledInItsClass,
  indicatorPopulationDefined,
  indicatorUnitFitsName,
  quantityTargetsHaveUnit,
  allDoneFitsRates,
  allDoneWithoutOpenWork,
  directionsHaveFigures,
  finishedWorkHasNoRest,
  foundProblemsAreSettled,
  headingsFitTheirFigures,
  likelihoodFitsForecast,
  praiseFitsAdmittedProblems,
  deviationDirection,
  financeRateHasBase,
  sharedRateHasBudgets,
  taskRateHasTask,
  unspentHasReason,
  plannedTasksHaveResults,
  largeProjectsCounted,
  projectTableCoverage,
  projectsListedOnce,
  chaptersOpenWithSections,
  inlinePointsRun,
  outlineNumbersRun,
  outlineStylesAgree,
  achievementsHaveResults,
  completionTablesTellCompletion,
  financeSectionHasIncome,
  managementSectionHasFacts,
  projectSectionNamesMoney,
  sectionsHaveContent,
  threePublicCounts,
  emptyTableStated,
  taskSectionListsTasks,
  usualSectionsPresent,
  noTemplateInstructions,
  headingWithoutVerb,
  paragraphWithoutEnd,
  sentenceWithoutObject,
  strayOrdinal,
  brokenSentenceFrames,
  commonMisspellings,
  doubledApproximation,
  doubledWords,
  halfWidthPunctuation,
  measureWords,
  missingWords,
  mixedBracketWidths,
  moneyUnitsInOneSentence,
  moneyWithoutYuan,
  officialTerms,
  quotedItemsWithoutMark,
  wordOrderOfTerms,
  daysInRange,
  periodsAgreeInSentence,
  periodsAreDated,
  periodsReachYearEnd,
  completionStatesResult,
  measuresFitExecutionRate,
  forecastShortfallsHaveReason,
  problemWithoutMeasure,
  fullScoreWithoutProblems,
  gradeFitsScore,
  pointsHaveIndicators,
  executionScore,
  indicatorScore,
  formScoresEqualTotal,
  formWeights,
  fullScoreThoughUnmet,
  lostPointsHaveReason,
  scoreAndGradePresent,
  scoreComponentsEqualTotal,
  scoreIsExplained,
  scoreWithinFullMarks,
  unmetTargetsHaveReason,
  sameNamedBase,
  constantRatio,
  oneValueForTwoIndicators,
  perHeadAmount,
  nameSpelling,
  termVariants,
  datedCampaign,
  partWithinProgramme,
  documentNumberFormat,
  budgetsDifferFromSpending,
  surveyObject,
  approximateExactFigure,
  verbatimRepetition,
  complianceQuestions,
]

/** Every check across two years. */
export const yearChecks: readonly YearCheck[] = [impliedPriorValue, stockFell, targetBelowLastResult, textReused]
