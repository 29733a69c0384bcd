import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Decimal } from '#domain/number/decimal.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import { goal, indicator } from '../schema/goal.ts'
import { project } from '../schema/project.ts'
import { partRow } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'

/** What is asked of one indicator: its definition in the version of the goal that was in force. */
export type IndicatorAsked = {
  readonly indicatorId: string
  readonly goalId: string
  readonly goalRevision: number
  /** Undefined for the goal of a whole department. */
  readonly projectId: string | undefined
  readonly projectName: string
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator
  readonly target: Decimal | undefined
  readonly targetText: string
  readonly unit: string
  readonly weight: Decimal
}

/** A result as it was typed. */
export type ResultTyped = {
  readonly partId: string
  readonly revision: number
  readonly indicatorId: string
  readonly goalId: string
  readonly goalRevision: number
  readonly position: number
  readonly typed: string
  readonly reason: string
  readonly changedBy: string | undefined
  readonly changedAt: Date
  readonly version: number
}

type Row = typeof partRow.$inferSelect

const toResult = ({ divisionCode: _division, organisationId: _whose, changedBy, ...row }: Row): ResultTyped => ({
  ...row,
  changedBy: changedBy ?? undefined,
})

/** The results of a part, of one revision or of all, in the order of the form. */
export const listResults = async (
  { db, scope }: Transaction,
  of: { readonly partId: string; readonly revision?: number },
): Promise<readonly ResultTyped[]> => {
  const rows = await db
    .select()
    .from(partRow)
    .where(
      and(
        eq(partRow.divisionCode, scope.division),
        eq(partRow.partId, of.partId),
        of.revision === undefined ? undefined : eq(partRow.revision, of.revision),
      ),
    )
    .orderBy(asc(partRow.revision), asc(partRow.position))
  return rows.map(toResult)
}

export const findResult = async (
  { db, scope }: Transaction,
  of: { readonly partId: string; readonly revision: number; readonly indicatorId: string },
): Promise<ResultTyped | undefined> => {
  const [row] = await db
    .select()
    .from(partRow)
    .where(
      and(
        eq(partRow.divisionCode, scope.division),
        eq(partRow.partId, of.partId),
        eq(partRow.revision, of.revision),
        eq(partRow.indicatorId, of.indicatorId),
      ),
    )
  return row && toResult(row)
}

/** The definitions of the annual indicators of goals in given versions, in the order of each goal. */
export const listIndicatorsAsked = async (
  { db, scope }: Transaction,
  goals: readonly { readonly goalId: string; readonly goalRevision: number }[],
): Promise<readonly IndicatorAsked[]> => {
  if (goals.length === 0) return []
  const rows = await db
    .select({ asked: indicator, projectId: goal.projectId, projectName: project.name })
    .from(indicator)
    .innerJoin(goal, and(eq(goal.divisionCode, indicator.divisionCode), eq(goal.id, indicator.goalId)))
    .leftJoin(project, and(eq(project.divisionCode, goal.divisionCode), eq(project.id, goal.projectId)))
    .where(
      and(
        eq(indicator.divisionCode, scope.division),
        inArray(indicator.goalId, [...new Set(goals.map(({ goalId }) => goalId))]),
        eq(indicator.term, 'annual'),
      ),
    )
    .orderBy(asc(indicator.goalId), asc(indicator.position))
  const wanted = new Set(goals.map(({ goalId, goalRevision: revision }) => `${goalId} ${revision}`))
  return rows
    .filter(({ asked }) => wanted.has(`${asked.goalId} ${asked.revision}`))
    .map(({ asked, projectId, projectName }) => ({
      indicatorId: asked.id,
      goalId: asked.goalId,
      goalRevision: asked.revision,
      projectId: projectId ?? undefined,
      projectName: projectName ?? '',
      level1: asked.level1,
      level2: asked.level2,
      name: asked.name,
      comparator: asked.comparator,
      target: asked.target ?? undefined,
      targetText: asked.targetText,
      unit: asked.unit,
      weight: asked.weight,
    }))
}

export type NewResult = Pick<
  ResultTyped,
  'partId' | 'revision' | 'indicatorId' | 'goalId' | 'goalRevision' | 'position'
>

/** Gives a part blank rows. */
export const insertResults = async (
  { db, scope }: Transaction,
  rows: readonly NewResult[],
  of: { readonly organisationId: string; readonly at: Date },
): Promise<void> => {
  if (rows.length === 0) return
  const common = { divisionCode: scope.division, organisationId: of.organisationId, changedAt: of.at }
  await db.insert(partRow).values(rows.map((row) => ({ ...common, ...row })))
}

/** Saves what was typed, from the version it was read at; false where somebody else was first. */
export const updateResult = async (
  { client, scope }: Transaction,
  from: Pick<ResultTyped, 'partId' | 'revision' | 'indicatorId' | 'version'>,
  to: { readonly typed: string; readonly reason: string; readonly by: string | undefined; readonly at: Date },
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'update-part-row',
    text: `UPDATE part_row SET typed = $6, reason = $7, changed_by = $8, changed_at = $9, version = version + 1
           WHERE division_code = $1 AND part_id = $2 AND revision = $3 AND indicator_id = $4 AND version = $5`,
    values: [
      scope.division,
      from.partId,
      from.revision,
      from.indicatorId,
      from.version,
      to.typed,
      to.reason,
      to.by,
      to.at,
    ],
  })
  return rowCount === 1
}

/** Asks for indicators by a later version of their goal; what was typed stays. */
export const updateGoalRevision = async (
  { client, scope }: Transaction,
  at: Pick<ResultTyped, 'partId' | 'revision' | 'goalId' | 'goalRevision'>,
  indicatorIds: readonly string[],
): Promise<number> => {
  const { rowCount } = await client.query({
    name: 'update-part-goal-revision',
    text: `UPDATE part_row SET goal_revision = $5 WHERE division_code = $1 AND part_id = $2 AND revision = $3
             AND goal_id = $4 AND goal_revision < $5 AND indicator_id = ANY ($6::uuid[])`,
    values: [scope.division, at.partId, at.revision, at.goalId, at.goalRevision, indicatorIds],
  })
  return rowCount ?? 0
}

/** Begins a revision with what the one before held; versions go on, so that open pages stay valid. */
export const copyResults = async (
  { client, scope }: Transaction,
  partId: string,
  revisions: { readonly from: number; readonly to: number },
): Promise<void> => {
  await client.query({
    name: 'copy-part-rows',
    text: `INSERT INTO part_row (division_code, part_id, revision, indicator_id, organisation_id, goal_id, goal_revision,
             position, typed, reason, changed_by, changed_at, version)
           SELECT division_code, part_id, $4::integer, indicator_id, organisation_id, goal_id, goal_revision,
             position, typed, reason, changed_by, changed_at, version
           FROM part_row WHERE division_code = $1 AND part_id = $2 AND revision = $3`,
    values: [scope.division, partId, revisions.from, revisions.to],
  })
}
