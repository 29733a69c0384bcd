import { below } from '#domain/process/organisation.ts'
import { previewRollForward, type OldYear } from '#domain/process/roll-forward.ts'
import { words } from '#domain/words/words.ts'
import {
  listRollingGrants,
  listRollingProjects,
  listRollingRectifications,
  type RollingGrant,
  type RollingProject,
} from '#store/queries/roll-forward.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { bureauOf } from '../fiscal-year/bureau.ts'
import type { Work } from '../transact.ts'
import type { RollForward, ShownItem } from './roll-forward-input.ts'

/** The bureau rolls the whole division forward, a finance officer what is below them. */
export const allowRollForward = (ctx: Context, { organisation, year }: RollForward): void =>
  organisation === undefined
    ? allow(ctx, ['fiscal-year.manage'], { organisation: bureauOf(ctx), year: year + 1 })
    : allow(ctx, ['project.edit', 'fiscal-year.manage'], { organisation, year: year + 1 })

const within = (ctx: Context, organisation: string | undefined): ((id: string) => boolean) => {
  if (organisation === undefined) return () => true
  if (!ctx.tree.byId.has(organisation)) throw notFound(words('单位', 'organisation'))
  const ids = new Set([organisation, ...below(ctx.tree, organisation).map(({ id }) => id)])
  return (id) => ids.has(id)
}

/** Whether an office or its budget unit is gone decides together: the office stands for both while it is there. */
const projectOf = (
  project: RollingProject,
  exists: (organisation: string) => boolean,
): OldYear['projects'][number] => ({
  state: project.state,
  project: {
    ...project,
    organisation: exists(project.organisationId) ? project.budgetUnitId : project.organisationId,
    office: project.organisationId,
    lastYear: project.lastYear ?? undefined,
    sources: [],
    costLines: [],
  },
})

const grantOf = ({ id, personName, organisationId, role, fromYear, toYear, tasks }: RollingGrant) => ({
  id,
  person: personName,
  grant: { role, organisation: organisationId, fromYear, toYear: toYear ?? undefined, ...(tasks ? { tasks } : {}) },
})

/** The old year as the preview and the copying see it. */
export type LoadedOldYear = {
  readonly items: readonly ShownItem[]
  readonly projects: ReadonlyMap<string, RollingProject>
  readonly grants: ReadonlyMap<string, RollingGrant>
}

const taken = words('下年已有相同编码的项目', 'Another project has its code next year')
const there = words('已经结转', 'It was carried over already')

/** Loads a year, and decides about each thing of it. Roles are the whole division’s affair. */
export const loadOldYear = async (ctx: Context, tx: Work, asked: RollForward): Promise<LoadedOldYear> => {
  const { year, organisation } = asked
  const isMeant = within(ctx, organisation)
  const organisations = [...ctx.tree.byId.values()]
  const projects = (await listRollingProjects(tx, year)).filter((project) => isMeant(project.organisationId))
  const grants = organisation === undefined ? await listRollingGrants(tx, year) : []
  const byId = new Map(projects.map((project) => [project.id, project]))
  const kept = new Set(
    previewRollForward({ organisations, projects: [], grants: [], rectifications: [] }, year + 1)
      .filter(({ isCopied }) => isCopied)
      .map(({ id }) => id),
  )
  const old: OldYear = {
    organisations,
    projects: projects.map((project) => projectOf(project, (id) => kept.has(id))),
    grants: grants.map(grantOf),
    rectifications: organisation === undefined ? await listRollingRectifications(tx, year) : [],
  }
  const items = previewRollForward(old, year + 1)
    .filter(({ noun, id }) => noun !== 'organisation' || isMeant(id))
    .map((item): ShownItem => {
      const project = item.noun === 'project' ? byId.get(item.id) : undefined
      const copyId = project?.copyId ?? undefined
      if (copyId !== undefined) return { ...item, isCopied: false, why: there, copyId }
      return project?.isTaken && item.isCopied ? { ...item, isCopied: false, why: taken, copyId } : { ...item, copyId }
    })
  return { items, projects: byId, grants: new Map(grants.map((grant) => [grant.id, grant])) }
}
