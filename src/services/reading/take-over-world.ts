import { existsInYear } from '#domain/process/organisation.ts'
import { findGoal } from '#store/queries/goal.ts'
import { listKnownProjects, listTakenCodes, type KnownProject } from '#store/queries/import-batch.ts'
import { listIndicators } from '#store/queries/indicator.ts'
import { listGoalsOfYear } from '#store/queries/reading.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { compareText } from '../import/plain-name.ts'
import { lookAsProgram, type Work } from '../transact.ts'
import type { KnownGoal, TakeOverWorld } from './plan-take-over.ts'
import type { TakeOver } from './take-over-input.ts'

type Asked = Pick<TakeOver, 'organisation' | 'year'>

/** Projects of a year of an organisation that were not cancelled. */
const projectsOf = async (tx: Work, { organisation, year }: Asked): Promise<readonly KnownProject[]> =>
  (await listKnownProjects(tx, year)).filter(
    ({ organisationId, budgetUnitId, state }) =>
      state !== 'cancelled' && (organisationId === organisation || budgetUnitId === organisation),
  )

const knownGoal = async (tx: Work, id: string): Promise<KnownGoal | undefined> => {
  const goal = await findGoal(tx, id)
  return goal && { ...goal, indicators: await listIndicators(tx, { goalId: id, revision: goal.revision }) }
}

const goalsOf = async (
  tx: Work,
  asked: Asked,
  projects: readonly KnownProject[],
): Promise<ReadonlyMap<string, KnownGoal>> => {
  const heads = await listGoalsOfYear(tx, { ...asked, projects: projects.map(({ id }) => id) })
  const found = new Map<string, KnownGoal>()
  for (const { id, projectId } of heads) {
    const goal = await knownGoal(tx, id)
    if (goal) found.set(projectId ?? '', goal)
  }
  return found
}

/** Which codes others have: that one is taken may be known, by whom is not told. */
export const takenCodesOf = async (ctx: Context, { year, projects }: TakeOver): Promise<ReadonlySet<string>> => {
  const codes = projects.flatMap(({ code }) => (code === '' ? [] : [code]))
  return codes.length === 0 ? new Set() : new Set(await lookAsProgram(ctx, (tx) => listTakenCodes(tx, year, codes)))
}

/** What taking over depends on. `last`: projects of the year before, whose successors the new ones become. */
export const loadWorld = async (
  ctx: Context,
  tx: Work,
  { asked, takenCodes }: { readonly asked: TakeOver; readonly takenCodes: ReadonlySet<string> },
): Promise<TakeOverWorld & { readonly last: readonly KnownProject[] }> => {
  const { organisation, year } = asked
  const projects = await projectsOf(tx, asked)
  const wanted = new Set(asked.projects.map(({ name }) => compareText(name)))
  const named = projects.filter(({ name }) => wanted.has(compareText(name)))
  const about = ctx.tree.byId.get(organisation)
  const isWhole = about?.kind === 'department' || about?.kind === 'unit'
  return {
    projects,
    goals: await goalsOf(tx, asked, named),
    takenCodes,
    mayEditProjects: isAllowed(ctx, 'project.edit', { organisation, year }),
    mayEditGoals: isAllowed(ctx, 'goal.edit', { organisation, year }),
    hasWholeGoal: about !== undefined && isWhole && existsInYear(about, year),
    last: await projectsOf(tx, { organisation, year: year - 1 }),
  }
}
