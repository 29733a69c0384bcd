import type { DraftFiling } from '#domain/filing/draft.ts'
import { findAmount } from '#domain/filing/draft-amount.ts'
import { isGiven } from '#domain/filing/draft-value.ts'
import type { FinanceStage } from '#domain/filing/finance.ts'

type Stages = readonly (readonly [FinanceStage, string])[]

const budgets: Stages = [
  ['annual-budget', '全年预算数'],
  ['budget', '预算数'],
  ['opening-budget', '年初预算数'],
]
const spending: Stages = [
  ['execution', '执行数'],
  ['final-account', '决算数'],
]

/** The stages the amounts of a line are of (全年预算数、执行数), since budgets of different moments differ; '' for none. */
export const stageNames = (draft: DraftFiling, line: string): string =>
  [budgets, spending]
    .flatMap((stages) => {
      const given = stages.find(([stage]) => {
        const value = findAmount(draft, line === '' ? stage : `${stage}.${line}`)
        return value !== undefined && isGiven(value)
      })
      return given ? [given[1]] : []
    })
    .join('、')
