import { and, asc, desc, eq, gt, ilike, ne, or, sql } from 'drizzle-orm'
import type { GoalTerm } from '#domain/filing/form-base.ts'
import { goal, indicator } from '../schema/goal.ts'
import type { Transaction } from '../transaction.ts'
import { toIndicator, type StoredIndicator } from './indicator.ts'

/** An indicator of an approved goal, as an example for others. */
export type LibraryIndicator = {
  readonly goalId: string
  readonly organisationId: string
  readonly year: number
  readonly indicator: StoredIndicator
}

export type LibraryFilter = {
  /** Goals of this year and the ones before. */
  readonly year: number
  /** The goal it is for does not offer its own. */
  readonly exceptGoal: string
  readonly term?: GoalTerm | undefined
  readonly level1?: string | undefined
  readonly text?: string | undefined
  readonly limit: number
}

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`

const conditions = (division: string, { year, exceptGoal, term, level1, text }: LibraryFilter) =>
  and(
    eq(goal.divisionCode, division),
    eq(goal.state, 'approved'),
    ne(goal.id, exceptGoal),
    sql`${goal.year} BETWEEN ${year - 2} AND ${year}`,
    gt(sql`length(${indicator.name})`, 0),
    term && eq(indicator.term, term),
    level1 === undefined ? undefined : ilike(indicator.level1, like(level1)),
    text === undefined ? undefined : or(ilike(indicator.name, like(text)), ilike(indicator.level2, like(text))),
  )

/** Indicators of approved goals of the last three years within the scope, newest goals first. */
export const listLibraryIndicators = async (
  { db, scope }: Transaction,
  filter: LibraryFilter,
): Promise<readonly LibraryIndicator[]> => {
  const rows = await db
    .select({ row: indicator, goalId: goal.id, organisationId: goal.organisationId, year: goal.year })
    .from(goal)
    .innerJoin(
      indicator,
      and(
        eq(indicator.divisionCode, goal.divisionCode),
        eq(indicator.goalId, goal.id),
        eq(indicator.revision, goal.revision),
      ),
    )
    .where(conditions(scope.division, filter))
    .orderBy(desc(goal.year), desc(goal.id), asc(indicator.position))
    .limit(filter.limit)
  return rows.map(({ row, ...of }) => ({ ...of, indicator: toIndicator(row) }))
}
