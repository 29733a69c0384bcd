import { dueState, type DueSettings, type DueState, type Moment } from '../calendar/deadline.ts'
import { dayNumber, type Day } from '../calendar/day.ts'
import { chainOf, type OrganisationTree } from '../organisation.ts'
import type { ReviewState } from './review.ts'

/** One thing waiting for the reviewer. */
export type QueueEntry = {
  readonly organisation: string
  readonly state: ReviewState
  readonly revision: number
  readonly due: Day
  readonly openFindings: number
}

export type Queued = QueueEntry & { readonly dueState: DueState }

/** The queue of a reviewer: what can be worked on, children before those above, then by due day. */
export const queue = (
  entries: readonly QueueEntry[],
  tree: OrganisationTree,
  at: { readonly now: Moment; readonly settings: DueSettings },
): readonly Queued[] => {
  const depth = ({ organisation }: QueueEntry): number => chainOf(tree, organisation).length
  return entries
    .filter(({ state }) => state === 'queued' || state === 'taken')
    .toSorted((a, b) => depth(b) - depth(a) || dayNumber(a.due) - dayNumber(b.due))
    .map((entry) => ({ ...entry, dueState: dueState(entry, at.now, at.settings) }))
}
