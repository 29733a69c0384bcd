import type { Machine } from '#domain/process/machine.ts'
import { disclosureMachine } from '#domain/process/disclosure.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { findingMachine } from '#domain/process/finding.ts'
import { yearMachine } from '#domain/process/fiscal-year.ts'
import { goalMachine } from '#domain/process/goal/goal-machine.ts'
import { monitoringMachine } from '#domain/process/monitoring/monitoring.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { projectMachine } from '#domain/process/project.ts'
import { rectificationMachine } from '#domain/process/rectification.ts'
import { resultUseMachine } from '#domain/process/result-use.ts'
import { reviewMachine } from '#domain/process/review/review.ts'
import { partMachine } from '#domain/process/self-evaluation/part.ts'
import { selfEvaluationMachine } from '#domain/process/self-evaluation/self-evaluation.ts'
import type { ThingTable } from '#store/queries/thing.ts'

/** A noun that goes through a process: its table, its machine, which moves take which permission, and what a draft is. */
export type Noun<State extends string, Event extends string> = {
  readonly name: keyof typeof eventVerbs
  readonly table: ThingTable
  readonly machine: Machine<State, Event>
  readonly verbs: Readonly<Record<Event, readonly [Verb, ...Verb[]]>>
  readonly read: Verb
  /** States in which only its own organisation sees the content. */
  readonly drafts: readonly State[]
  /** Moves whose makers may not judge it. */
  readonly submits: readonly Event[]
}

const noun = <State extends string, Event extends string>(
  given: Omit<Noun<State, Event>, 'verbs'> & {
    readonly verbs: Readonly<Record<Event, readonly Verb[]>>
  },
): Noun<State, Event> =>
  // Every move has at least one verb: a test of the domain holds the table to it.
  given as Noun<State, Event>

export const fiscalYearNoun = noun({
  name: 'fiscal-year',
  table: 'fiscal_year',
  machine: yearMachine,
  verbs: eventVerbs['fiscal-year'],
  read: 'organisation.read',
  drafts: [],
  submits: [],
})
export const projectNoun = noun({
  name: 'project',
  table: 'project',
  machine: projectMachine,
  verbs: eventVerbs.project,
  read: 'project.read',
  drafts: ['drafted'],
  submits: ['declare'],
})
export const goalNoun = noun({
  name: 'goal',
  table: 'goal',
  machine: goalMachine,
  verbs: eventVerbs.goal,
  read: 'goal.read',
  drafts: ['draft'],
  submits: ['declare'],
})
export const monitoringNoun = noun({
  name: 'monitoring',
  table: 'monitoring',
  machine: monitoringMachine,
  verbs: eventVerbs.monitoring,
  read: 'monitoring.read',
  drafts: ['assigned', 'filling', 'returned'],
  submits: ['fill', 'submit'],
})
export const partNoun = noun({
  name: 'part',
  table: 'part',
  machine: partMachine,
  verbs: eventVerbs.part,
  read: 'self-evaluation.read',
  drafts: ['assigned', 'filling', 'returned'],
  submits: ['fill', 'submit'],
})
export const selfEvaluationNoun = noun({
  name: 'self-evaluation',
  table: 'self_evaluation',
  machine: selfEvaluationMachine,
  verbs: eventVerbs['self-evaluation'],
  read: 'self-evaluation.read',
  drafts: ['open', 'assembled', 'signed', 'returned'],
  // Not 'sign': who signed may sign again after a return. That nobody accepts what they signed, the machine sees to.
  submits: ['assemble', 'deliver'],
})
export const reviewNoun = noun({
  name: 'review',
  table: 'review',
  machine: reviewMachine,
  verbs: eventVerbs.review,
  read: 'review.read',
  drafts: [],
  submits: ['submit'],
})
export const findingNoun = noun({
  name: 'finding',
  table: 'finding',
  machine: findingMachine,
  verbs: eventVerbs.finding,
  read: 'finding.read',
  drafts: [],
  submits: ['answer'],
})
export const rectificationNoun = noun({
  name: 'rectification',
  table: 'rectification',
  machine: rectificationMachine,
  verbs: eventVerbs.rectification,
  read: 'rectification.read',
  drafts: [],
  submits: ['plan', 'report'],
})
export const resultUseNoun = noun({
  name: 'result-use',
  table: 'result_use',
  machine: resultUseMachine,
  verbs: eventVerbs['result-use'],
  read: 'result-use.read',
  drafts: [],
  submits: [],
})
export const disclosureNoun = noun({
  name: 'disclosure',
  table: 'disclosure',
  machine: disclosureMachine,
  verbs: eventVerbs.disclosure,
  read: 'disclosure.read',
  drafts: [],
  submits: [],
})
