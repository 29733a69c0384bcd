import type { Advice, CheckUp, IndicatorRule } from './advice.ts'
import { levelsPresent, weightMissing, weightsWhole } from './set-rules.ts'
import {
  basisMissing,
  easierThanHistory,
  neverMissed,
  percentOverHundred,
  sameAsLastYear,
  targetMissing,
  unitMissing,
  wrongOperator,
} from './target-rules.ts'
import { nameMissing, nameTwice, placeholderLeft, tautology, vagueTarget } from './wording-rules.ts'

const indicatorRules: readonly IndicatorRule[] = [
  placeholderLeft,
  nameMissing,
  nameTwice,
  tautology,
  targetMissing,
  vagueTarget,
  unitMissing,
  wrongOperator,
  percentOverHundred,
  weightMissing,
  easierThanHistory,
  neverMissed,
  sameAsLastYear,
  basisMissing,
]

/** What to mend in a set of indicators while it is being written: each with a wording that would mend it. */
export const checkUp = (asked: CheckUp): readonly Advice[] => [
  ...levelsPresent(asked),
  ...weightsWhole(asked),
  ...asked.indicators.flatMap((indicator) =>
    indicatorRules.flatMap((rule) => {
      const advice = rule(indicator, asked)
      return advice ? [advice] : []
    }),
  ),
]

/** Whether anything stands against submitting: hints and warnings do not. */
export const mayDeclare = (advice: readonly Advice[]): boolean => advice.every(({ severity }) => severity !== 'error')
