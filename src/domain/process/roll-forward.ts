import { words, type Words } from '../words/words.ts'
import { existsInYear, type Organisation } from './organisation.ts'
import { runsIn, type Project, type ProjectState } from './project.ts'
import type { RectificationState } from './rectification.ts'
import { coversYear, type RoleGrant } from './role.ts'

/** One thing of the old year and what becomes of it. */
export type RolledItem = {
  readonly noun: 'organisation' | 'project' | 'role-grant' | 'rectification'
  readonly id: string
  readonly name: string
  readonly isCopied: boolean
  readonly why: Words
}

/** What the old year holds. */
export type OldYear = {
  readonly organisations: readonly Organisation[]
  readonly projects: readonly { readonly project: Project; readonly state: ProjectState }[]
  readonly grants: readonly { readonly id: string; readonly person: string; readonly grant: RoleGrant }[]
  readonly rectifications: readonly { readonly id: string; readonly name: string; readonly state: RectificationState }[]
}

const organisationItem = (organisation: Organisation, year: number): RolledItem => {
  const isCopied = existsInYear(organisation, year)
  const why = isCopied
    ? words('下年仍存续', 'It exists next year')
    : words('已撤销，不结转', 'It was abolished: it is not carried over')
  return { noun: 'organisation', id: organisation.id, name: organisation.name, isCopied, why }
}

const whyNotProject = (project: Project, state: ProjectState, year: number): Words | undefined => {
  if (state === 'ended' || state === 'cancelled') return words('已结项或取消', 'It ended or was cancelled')
  if (project.recurrence === 'one-off' && state === 'running') return words('一次性项目，不自动延续', 'It is one-off')
  return runsIn(project, year) ? undefined : words('项目期不含下年', 'Its period does not reach next year')
}

const projectItem = (
  { project, state }: OldYear['projects'][number],
  kept: ReadonlySet<string>,
  year: number,
): RolledItem => {
  const gone = kept.has(project.organisation)
    ? undefined
    : words('所属单位已撤销，请先指定接续单位', 'Its organisation is gone: name the one that takes over')
  const whyNot = whyNotProject(project, state, year) ?? gone
  const why = whyNot ?? words('复制项目和指标草稿，金额不复制', 'Copied with draft indicators, without amounts')
  return { noun: 'project', id: project.id, name: project.name, isCopied: whyNot === undefined, why }
}

const grantItem = (
  { id, person, grant }: OldYear['grants'][number],
  kept: ReadonlySet<string>,
  year: number,
): RolledItem => {
  const isCopied = coversYear(grant, year) && kept.has(grant.organisation) && !grant.tasks
  const why = isCopied
    ? words('授权继续有效', 'The grant goes on')
    : words('授权到期、单位撤销或仅限原任务', 'It ends, its organisation is gone, or it was for one task')
  return { noun: 'role-grant', id, name: person, isCopied, why }
}

const rectificationItem = ({ id, name, state }: OldYear['rectifications'][number]): RolledItem => {
  const isCopied = state !== 'closed'
  const why = isCopied ? words('未销号，继续跟踪', 'Not closed: it goes on') : words('已销号', 'Closed')
  return { noun: 'rectification', id, name, isCopied, why }
}

/** What would be copied into a year, and why the rest would not: shown before anything is written. */
export const previewRollForward = (old: OldYear, year: number): readonly RolledItem[] => {
  const organisations = old.organisations.map((organisation) => organisationItem(organisation, year))
  const kept = new Set(organisations.filter(({ isCopied }) => isCopied).map(({ id }) => id))
  return [
    ...organisations,
    ...old.projects.map((entry) => projectItem(entry, kept, year)),
    ...old.grants.map((entry) => grantItem(entry, kept, year)),
    ...old.rectifications.map(rectificationItem),
  ]
}
