import { idsOf } from '../words/ids-of.ts'
import { type budgetLevelTerms, organisationKindTerms } from '../words/organisation-terms.ts'
import { addDays, day, dayNumber, isBefore, type Day } from './calendar/day.ts'

export type OrganisationKind = keyof typeof organisationKindTerms
export const organisationKinds = idsOf(organisationKindTerms)
export type BudgetLevel = keyof typeof budgetLevelTerms

/** A node of the tree of one division. `supervisor` is the bureau section that looks after it. */
export type Organisation = {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly parent: string | undefined
  /** Own 9-digit code of a town or street. */
  readonly areaCode: string | undefined
  readonly budgetLevel: BudgetLevel
  readonly supervisor: string | undefined
  readonly from: Day
  /** Last day it exists; undefined while it does. */
  readonly until: Day | undefined
}

export type OrganisationTree = {
  readonly byId: ReadonlyMap<string, Organisation>
  readonly childrenOf: ReadonlyMap<string, readonly Organisation[]>
}

export const treeOf = (organisations: readonly Organisation[]): OrganisationTree => {
  const childrenOf = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    if (organisation.parent === undefined) continue
    const siblings = childrenOf.get(organisation.parent)
    if (siblings) siblings.push(organisation)
    else childrenOf.set(organisation.parent, [organisation])
  }
  return { byId: new Map(organisations.map((organisation) => [organisation.id, organisation])), childrenOf }
}

/** The organisation and those above it, nearest first. A ring in the data ends the walk. */
export const chainOf = ({ byId }: OrganisationTree, id: string): readonly Organisation[] => {
  const chain: Organisation[] = []
  let found = byId.get(id)
  while (found && !chain.includes(found)) {
    chain.push(found)
    found = found.parent === undefined ? undefined : byId.get(found.parent)
  }
  return chain
}

/** Everything below an organisation, itself left out, parents first. A ring in the data is walked once. */
export const below = ({ childrenOf }: OrganisationTree, id: string): readonly Organisation[] => {
  const seen = new Set([id])
  const found: Organisation[] = []
  const take = (of: string): void => {
    const fresh = (childrenOf.get(of) ?? []).filter((child) => !seen.has(child.id))
    for (const child of fresh) seen.add(child.id)
    found.push(...fresh)
  }
  take(id)
  for (const next of found) take(next.id)
  return found
}

export const existsOn = ({ from, until }: Organisation, on: Day): boolean =>
  !isBefore(on, from) && !(until && isBefore(until, on))

/** Days of a year in which the organisation exists: abolished within a year it still has its months to answer for. */
export const daysInYear = ({ from, until }: Organisation, year: number): number => {
  const [first, behind] = [dayNumber(day(year, 1, 1)), dayNumber(day(year + 1, 1, 1))]
  const end = until ? dayNumber(addDays(until, 1)) : behind
  return Math.max(0, Math.min(behind, end) - Math.max(first, dayNumber(from)))
}

export const existsInYear = (organisation: Organisation, year: number): boolean => daysInYear(organisation, year) > 0

/** Who answers for an organisation after it is gone: the nearest above that exists on the day. */
export const answersFor = (tree: OrganisationTree, id: string, on: Day): Organisation | undefined =>
  chainOf(tree, id).find((organisation) => existsOn(organisation, on))

/** The section that supervises an organisation, its own or that of the nearest above. */
export const supervisorOf = (tree: OrganisationTree, id: string): string | undefined =>
  chainOf(tree, id).find(({ supervisor }) => supervisor !== undefined)?.supervisor
