import type { Day } from '#domain/process/calendar/day.ts'
import type { DayUnit, DueState } from '#domain/process/calendar/deadline.ts'
import { standings, type Clock, type TaskKind } from '#domain/process/fiscal-year.ts'
import type { Words } from '#domain/words/words.ts'
import type { ListedTask } from '#store/queries/task-list.ts'
import { momentOf } from './clock.ts'

/** A task as lists show it. */
export type TaskItem = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly kind: TaskKind
  readonly title: Words
  readonly noun: string
  readonly thingId: string | undefined
  /** As it was set. */
  readonly dueOn: Day
  /** With what was granted. */
  readonly due: Day
  readonly standing: DueState
  /** By how much it is, or was, late. */
  readonly late: Readonly<Record<DayUnit, number>> | undefined
  readonly isReturned: boolean
  readonly isCancelled: boolean
  readonly doneAt: Date | undefined
  readonly version: number
}

/** What the domain says of a task now; extensions are in its due day already. */
export const taskItem = (listed: ListedTask, clock: Clock): TaskItem => {
  const { doneAt, cancelledAt, calendarTaskId: _calendar, ...rest } = listed
  const { id, kind, organisationId: organisation, due } = listed
  const task = { id, kind, organisation, due, doneAt: doneAt && momentOf(doneAt) }
  const [standing] = standings([task], [], clock)
  return {
    ...rest,
    doneAt,
    isCancelled: cancelledAt !== undefined,
    standing: standing?.state ?? 'open',
    late: cancelledAt ? undefined : standing?.late,
  }
}
