import { goalEventTerms, goalStateTerms } from '../../words/goal-terms.ts'
import { words } from '../../words/words.ts'
import type { Machine, Progress } from '../machine.ts'

export type GoalState = keyof typeof goalStateTerms
export type GoalEvent = keyof typeof goalEventTerms
export type GoalProgress = Progress<GoalState, GoalEvent>

/** The way of a goal. A return gives a new draft with its own revision; an approved goal changes only by adjustment. */
export const goalMachine: Machine<GoalState, GoalEvent> = {
  noun: words('绩效目标', 'goal'),
  states: goalStateTerms,
  events: goalEventTerms,
  start: 'draft',
  final: ['dropped'],
  moves: [
    { event: 'declare', from: ['draft'], to: 'with-office' },
    { event: 'withdraw', from: ['with-office'], to: 'draft', needsReason: true },
    { event: 'endorse', from: ['with-office'], to: 'with-department', apartFrom: ['declare'] },
    { event: 'forward', from: ['with-department'], to: 'with-bureau' },
    {
      event: 'return',
      from: ['with-office', 'with-department', 'with-bureau', 'reviewed'],
      to: 'draft',
      needsReason: true,
      opensRevision: true,
    },
    { event: 'review', from: ['with-bureau'], to: 'reviewed', apartFrom: ['declare', 'endorse', 'forward'] },
    { event: 'approve', from: ['reviewed'], to: 'approved', apartFrom: ['declare', 'endorse', 'forward'] },
    { event: 'drop', from: ['with-bureau', 'reviewed'], to: 'dropped', needsReason: true, apartFrom: ['declare'] },
    { event: 'adjust', from: ['approved'], to: 'draft', needsReason: true, opensRevision: true },
    // Ends an adjustment without ending the goal: a new version with the content of the one in force.
    {
      event: 'abandon',
      from: ['draft', 'with-bureau', 'reviewed'],
      to: 'approved',
      needsReason: true,
      opensRevision: true,
      after: ['adjust'],
    },
  ],
}

/** Whether the draft under way changes a goal that was approved before: such a draft must be tied to a budget change. */
export const isAdjusting = ({ steps }: GoalProgress): boolean => steps.some(({ event }) => event === 'adjust')

/** Moves after which a version is in force: an approval, or the return to what was approved before. */
const settling: readonly GoalEvent[] = ['approve', 'abandon']

/** The revision in force: the last one settled; later drafts change nothing until they are approved themselves. */
export const revisionInForce = ({ steps }: GoalProgress): number | undefined =>
  steps.findLast(({ event }) => settling.includes(event))?.revision

/** Every revision that was ever in force: budget changes of others — returned or abandoned ones — are still unanswered. */
export const revisionsSettled = ({ steps }: GoalProgress): readonly number[] =>
  steps.filter(({ event }) => settling.includes(event)).map(({ revision }) => revision)
