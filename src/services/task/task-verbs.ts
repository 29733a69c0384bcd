import type { TaskKind } from '#domain/process/fiscal-year.ts'
import type { Verb } from '#domain/process/permissions.ts'

/** Whoever may do one of these for an organisation answers for its task: may mark it done, and is reminded of it. */
export const taskVerbs: Readonly<Record<TaskKind, readonly [Verb, ...Verb[]]>> = {
  'pre-evaluation': ['project.edit'],
  'goal-declaration': ['goal.declare'],
  'goal-review': ['goal.review'],
  'goal-approval': ['goal.approve', 'goal.forward'],
  monitoring: ['monitoring.submit', 'monitoring.fill'],
  'self-evaluation': ['self-evaluation.deliver', 'self-evaluation.submit'],
  review: ['review.accept'],
  rectification: ['rectification.report', 'rectification.plan'],
  'result-use': ['result-use.propose'],
  'budget-disclosure': ['disclosure.publish'],
  'account-disclosure': ['disclosure.publish'],
}
