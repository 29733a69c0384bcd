import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import type { FundSource } from '#domain/filing/finance.ts'
import type { Money } from '#domain/number/money.ts'
import type { CostLine, Project, ProjectState } from '#domain/process/project.ts'
import { costLine, fundSource, project } from '../schema/project.ts'
import type { Transaction } from '../transaction.ts'
import type { Header } from './thing.ts'
import { withinReach } from './within-reach.ts'

/** A project without its money and cost lines, as lists show it. */
export type ProjectHead = Header & {
  readonly state: ProjectState
  readonly budgetUnitId: string
  readonly code: string
  readonly name: string
  readonly category: Project['category']
  readonly recurrence: Project['recurrence']
  readonly firstYear: number
  readonly lastYear: number | undefined
  readonly predecessorId: string | undefined
}

/** Everything of a project. */
export type StoredProject = ProjectHead & {
  readonly sources: readonly { readonly source: FundSource; readonly amount: Money }[]
  readonly costLines: readonly (CostLine & { readonly id: string })[]
}

type Row = typeof project.$inferSelect

const toHead = ({ divisionCode: _division, lastYear, predecessorId, ...row }: Row): ProjectHead => ({
  ...row,
  lastYear: lastYear ?? undefined,
  predecessorId: predecessorId ?? undefined,
})

export type ProjectFilter = {
  readonly year: number
  readonly state?: ProjectState | undefined
  readonly organisation?: string | undefined
  readonly budgetUnit?: string | undefined
  /** Id of the last one of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

const conditions = (division: string, filter: ProjectFilter): SQL | undefined => {
  const { year, state, organisation, budgetUnit, after } = filter
  return and(
    eq(project.divisionCode, division),
    eq(project.year, year),
    state && eq(project.state, state),
    organisation === undefined ? undefined : eq(project.organisationId, organisation),
    budgetUnit === undefined ? undefined : eq(project.budgetUnitId, budgetUnit),
    after === undefined ? undefined : gt(project.id, after),
  )
}

/** Projects within the scope, in the order they were made. */
export const listProjects = async (
  { db, scope }: Transaction,
  filter: ProjectFilter,
): Promise<readonly ProjectHead[]> => {
  const rows = await db
    .select()
    .from(project)
    .where(and(conditions(scope.division, filter), withinReach(scope, project.organisationId)))
    .orderBy(asc(project.id))
    .limit(filter.limit)
  return rows.map(toHead)
}

const listSources = ({ db, scope }: Transaction, id: string) =>
  db
    .select({ source: fundSource.source, amount: fundSource.amount })
    .from(fundSource)
    .where(and(eq(fundSource.divisionCode, scope.division), eq(fundSource.projectId, id)))
    .orderBy(asc(fundSource.source))

const listCostLines = async ({ db, scope }: Transaction, id: string): Promise<StoredProject['costLines']> => {
  const rows = await db
    .select()
    .from(costLine)
    .where(and(eq(costLine.divisionCode, scope.division), eq(costLine.projectId, id)))
    .orderBy(asc(costLine.position))
  return rows.map(({ id: lineId, name, quantity, unit, unitPrice, basis, explanation }) => ({
    id: lineId,
    name,
    quantity,
    unit,
    unitPrice,
    basis,
    explanation,
  }))
}

export const findProject = async (tx: Transaction, id: string): Promise<StoredProject | undefined> => {
  const [row] = await tx.db
    .select()
    .from(project)
    .where(and(eq(project.divisionCode, tx.scope.division), eq(project.id, id)))
  if (!row) return undefined
  const [sources, costLines] = [await listSources(tx, id), await listCostLines(tx, id)]
  return { ...toHead(row), sources, costLines }
}

export type NewProject = Omit<StoredProject, 'version'>

/** Writes the money and the lines of a project anew. */
export const replaceProjectDetails = async (tx: Transaction, value: NewProject): Promise<void> => {
  const { db, scope } = tx
  const common = { divisionCode: scope.division, projectId: value.id, organisationId: value.organisationId }
  await db
    .delete(fundSource)
    .where(and(eq(fundSource.divisionCode, scope.division), eq(fundSource.projectId, value.id)))
  await db.delete(costLine).where(and(eq(costLine.divisionCode, scope.division), eq(costLine.projectId, value.id)))
  if (value.sources.length > 0) await db.insert(fundSource).values(value.sources.map((row) => ({ ...common, ...row })))
  if (value.costLines.length > 0) {
    await db.insert(costLine).values(value.costLines.map((row, position) => ({ ...common, ...row, position })))
  }
}

export const insertProject = async (tx: Transaction, value: NewProject): Promise<void> => {
  const { sources: _sources, costLines: _lines, ...row } = value
  await tx.db.insert(project).values({ divisionCode: tx.scope.division, ...row })
  await replaceProjectDetails(tx, value)
}

/** Changes what a draft says of itself; its header is moved on by the caller. */
export const updateProjectContent = async (tx: Transaction, value: NewProject): Promise<void> => {
  const { code, name, category, recurrence, firstYear, lastYear = null } = value
  await tx.db
    .update(project)
    .set({ code, name, category, recurrence, firstYear, lastYear })
    .where(and(eq(project.divisionCode, tx.scope.division), eq(project.id, value.id)))
  await replaceProjectDetails(tx, value)
}
