import { hundred, decimal, multiply, divide, type Decimal } from '../number/decimal.ts'
import { moneyOf, type Money } from '../number/money.ts'
import type { Rounding } from '../number/rounding.ts'
import type { Confirmation } from '../scheme/scheme.ts'
import { resultUseEventTerms, resultUseStateTerms, suggestionTerms } from '../words/result-terms.ts'
import { words, type Words } from '../words/words.ts'
import type { Machine, Progress } from './machine.ts'
import type { Recurrence } from './project.ts'

export type Suggestion = keyof typeof suggestionTerms
export type ResultUseState = keyof typeof resultUseStateTerms
export type ResultUseEvent = keyof typeof resultUseEventTerms
export type ResultUseProgress = Progress<ResultUseState, ResultUseEvent>

export const resultUseMachine: Machine<ResultUseState, ResultUseEvent> = {
  noun: words('结果应用意见', 'use of the result'),
  states: resultUseStateTerms,
  events: resultUseEventTerms,
  start: 'suggested',
  final: ['decided'],
  moves: [
    { event: 'propose', from: ['suggested'], to: 'proposed' },
    { event: 'propose', from: ['appealed'], to: 'proposed', needsReason: true, opensRevision: true },
    { event: 'appeal', from: ['proposed'], to: 'appealed', needsReason: true, apartFrom: ['propose'] },
    { event: 'decide', from: ['proposed'], to: 'decided', apartFrom: ['appeal'] },
    { event: 'decide', from: ['appealed'], to: 'decided', needsReason: true, apartFrom: ['appeal'] },
  ],
}

/** One line of the table grade × kind of project → suggestion. `keep`: per cent of the budget that stays. */
export type ResultUseLine = {
  readonly grade: string
  readonly recurrences: readonly Recurrence[]
  readonly suggestion: Suggestion
  readonly keep: Decimal
}

/** The table of a place and year, first fitting line first. `whileUnrectified` overrides it as long as findings are open. */
export type ResultUseRules = {
  readonly authority: string
  readonly status: Confirmation
  readonly lines: readonly ResultUseLine[]
  readonly whileUnrectified: { readonly suggestion: Suggestion; readonly keep: Decimal } | undefined
}

export type ResultUseCase = {
  readonly grade: string
  readonly recurrence: Recurrence
  readonly budget: Money
  readonly openRectifications: number
}

export type ResultUseAdvice = {
  readonly suggestion: Suggestion
  readonly keep: Decimal
  readonly budget: Money
  readonly change: Money
  readonly why: Words
}

const lineFor = ({ lines }: ResultUseRules, { grade, recurrence }: ResultUseCase): ResultUseLine | undefined =>
  lines.find((line) => line.grade === grade && line.recurrences.includes(recurrence))

/** What the rules suggest for the next budget, with the amount; undefined where the table has no line for the case. */
export const suggest = (
  rules: ResultUseRules,
  project: ResultUseCase,
  rounding: Rounding,
): ResultUseAdvice | undefined => {
  const isHeld = rules.whileUnrectified !== undefined && project.openRectifications > 0
  const found = isHeld ? rules.whileUnrectified : lineFor(rules, project)
  if (!found) return undefined
  const { suggestion, keep } = found
  const kept = divide(multiply(decimal(project.budget), keep), hundred, { scale: 0, rounding })
  const budget = moneyOf(kept.units)
  const { zh, en } = suggestionTerms[suggestion]
  const why = isHeld
    ? words(
        `有${project.openRectifications}项整改未完成：${zh}`,
        `${project.openRectifications} rectifications are open: ${en}`,
      )
    : words(`等级为“${project.grade}”：${zh}`, `Grade "${project.grade}": ${en}`)
  return { suggestion, keep, budget, change: moneyOf(budget - project.budget), why }
}

/** The same cases under other rules or grades: the sum of budgets before and after. */
export const whatIf = (
  rules: ResultUseRules,
  cases: readonly ResultUseCase[],
  rounding: Rounding,
): { readonly before: Money; readonly after: Money; readonly undecided: number } => {
  const advice = cases.map((project) => suggest(rules, project, rounding))
  const before = cases.reduce((sum, { budget }) => sum + budget, 0n)
  const after = cases.reduce((sum, { budget }, index) => sum + (advice[index]?.budget ?? budget), 0n)
  return {
    before: moneyOf(before),
    after: moneyOf(after),
    undecided: advice.filter((found) => found === undefined).length,
  }
}
