import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { FilingKind } from '#domain/filing/filing.ts'
import type { FindingAnswer } from '#domain/process/finding.ts'
import type { ProjectState } from '#domain/process/project.ts'
import { reading } from '../schema/reading.ts'
import type { Transaction } from '../transaction.ts'

export type ReadingState = 'waiting' | 'read'

/** What a list tells of a report that was read. */
export type ReadingSummary = {
  readonly kind: FilingKind
  readonly organisation: string
  readonly year: number | undefined
  readonly blocks: number
  readonly characters: number
  readonly facts: number
  readonly notes: number
  /** Bytes of what was read, as it is kept. */
  readonly size: number
}

/** Another number for the figure at a span of the source, as it was typed. */
export type StoredCorrection = { readonly start: number; readonly end: number; readonly value: string }

/** A goal that a take-over wrote into: its version then, and the indicators it added. */
export type TakenGoal = { readonly id: string; readonly version: number; readonly indicators: readonly string[] }

/** What was taken over from a report, so that it can be taken back. */
export type Taken = {
  readonly at: string
  readonly by: string
  readonly year: number
  readonly organisation: string
  readonly projects: readonly string[]
  readonly goals: readonly TakenGoal[]
  readonly undoneAt?: string
  readonly reason?: string
}

export type StoredReading = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly attachmentId: string
  readonly fileName: string
  readonly state: ReadingState
  readonly jobId: string | undefined
  readonly contentId: string | undefined
  readonly summary: ReadingSummary | undefined
  readonly corrections: readonly StoredCorrection[]
  /** By the fingerprint of the finding. */
  readonly answers: Readonly<Record<string, FindingAnswer>>
  readonly taken: Taken | undefined
  readonly createdBy: string | undefined
  readonly createdAt: Date
  readonly changedAt: Date
  readonly version: number
}

type Row = typeof reading.$inferSelect

// Only what the types above allow is ever written.
const toReading = (row: Row): StoredReading => ({
  id: row.id,
  organisationId: row.organisationId,
  year: row.year,
  attachmentId: row.attachmentId,
  fileName: row.fileName,
  state: row.state as ReadingState,
  jobId: row.jobId ?? undefined,
  contentId: row.contentId ?? undefined,
  summary: (row.summary as ReadingSummary | null) ?? undefined,
  corrections: row.corrections as readonly StoredCorrection[],
  answers: row.answers as StoredReading['answers'],
  taken: (row.taken as Taken | null) ?? undefined,
  createdBy: row.createdBy ?? undefined,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
  version: row.version,
})

const byId = (division: string, id: string) => and(eq(reading.divisionCode, division), eq(reading.id, id))

export const findReading = async ({ db, scope }: Transaction, id: string): Promise<StoredReading | undefined> => {
  const [row] = await db.select().from(reading).where(byId(scope.division, id))
  return row && toReading(row)
}

export type NewReading = Pick<
  StoredReading,
  'id' | 'organisationId' | 'year' | 'attachmentId' | 'fileName' | 'jobId' | 'createdAt'
> & { readonly createdBy: string }

export const insertReading = async ({ db, scope }: Transaction, value: NewReading): Promise<void> => {
  const fresh = { state: 'waiting', corrections: [], answers: {}, changedAt: value.createdAt }
  await db.insert(reading).values({ divisionCode: scope.division, ...value, ...fresh })
}

/** What may change of a reading. */
export type ReadingChange = Partial<
  Pick<StoredReading, 'state' | 'contentId' | 'summary' | 'corrections' | 'answers' | 'taken'>
> & { readonly changedAt: Date }

/** Writes over the version that was read; false where somebody else was first. */
export const updateReading = async (
  { db, scope }: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  changed: ReadingChange,
): Promise<boolean> => {
  const { rowCount } = await db
    .update(reading)
    .set({ ...changed, version: version + 1 })
    .where(and(byId(scope.division, id), eq(reading.version, version)))
  return rowCount === 1
}

export type ReadingFilter = {
  readonly year?: number | undefined
  readonly organisations?: readonly string[] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Readings within the scope, the newest first. */
export const listReadings = async (
  { db, scope }: Transaction,
  { year, organisations, after, limit }: ReadingFilter,
): Promise<readonly StoredReading[]> => {
  const rows = await db
    .select()
    .from(reading)
    .where(
      and(
        eq(reading.divisionCode, scope.division),
        year === undefined ? undefined : eq(reading.year, year),
        organisations && inArray(reading.organisationId, [...organisations]),
        after === undefined ? undefined : lt(reading.id, after),
      ),
    )
    .orderBy(desc(reading.id))
    .limit(limit)
  return rows.map(toReading)
}

export const deleteReading = async ({ db, scope }: Transaction, id: string): Promise<void> => {
  await db.delete(reading).where(byId(scope.division, id))
}

/** How far a project that was taken over has gone since. */
export type TakenProject = {
  readonly id: string
  readonly name: string
  readonly state: ProjectState
  readonly version: number
  readonly hasEntries: boolean
  /** Somebody wrote indicators of their own, or the goal is no draft any more. */
  readonly hasGoal: boolean
}

/** Projects that were taken over, by how they stand now. */
export const listTakenProjects = async (
  { client, scope }: Transaction,
  ids: readonly string[],
): Promise<readonly TakenProject[]> => {
  const { rows } = await client.query<TakenProject>({
    name: 'list-taken-projects',
    text: `SELECT p.id, p.name, p.state, p.version,
             (EXISTS (SELECT 1 FROM budget_entry b WHERE b.division_code = $1 AND b.project_id = p.id)
              OR EXISTS (SELECT 1 FROM execution_entry x WHERE x.division_code = $1 AND x.project_id = p.id))
               AS "hasEntries",
             EXISTS (SELECT 1 FROM goal g WHERE g.division_code = $1 AND g.project_id = p.id
               AND (g.state <> 'draft' OR EXISTS (SELECT 1 FROM indicator i WHERE i.division_code = $1
                 AND i.goal_id = g.id AND i.revision = g.revision))) AS "hasGoal"
           FROM project p WHERE p.division_code = $1 AND p.id = ANY($2::uuid[]) ORDER BY p.id`,
    values: [scope.division, ids],
  })
  return rows
}

/** Goals of a year that stand for projects or whole organisations, as far as they are not dropped. */
export const listGoalsOfYear = async (
  { client, scope }: Transaction,
  { year, organisation, projects }: { year: number; organisation: string; projects: readonly string[] },
): Promise<readonly { readonly id: string; readonly projectId: string | null }[]> => {
  const { rows } = await client.query<{ id: string; projectId: string | null }>({
    name: 'list-goals-of-year',
    text: `SELECT id, project_id AS "projectId" FROM goal
           WHERE division_code = $1 AND year = $2 AND state <> 'dropped'
             AND (project_id = ANY($4::uuid[]) OR (project_id IS NULL AND organisation_id = $3))`,
    values: [scope.division, year, organisation, projects],
  })
  return rows
}
