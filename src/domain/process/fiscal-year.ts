import type { Confirmation } from '../scheme/scheme.ts'
import { type cycleEventTerms, type taskKindTerms, yearEventTerms, yearStateTerms } from '../words/calendar-terms.ts'
import { words, type Words } from '../words/words.ts'
import { day, type Day } from './calendar/day.ts'
import {
  dueDay,
  dueState,
  lateBy,
  type DayUnit,
  type DueSettings,
  type DueState,
  type Moment,
  type Term,
} from './calendar/deadline.ts'
import { dueFor, latestGrants, type Extension } from './calendar/extension.ts'
import type { WorkCalendar } from './calendar/working-day.ts'
import { move, type Act, type Machine, type Progress } from './machine.ts'
import type { OrganisationKind } from './organisation.ts'
import { refusal, unless, type Result } from './result.ts'

export type TaskKind = keyof typeof taskKindTerms
export type CycleEvent = keyof typeof cycleEventTerms
export type YearState = keyof typeof yearStateTerms
export type YearEvent = keyof typeof yearEventTerms
export type YearProgress = Progress<YearState, YearEvent>

export const yearMachine: Machine<YearState, YearEvent> = {
  noun: words('年度', 'fiscal year'),
  states: yearStateTerms,
  events: yearEventTerms,
  start: 'preparing',
  final: ['closed'],
  moves: [
    { event: 'open', from: ['preparing'], to: 'open' },
    { event: 'start-closing', from: ['open'], to: 'closing' },
    { event: 'reopen', from: ['closing'], to: 'open', needsReason: true, opensRevision: true },
    { event: 'close', from: ['closing'], to: 'closed' },
  ],
}

/** A year closes when every task is done; open rectifications go on into the next. */
export const closeYear = (progress: YearProgress, openTasks: number, act: Act): Result<YearProgress> =>
  unless(
    [
      openTasks === 0
        ? undefined
        : refusal(
            'incomplete',
            [`还有${openTasks}项任务未完成`, `${openTasks} tasks are still open`],
            ['请先办结或取消这些任务', 'Finish or cancel them first'],
          ),
    ],
    () => move(yearMachine)(progress, 'close', act),
  )

/** When a task is due: a fixed day (year counted from the budget year), or a term after an event. */
export type DueRule =
  | { readonly kind: 'fixed'; readonly yearOffset: number; readonly month: number; readonly day: number }
  | { readonly kind: 'after'; readonly event: CycleEvent; readonly term: Term }

/** A task of the cycle as catalogue data: what, by whom, and until when. */
export type TaskTemplate = {
  readonly id: string
  readonly kind: TaskKind
  readonly name: Words
  /** Kinds of organisation that owe it. */
  readonly by: readonly OrganisationKind[]
  readonly due: DueRule
  /** For monitoring: the month to whose end it looks. */
  readonly throughMonth: number | undefined
  readonly authority: string
  /** `to-confirm`: the day is a proposal, and `note` says who sets it. */
  readonly status: Confirmation
  readonly note: Words | undefined
}

/** A task of a year for one organisation. */
export type Task = {
  readonly id: string
  readonly kind: TaskKind
  readonly organisation: string
  readonly due: Day
  readonly doneAt: Moment | undefined
}

/** The due day in a budget year; undefined while the event it counts from has not happened. */
export const dueInYear = (
  rule: DueRule,
  year: number,
  at: { readonly calendar: WorkCalendar; readonly events: ReadonlyMap<CycleEvent, Day> },
): Day | undefined => {
  if (rule.kind === 'fixed') return day(year + rule.yearOffset, rule.month, rule.day)
  const from = at.events.get(rule.event)
  return from && dueDay(at.calendar, from, rule.term)
}

export type TaskStanding = {
  readonly task: Task
  /** With what was granted to the organisation. */
  readonly due: Day
  readonly state: DueState
  readonly late: Readonly<Record<DayUnit, number>> | undefined
}

export type Clock = { readonly calendar: WorkCalendar; readonly now: Moment; readonly settings: DueSettings }

const standingOf = (task: Task, grants: ReadonlyMap<string, Day>, clock: Clock): TaskStanding => {
  const due = dueFor({ task: task.id, due: task.due }, task.organisation, grants)
  const dated = task.doneAt ? { due, doneAt: task.doneAt } : { due }
  const state = dueState(dated, clock.now, clock.settings)
  return { task, due, state, late: lateBy(clock.calendar, dated, clock) }
}

/** How every task stands, extensions counted. */
export const standings = (
  tasks: readonly Task[],
  extensions: readonly Extension[],
  clock: Clock,
): readonly TaskStanding[] => {
  const grants = latestGrants(extensions)
  return tasks.map((task) => standingOf(task, grants, clock))
}

/** Who is late now, the latest first. */
export const lateList = (
  all: readonly TaskStanding[],
): readonly (TaskStanding & { readonly late: NonNullable<TaskStanding['late']> })[] =>
  all
    .flatMap((standing) => (standing.late && standing.state === 'late' ? [{ ...standing, late: standing.late }] : []))
    .toSorted((a, b) => b.late.calendar - a.late.calendar)
