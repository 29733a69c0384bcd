import { bandedSteps } from './rules/banded-steps.ts'
import { cappedMean } from './rules/capped-mean.ts'
import { checklistSum } from './rules/checklist-sum.ts'
import { deductionPerUnit } from './rules/deduction-per-unit.ts'
import { equality } from './rules/equality.ts'
import { executionRate } from './rules/execution-rate.ts'
import { gradedJudgement } from './rules/graded-judgement.ts'
import { inverse } from './rules/inverse.ts'
import { metOrZero } from './rules/met-or-zero.ts'
import { proportional } from './rules/proportional.ts'
import { proportionalWithThreshold } from './rules/proportional-with-threshold.ts'
import { qualitativeBands } from './rules/qualitative-bands.ts'
import { satisfactionInterval } from './rules/satisfaction-interval.ts'
import type { RuleContext, RuleKind, RuleModule, RuleOf, Scorer } from './rule.ts'
import type { Words } from '../words/words.ts'

/** Every scoring rule, one line each. */
export const ruleBook: { readonly [K in RuleKind]: RuleModule<K> } = {
  proportional,
  inverse,
  equality,
  'met-or-zero': metOrZero,
  'proportional-with-threshold': proportionalWithThreshold,
  'deduction-per-unit': deductionPerUnit,
  'banded-steps': bandedSteps,
  'graded-judgement': gradedJudgement,
  'qualitative-bands': qualitativeBands,
  'satisfaction-interval': satisfactionInterval,
  'checklist-sum': checklistSum,
  'execution-rate': executionRate,
  'capped-mean': cappedMean,
}

export const prepareRule = <K extends RuleKind>(rule: RuleOf<K>, context: RuleContext): Scorer =>
  ruleBook[rule.kind].prepare(rule, context)

/** Name, version and formula of a rule, for traces. */
export const describeRule = <K extends RuleKind>(rule: RuleOf<K>): { name: Words; version: string; formula: Words } => {
  const { name, version, formula } = ruleBook[rule.kind]
  return { name, version, formula: formula(rule) }
}
