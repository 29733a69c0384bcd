import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
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

/** Read at every look at a part and at every save: plain SQL costs a third of having it put together each time. */
const resultColumns = `part_id AS "partId", revision, indicator_id AS "indicatorId", goal_id AS "goalId",
  goal_revision AS "goalRevision", position, typed, reason, changed_by AS "changedBy", changed_at AS "changedAt", version`

type Row = Omit<ResultTyped, 'changedBy'> & { readonly changedBy: string | null }

const toResult = ({ changedBy, ...row }: Row): ResultTyped => ({ ...row, changedBy: changedBy ?? undefined })

/** The results of a part, of one revision or of all, in the order of the form. */
export const listResults = async (
  { client, scope }: Transaction,
  of: { readonly partId: string; readonly revision?: number },
): Promise<readonly ResultTyped[]> => {
  const { rows } = await client.query<Row>({
    name: 'list-part-rows',
    text: `SELECT ${resultColumns} FROM part_row
           WHERE division_code = $1 AND part_id = $2 AND ($3::integer IS NULL OR revision = $3)
           ORDER BY revision, position`,
    values: [scope.division, of.partId, of.revision ?? null],
  })
  return rows.map(toResult)
}

/** One result; without a revision, in the one its part is at. */
export const findResult = async (
  { client, scope }: Transaction,
  of: { readonly partId: string; readonly revision?: number | undefined; readonly indicatorId: string },
): Promise<ResultTyped | undefined> => {
  const { rows } = await client.query<Row>({
    name: 'find-part-row',
    text: `SELECT ${resultColumns} FROM part_row
           WHERE division_code = $1 AND part_id = $2 AND indicator_id = $4 AND revision = coalesce($3::integer,
             (SELECT p.revision FROM part p WHERE p.division_code = $1 AND p.id = $2))`,
    values: [scope.division, of.partId, of.revision ?? null, of.indicatorId],
  })
  const [row] = rows
  return row && toResult(row)
}

type AskedRow = Omit<IndicatorAsked, 'projectId' | 'projectName' | 'target' | 'weight'> & {
  readonly projectId: string | null
  readonly projectName: string | null
  readonly target: string | null
  readonly weight: string
}

const toAsked = ({ projectId, projectName, target, weight, ...row }: AskedRow): IndicatorAsked => ({
  ...row,
  projectId: projectId ?? undefined,
  projectName: projectName ?? '',
  target: target === null ? undefined : toDecimal(target),
  weight: toDecimal(weight),
})

/** The definitions of the annual indicators of goals in given versions, in the order of each goal. */
export const listIndicatorsAsked = async (
  { client, scope }: Transaction,
  goals: readonly { readonly goalId: string; readonly goalRevision: number }[],
): Promise<readonly IndicatorAsked[]> => {
  if (goals.length === 0) return []
  const { rows } = await client.query<AskedRow>({
    name: 'list-indicators-asked',
    text: `SELECT i.id AS "indicatorId", i.goal_id AS "goalId", i.revision AS "goalRevision", g.project_id AS "projectId",
             p.name AS "projectName", i.level1, i.level2, i.name, i.comparator, i.target, i.target_text AS "targetText",
             i.unit, i.weight
           FROM indicator i
           JOIN goal g ON g.division_code = i.division_code AND g.id = i.goal_id
           LEFT JOIN project p ON p.division_code = g.division_code AND p.id = g.project_id
           WHERE i.division_code = $1 AND i.goal_id = ANY ($2::uuid[]) AND i.term = 'annual'
           ORDER BY i.goal_id, i.position`,
    values: [scope.division, [...new Set(goals.map(({ goalId }) => goalId))]],
  })
  const wanted = new Set(goals.map(({ goalId, goalRevision }) => `${goalId} ${goalRevision}`))
  return rows.filter(({ goalId, goalRevision }) => wanted.has(`${goalId} ${goalRevision}`)).map(toAsked)
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

/** What of a row was typed, from the version it was read at. */
export type TypedRow = Pick<ResultTyped, 'indicatorId' | 'version' | 'typed' | 'reason'>

/** Saves many rows at once; the ids of those that were saved: the others somebody else has changed. */
export const updateResults = async (
  { client, scope }: Transaction,
  of: Pick<ResultTyped, 'partId' | 'revision'> & { readonly by: string | undefined; readonly at: Date },
  rows: readonly TypedRow[],
): Promise<ReadonlySet<string>> => {
  const column = <Key extends keyof TypedRow>(key: Key) => rows.map((row) => row[key])
  const { rows: saved } = await client.query<{ readonly id: string }>({
    name: 'update-part-rows',
    text: `UPDATE part_row SET typed = wanted.typed, reason = wanted.reason, changed_by = $4, changed_at = $5,
             version = part_row.version + 1
           FROM unnest($6::uuid[], $7::integer[], $8::text[], $9::text[]) AS wanted (id, version, typed, reason)
           WHERE division_code = $1 AND part_id = $2 AND revision = $3 AND indicator_id = wanted.id
             AND part_row.version = wanted.version
           RETURNING indicator_id AS id`,
    values: [
      scope.division,
      of.partId,
      of.revision,
      of.by,
      of.at,
      column('indicatorId'),
      column('version'),
      column('typed'),
      column('reason'),
    ],
  })
  return new Set(saved.map(({ id }) => id))
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
