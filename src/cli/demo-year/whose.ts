import type { DemoDepartment, DemoProject } from './demo-project.ts'

/** Logins of the people who have to do with a project, by what they do. */
export type Whose = {
  /** Drafts the project, forwards the goal. */
  readonly finance: string
  /** Writes goals, results and parts. */
  readonly handler: string
  /** Endorses what the handler declares. */
  readonly chief: string
  /** Forwards what the finance officer endorsed for a unit. */
  readonly forwarder: string
  /** Hands monitoring and parts in. */
  readonly submitter: string
  readonly reviewer: string
}

const unitLogins: Readonly<Record<string, string>> = { 'XY-D1': 'xy-danwei', 'XY-D2': 'xy-huanwei' }

/** Who has to do with the work of a place of a department. */
export const whoseAt = ({ code, reviewer }: Pick<DemoDepartment, 'code' | 'reviewer'>, place: string): Whose => {
  const login = code.toLowerCase()
  const [finance, leader, chief] = [`${login}-caiwu`, `${login}-lingdao`, `${login}-kezhang`]
  const unit = unitLogins[place]
  if (unit !== undefined) {
    return { finance, handler: unit, chief: finance, forwarder: leader, submitter: unit, reviewer }
  }
  const handler = place.endsWith('-2') ? `${login}-jingban2` : `${login}-jingban`
  return { finance, handler, chief, forwarder: finance, submitter: chief, reviewer }
}

/** The budget unit of a project: the unit itself, else the department. */
export const budgetUnitOf = ({ code }: Pick<DemoDepartment, 'code'>, { place }: Pick<DemoProject, 'place'>): string =>
  unitLogins[place] === undefined ? code : place

/** The office of a project, where it is not the budget unit itself. */
export const officeOf = (department: Pick<DemoDepartment, 'code'>, project: Pick<DemoProject, 'place'>) =>
  budgetUnitOf(department, project) === project.place ? undefined : project.place
