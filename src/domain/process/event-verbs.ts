import type { DisclosureEvent } from './disclosure.ts'
import type { FindingEvent } from './finding.ts'
import type { YearEvent } from './fiscal-year.ts'
import type { GoalEvent } from './goal/goal-machine.ts'
import type { MonitoringEvent } from './monitoring/monitoring.ts'
import type { Verb } from './permissions.ts'
import type { ProjectEvent } from './project.ts'
import type { RectificationEvent } from './rectification.ts'
import type { ResultUseEvent } from './result-use.ts'
import type { ReviewEvent } from './review/review.ts'
import type { PartEvent } from './self-evaluation/part.ts'
import type { SelfEvaluationEvent } from './self-evaluation/self-evaluation.ts'

/** Permissions any one of which lets a person make a move: a return is made by whoever has the thing before them. */
type VerbsFor<Event extends string> = Readonly<Record<Event, readonly Verb[]>>

const fiscalYear: VerbsFor<YearEvent> = {
  open: ['fiscal-year.manage'],
  'start-closing': ['fiscal-year.manage'],
  reopen: ['fiscal-year.manage'],
  close: ['fiscal-year.manage'],
}
const project: VerbsFor<ProjectEvent> = {
  declare: ['project.edit'],
  store: ['project.admit'],
  return: ['project.admit'],
  budget: ['project.admit'],
  start: ['project.edit'],
  suspend: ['project.admit'],
  resume: ['project.admit'],
  end: ['project.edit'],
  cancel: ['project.edit', 'project.admit'],
}
const goal: VerbsFor<GoalEvent> = {
  declare: ['goal.declare'],
  endorse: ['goal.endorse'],
  forward: ['goal.forward'],
  return: ['goal.endorse', 'goal.forward', 'goal.review'],
  withdraw: ['goal.declare'],
  review: ['goal.review'],
  approve: ['goal.approve'],
  adjust: ['goal.edit'],
  abandon: ['goal.edit', 'goal.approve'],
  drop: ['goal.approve'],
}
const monitoring: VerbsFor<MonitoringEvent> = {
  fill: ['monitoring.fill'],
  submit: ['monitoring.submit'],
  return: ['monitoring.accept'],
  accept: ['monitoring.accept'],
}
const part: VerbsFor<PartEvent> = {
  fill: ['self-evaluation.fill'],
  submit: ['self-evaluation.submit'],
  withdraw: ['self-evaluation.submit'],
  return: ['self-evaluation.assemble'],
  accept: ['self-evaluation.assemble'],
}
const selfEvaluation: VerbsFor<SelfEvaluationEvent> = {
  assemble: ['self-evaluation.assemble'],
  reopen: ['self-evaluation.assemble'],
  sign: ['self-evaluation.sign'],
  deliver: ['self-evaluation.deliver'],
  return: ['self-evaluation.sign', 'review.accept'],
  accept: ['review.accept'],
}
const review: VerbsFor<ReviewEvent> = {
  submit: ['self-evaluation.deliver'],
  take: ['review.take'],
  release: ['review.take'],
  score: ['review.take'],
  return: ['review.accept'],
  accept: ['review.accept'],
}
const finding: VerbsFor<FindingEvent> = {
  answer: ['finding.answer'],
  reject: ['finding.settle'],
  settle: ['finding.settle'],
}
const rectification: VerbsFor<RectificationEvent> = {
  notify: ['rectification.notify'],
  plan: ['rectification.plan'],
  report: ['rectification.report'],
  reject: ['rectification.check'],
  check: ['rectification.check'],
  close: ['rectification.notify'],
}
const resultUse: VerbsFor<ResultUseEvent> = {
  propose: ['result-use.propose'],
  appeal: ['result-use.appeal'],
  decide: ['result-use.decide'],
}
const disclosure: VerbsFor<DisclosureEvent> = {
  'decide-to-publish': ['disclosure.decide'],
  withhold: ['disclosure.decide'],
  reconsider: ['disclosure.decide'],
  publish: ['disclosure.publish'],
  correct: ['disclosure.publish'],
}

/** Which permission each move of each machine takes. */
export const eventVerbs = {
  'fiscal-year': fiscalYear,
  project,
  goal,
  monitoring,
  part,
  'self-evaluation': selfEvaluation,
  review,
  finding,
  rectification,
  'result-use': resultUse,
  disclosure,
} as const
