import type { GoalTerm } from '../../filing/form-base.ts'
import type { PlannedIndicator } from '../indicator/planned-indicator.ts'
import { revisionInForce, type GoalProgress } from './goal-machine.ts'

/** What a goal is for: 项目 or 部门（单位）整体. */
export type GoalSubject =
  | { readonly kind: 'project'; readonly project: string }
  | { readonly kind: 'department'; readonly organisation: string }

/** One version of the words and indicators, mid-term and annual. Versions are appended, never changed. */
export type GoalRevision = {
  readonly revision: number
  readonly texts: Readonly<Record<GoalTerm, string>>
  readonly indicators: readonly PlannedIndicator[]
  /** The budget change an adjustment follows from. */
  readonly budgetEntry: string | undefined
}

export type Goal = {
  readonly id: string
  readonly subject: GoalSubject
  readonly year: number
  readonly progress: GoalProgress
  readonly revisions: readonly GoalRevision[]
}

/** The version approved last: the one monitoring and self-evaluation go by. */
export const contentInForce = ({ progress, revisions }: Goal): GoalRevision | undefined => {
  const inForce = revisionInForce(progress)
  return revisions.findLast(({ revision }) => revision === inForce)
}

/** The version being written or judged now. */
export const contentNow = ({ progress, revisions }: Goal): GoalRevision | undefined =>
  revisions.findLast(({ revision }) => revision === progress.revision)
