import type { BudgetEntry } from '../ledger/budget-entry.ts'
import { move, type Act } from '../machine.ts'
import { refusal, unless, type Refusal, type Result } from '../result.ts'
import { goalMachine, type GoalProgress } from './goal-machine.ts'

/** An adjustment names the budget change it follows from (财预〔2015〕88号: goals and budget change together). */
export type GoalAdjustment = {
  readonly goal: string
  readonly project: string
  readonly budgetEntry: string
  readonly usedBefore: readonly string[]
}

const notTied = (entries: readonly BudgetEntry[], adjustment: GoalAdjustment): Refusal | undefined => {
  const entry = entries.find(({ id }) => id === adjustment.budgetEntry)
  return entry && entry.project === adjustment.project && entry.kind !== 'opening'
    ? undefined
    : refusal(
        'invalid',
        ['目标调整未对应本项目的预算变动', 'The adjustment names no change of this project’s budget'],
        ['请先登记追加、追减、调剂或结转，再选择该笔变动', 'Enter the budget change first, then choose it'],
      )
}

const usedTwice = ({ budgetEntry, usedBefore }: GoalAdjustment): Refusal | undefined =>
  usedBefore.includes(budgetEntry)
    ? refusal(
        'invalid',
        ['该笔预算变动已用于前一次目标调整', 'This budget change was already used for an adjustment'],
        ['请选择另一笔预算变动', 'Choose another budget change'],
      )
    : undefined

/** Opens an approved goal for change, as a new revision tied to a budget change; the approved one stays in force. */
export const adjustGoal = (
  progress: GoalProgress,
  asked: { readonly adjustment: GoalAdjustment; readonly entries: readonly BudgetEntry[] },
  act: Act,
): Result<GoalProgress> =>
  unless([notTied(asked.entries, asked.adjustment), usedTwice(asked.adjustment)], () =>
    move(goalMachine)(progress, 'adjust', act),
  )

/** Budget changes the threshold of the year picks out that no goal adjustment answers yet. */
export const unansweredChanges = (
  entries: readonly BudgetEntry[],
  answered: readonly string[],
  threshold: (entry: BudgetEntry) => boolean,
): readonly BudgetEntry[] =>
  entries.filter((entry) => entry.kind !== 'opening' && threshold(entry) && !answered.includes(entry.id))
