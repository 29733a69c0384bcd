import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import { normalise, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import type { ResultUseState, Suggestion } from '#domain/process/result-use.ts'
import { project } from '../schema/project.ts'
import { resultUse, type GradeSource } from '../schema/result-use.ts'
import type { Transaction } from '../transaction.ts'
import type { Header } from './thing.ts'

export type { GradeSource } from '../schema/result-use.ts'

/** What a grade means for the next budget of a project. */
export type StoredResultUse = Header & {
  readonly state: ResultUseState
  readonly projectId: string
  readonly projectName: string
  readonly grade: string
  readonly gradeFrom: GradeSource
  readonly suggestion: Suggestion
  /** Per cent of the budget that stays. */
  readonly keep: Decimal
  readonly budget: Money
  readonly next: Money
}

export type ResultUseFilter = {
  readonly year: number
  readonly state?: ResultUseState | undefined
  readonly suggestion?: Suggestion | undefined
  readonly organisation?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const conditions = (division: string, filter: ResultUseFilter): SQL | undefined =>
  and(
    eq(resultUse.divisionCode, division),
    eq(resultUse.year, filter.year),
    filter.state && eq(resultUse.state, filter.state),
    filter.suggestion && eq(resultUse.suggestion, filter.suggestion),
    filter.organisation === undefined ? undefined : eq(resultUse.organisationId, filter.organisation),
    filter.after === undefined ? undefined : gt(resultUse.id, filter.after),
  )

type Joined = { readonly row: typeof resultUse.$inferSelect; readonly projectName: string }

const toResultUse = ({ row, projectName }: Joined): StoredResultUse => {
  const { divisionCode: _division, keep, ...rest } = row
  return { ...rest, keep: normalise(keep), projectName }
}

const select = ({ db }: Transaction) =>
  db
    .select({ row: resultUse, projectName: project.name })
    .from(resultUse)
    .innerJoin(project, and(eq(project.divisionCode, resultUse.divisionCode), eq(project.id, resultUse.projectId)))

/** Uses of results within the scope, in the order they were suggested. */
export const listResultUses = async (tx: Transaction, filter: ResultUseFilter): Promise<readonly StoredResultUse[]> => {
  const rows = await select(tx)
    .where(conditions(tx.scope.division, filter))
    .orderBy(asc(resultUse.id))
    .limit(filter.limit)
  return rows.map(toResultUse)
}

export const findResultUse = async (tx: Transaction, id: string): Promise<StoredResultUse | undefined> => {
  const [row] = await select(tx).where(and(eq(resultUse.divisionCode, tx.scope.division), eq(resultUse.id, id)))
  return row && toResultUse(row)
}

/** Id and state of what projects have already, by project. */
export const listResultUseStates = async (
  { db, scope }: Transaction,
  year: number,
): Promise<ReadonlyMap<string, { readonly id: string; readonly state: ResultUseState }>> => {
  const rows = await db
    .select({ id: resultUse.id, state: resultUse.state, projectId: resultUse.projectId })
    .from(resultUse)
    .where(and(eq(resultUse.divisionCode, scope.division), eq(resultUse.year, year)))
  return new Map(rows.map(({ projectId, ...row }) => [projectId, row]))
}

/** What is suggested or decided for a project. */
export type ResultUseContent = Pick<StoredResultUse, 'grade' | 'gradeFrom' | 'suggestion' | 'keep' | 'budget' | 'next'>

export type NewResultUse = ResultUseContent & {
  readonly id: string
  readonly organisationId: string
  readonly projectId: string
}

const chunk = 500

/** Adds suggestions; one that somebody else made at the same moment stands. How many were made. */
export const insertResultUses = async (
  { db, scope }: Transaction,
  common: { readonly year: number; readonly at: Date },
  rows: readonly NewResultUse[],
): Promise<number> => {
  const header = { divisionCode: scope.division, year: common.year, state: 'suggested', revision: 1 } as const
  const times = { createdAt: common.at, changedAt: common.at }
  let made = 0
  for (let from = 0; from < rows.length; from += chunk) {
    const values = rows.slice(from, from + chunk).map((row) => ({ ...header, ...times, ...row }))
    const { rowCount } = await db.insert(resultUse).values(values).onConflictDoNothing()
    made += rowCount ?? 0
  }
  return made
}

/** Writes the content anew; the header is moved on by the caller. */
export const updateResultUse = async (
  { db, scope }: Transaction,
  id: string,
  { grade, gradeFrom, suggestion, keep, budget, next }: ResultUseContent,
): Promise<void> => {
  await db
    .update(resultUse)
    .set({ grade, gradeFrom, suggestion, keep, budget, next })
    .where(and(eq(resultUse.divisionCode, scope.division), eq(resultUse.id, id)))
}

const toYuan = (amount: Money): string => printDecimal(moneyIn(amount, '元'))

/** Suggests anew what nobody has taken up in the meantime; how many. */
export const refreshSuggestions = async (
  { client, scope }: Transaction,
  rows: readonly (ResultUseContent & { readonly id: string })[],
  at: Date,
): Promise<number> => {
  const { rowCount } = await client.query({
    name: 'refresh-suggestions',
    text: `UPDATE result_use SET grade = fresh.grade, grade_from = fresh.grade_from, suggestion = fresh.suggestion,
             keep = fresh.keep, budget = fresh.budget, next = fresh.next, changed_at = $9, version = version + 1
           FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[])
             AS fresh (id, grade, grade_from, suggestion, keep, budget, next)
           WHERE division_code = $1 AND result_use.id = fresh.id AND state = 'suggested'`,
    values: [
      scope.division,
      rows.map(({ id }) => id),
      rows.map(({ grade }) => grade),
      rows.map(({ gradeFrom }) => gradeFrom),
      rows.map(({ suggestion }) => suggestion),
      rows.map(({ keep }) => printDecimal(keep)),
      rows.map(({ budget }) => toYuan(budget)),
      rows.map(({ next }) => toYuan(next)),
      at,
    ],
  })
  return rowCount ?? 0
}
