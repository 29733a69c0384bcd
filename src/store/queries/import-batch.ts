import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { ProjectState } from '#domain/process/project.ts'
import { importBatch } from '../schema/import-batch.ts'
import type { Transaction } from '../transaction.ts'
import type { LedgerProject } from './ledger.ts'

export type ImportKind = 'budget-entries' | 'execution-entries' | 'projects'

/** One import: what came in together goes out together. */
export type StoredBatch = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly kind: ImportKind
  readonly fileName: string
  readonly counts: Readonly<Record<string, number>>
  readonly createdBy: string | undefined
  readonly createdAt: Date
  readonly undoneBy: string | undefined
  readonly undoneAt: Date | undefined
  readonly reason: string | undefined
  /** Ids of the projects it made. */
  readonly made: readonly string[]
}

type Row = typeof importBatch.$inferSelect

const toBatch = ({
  divisionCode: _division,
  kind,
  createdBy,
  undoneBy,
  undoneAt,
  reason,
  made,
  ...row
}: Row): StoredBatch => ({
  ...row,
  // Only the kinds above are ever written.
  kind: kind as ImportKind,
  createdBy: createdBy ?? undefined,
  undoneBy: undoneBy ?? undefined,
  undoneAt: undoneAt ?? undefined,
  reason: reason ?? undefined,
  made: made ?? [],
})

export type NewBatch = Omit<StoredBatch, 'undoneBy' | 'undoneAt' | 'reason' | 'createdBy'> & {
  readonly createdBy: string
}

export const insertBatch = async ({ db, scope }: Transaction, value: NewBatch): Promise<void> => {
  await db.insert(importBatch).values({ divisionCode: scope.division, ...value })
}

export const findBatch = async ({ db, scope }: Transaction, id: string): Promise<StoredBatch | undefined> => {
  const [row] = await db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.divisionCode, scope.division), eq(importBatch.id, id)))
  return row && toBatch(row)
}

export type BatchFilter = {
  readonly year?: number | undefined
  readonly organisations?: readonly string[] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Imports within the scope, the newest first. */
export const listBatches = async (
  { db, scope }: Transaction,
  { year, organisations, after, limit }: BatchFilter,
): Promise<readonly StoredBatch[]> => {
  const { divisionCode, year: ofYear, organisationId, id } = importBatch
  const rows = await db
    .select()
    .from(importBatch)
    .where(
      and(
        eq(divisionCode, scope.division),
        year === undefined ? undefined : eq(ofYear, year),
        organisations && inArray(organisationId, [...organisations]),
        after === undefined ? undefined : lt(id, after),
      ),
    )
    .orderBy(desc(id))
    .limit(limit)
  return rows.map(toBatch)
}

/** Marks an import as undone; false where it was already. */
export const markUndone = async (
  { db, scope }: Transaction,
  id: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> => {
  const { rowCount } = await db
    .update(importBatch)
    .set({ undoneBy: by, undoneAt: at, reason })
    .where(and(eq(importBatch.divisionCode, scope.division), eq(importBatch.id, id), isNull(importBatch.undoneAt)))
  return rowCount === 1
}

type EntryOfBatch = { readonly id: string; readonly organisationId: string }

const entriesOf = (table: 'budget_entry' | 'execution_entry') => ({
  name: `entries-of-batch-${table}`,
  text: `SELECT e.id, e.organisation_id AS "organisationId" FROM ${table} e
         WHERE e.division_code = $1 AND e.import_batch_id = $2
           AND NOT EXISTS (SELECT 1 FROM ledger_withdrawal w WHERE w.division_code = $1 AND w.entry_id = e.id)`,
})

/** Entries of an import that still count. */
export const listEntriesOfBatch = async (
  { client, scope }: Transaction,
  batchId: string,
): Promise<readonly EntryOfBatch[]> => {
  const values = [scope.division, batchId]
  const budget = await client.query<EntryOfBatch>({ ...entriesOf('budget_entry'), values })
  const execution = await client.query<EntryOfBatch>({ ...entriesOf('execution_entry'), values })
  return [...budget.rows, ...execution.rows]
}

/** A project as an import finds it. */
export type KnownProject = LedgerProject & { readonly budgetUnitId: string }

/** Every project of a year within the scope. */
export const listKnownProjects = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly KnownProject[]> => {
  const { rows } = await client.query<KnownProject>({
    name: 'list-known-projects',
    text: `SELECT id, organisation_id AS "organisationId", year, state, code, name, budget_unit_id AS "budgetUnitId"
           FROM project WHERE division_code = $1 AND year = $2 ORDER BY id`,
    values: [scope.division, year],
  })
  return rows
}

/** Which of some codes projects of a year have, whoever they belong to: to be asked as the program. */
export const listTakenCodes = async (
  { client, scope }: Transaction,
  year: number,
  codes: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ code: string }>({
    name: 'list-taken-codes',
    text: 'SELECT code FROM project WHERE division_code = $1 AND year = $2 AND code = ANY($3::text[])',
    values: [scope.division, year, codes],
  })
  return rows.map(({ code }) => code)
}

/** How far things of an import have gone since: only what is as it came in may go out again. */
export type MadeProject = {
  readonly id: string
  readonly name: string
  readonly state: ProjectState
  readonly version: number
  readonly isUsed: boolean
}

/** Projects an import made; used ones have entries, goals or other things about them. */
export const listMadeProjects = async (
  { client, scope }: Transaction,
  ids: readonly string[],
): Promise<readonly MadeProject[]> => {
  const { rows } = await client.query<MadeProject>({
    name: 'list-made-projects',
    text: `SELECT p.id, p.name, p.state, p.version,
             (EXISTS (SELECT 1 FROM budget_entry b WHERE b.division_code = $1 AND b.project_id = p.id)
              OR EXISTS (SELECT 1 FROM execution_entry x WHERE x.division_code = $1 AND x.project_id = p.id)
              OR EXISTS (SELECT 1 FROM goal g WHERE g.division_code = $1 AND g.project_id = p.id)) AS "isUsed"
           FROM project p WHERE p.division_code = $1 AND p.id = ANY($2::uuid[]) ORDER BY p.id`,
    values: [scope.division, ids],
  })
  return rows
}

/** Marks the codes of projects that were taken back, so that the right ones can come in under the same code. */
export const freeCodes = async (
  { client, scope }: Transaction,
  ids: readonly string[],
  mark: string,
): Promise<void> => {
  await client.query({
    name: 'free-codes',
    text: 'UPDATE project SET code = code || $3 WHERE division_code = $1 AND id = ANY($2::uuid[])',
    values: [scope.division, ids, mark],
  })
}
