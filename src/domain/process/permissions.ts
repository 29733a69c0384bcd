import { idsOf } from '../words/ids-of.ts'
import { verbTerms } from '../words/verb-terms.ts'
import type { Relation, Role } from './role.ts'

export type Verb = keyof typeof verbTerms
export const verbs = idsOf(verbTerms)

/** Which roles may do a verb, and how they must stand to the organisation it touches. */
export type Permission = Readonly<Partial<Record<Role, readonly Relation[]>>>

const own: readonly Relation[] = ['own']
const below: readonly Relation[] = ['own', 'subtree']
const watched: readonly Relation[] = ['own', 'subtree', 'supervised']
const invited: readonly Relation[] = ['invited']

const bureau: Permission = { 'bureau-performance': watched, 'bureau-business': watched }
const bureauPerformance: Permission = { 'bureau-performance': watched }
const filler: Permission = { 'office-handler': own, 'office-chief': own, 'unit-finance': below }
const readers: Permission = {
  ...bureau,
  ...filler,
  'department-finance': below,
  leader: below,
}
const readersAndInvited: Permission = { ...readers, evaluator: invited }
const admin: Permission = { 'system-admin': watched }
const financeOfficers: Permission = { 'department-finance': below, 'unit-finance': below }

/** The matrix verb × role × relation. What is not here is refused. */
export const permissions: Readonly<Record<Verb, Permission>> = {
  'organisation.read': { ...readers, ...admin },
  'organisation.manage': admin,
  'person.manage': { ...admin, 'department-finance': below },
  'role-grant.manage': { ...admin, 'department-finance': below },
  'evaluator.invite': { ...admin, ...bureauPerformance },
  'fiscal-year.manage': bureauPerformance,
  'calendar.manage': bureauPerformance,
  'calendar.extend': { ...bureauPerformance, 'department-finance': ['subtree'] },
  'project.read': readersAndInvited,
  'project.edit': financeOfficers,
  'project.admit': bureau,
  'ledger.read': readersAndInvited,
  'ledger.enter': { 'bureau-business': watched, 'department-finance': below },
  'goal.read': readersAndInvited,
  'goal.edit': { ...filler, 'department-finance': below },
  'goal.declare': { 'office-handler': own, 'unit-finance': own, 'department-finance': own },
  // A unit without offices, or the goal of the whole department, has no chief of its own.
  'goal.endorse': { 'office-chief': own, 'department-finance': ['subtree'], leader: below },
  'goal.forward': { 'department-finance': below, leader: below },
  'goal.review': bureau,
  'goal.approve': bureauPerformance,
  'monitoring.read': readersAndInvited,
  'monitoring.open': { ...bureau, 'department-finance': below },
  'monitoring.fill': { ...filler, 'department-finance': below },
  'monitoring.submit': { 'office-chief': own, 'unit-finance': own, 'department-finance': own },
  'monitoring.accept': { ...bureau, 'department-finance': ['subtree'] },
  'self-evaluation.read': readersAndInvited,
  'self-evaluation.assign': financeOfficers,
  'self-evaluation.fill': { ...filler, 'department-finance': below },
  'self-evaluation.submit': { 'office-handler': own, 'office-chief': own, 'unit-finance': own },
  'self-evaluation.assemble': financeOfficers,
  'self-evaluation.sign': { leader: below },
  'self-evaluation.deliver': financeOfficers,
  'review.read': { ...bureau, evaluator: invited, 'department-finance': below, leader: below, 'unit-finance': below },
  'review.take': { ...bureau, evaluator: invited },
  'review.sample': bureauPerformance,
  'review.accept': bureau,
  'finding.read': readersAndInvited,
  'finding.answer': { ...filler, 'department-finance': below },
  'finding.settle': bureau,
  'rectification.read': readersAndInvited,
  'rectification.notify': bureau,
  'rectification.plan': { ...filler, 'department-finance': below },
  'rectification.report': { 'department-finance': below, 'unit-finance': below },
  'rectification.check': { ...bureau, evaluator: invited },
  'result-use.read': readers,
  'result-use.propose': bureau,
  'result-use.appeal': financeOfficers,
  'result-use.decide': bureauPerformance,
  'disclosure.read': { ...readers, public: ['own', 'subtree', 'supervised', 'invited', 'foreign'] },
  'disclosure.decide': financeOfficers,
  'disclosure.publish': { ...financeOfficers, ...bureauPerformance },
  'audit.read': { ...admin, ...bureauPerformance, 'department-finance': below },
  'import.run': { ...financeOfficers, ...bureauPerformance },
  'view-as.use': admin,
}

/** Verbs that change nothing. */
export const isReading = (verb: Verb): boolean => verb.endsWith('.read') || verb === 'view-as.use'

/** Verbs that judge what another submitted: whoever submitted it may not do them. */
export const judgingVerbs: readonly Verb[] = [
  'goal.endorse',
  'goal.forward',
  'goal.review',
  'goal.approve',
  'monitoring.accept',
  'self-evaluation.sign',
  'review.take',
  'review.accept',
  'finding.settle',
  'rectification.check',
]
