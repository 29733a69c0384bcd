import { and, asc, eq } from 'drizzle-orm'
import { reportSection } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'

/** The words people wrote for a section of the report. */
export type StoredSection = {
  readonly section: string
  readonly text: string
  readonly changedBy: string | undefined
  readonly changedAt: Date
  readonly version: number
}

type Of = { readonly selfEvaluationId: string; readonly section: string }

type Row = typeof reportSection.$inferSelect

const toSection = ({ section, text, changedBy, changedAt, version }: Row): StoredSection => ({
  section,
  text,
  changedBy: changedBy ?? undefined,
  changedAt,
  version,
})

/** All that was written for a report. */
export const listSections = async (
  { db, scope }: Transaction,
  selfEvaluationId: string,
): Promise<readonly StoredSection[]> => {
  const rows = await db
    .select()
    .from(reportSection)
    .where(and(eq(reportSection.divisionCode, scope.division), eq(reportSection.selfEvaluationId, selfEvaluationId)))
    .orderBy(asc(reportSection.section))
  return rows.map(toSection)
}

export type Writing = {
  readonly organisationId: string
  readonly text: string
  readonly by: string | undefined
  readonly at: Date
}

/** Begins a section; false where somebody else began it at the same time. */
export const insertSection = async (
  { db, scope }: Transaction,
  { selfEvaluationId, section }: Of,
  { organisationId, text, by, at }: Writing,
): Promise<boolean> => {
  const row = { selfEvaluationId, section, organisationId, text, changedBy: by ?? null, changedAt: at }
  const { rowCount } = await db
    .insert(reportSection)
    .values({ divisionCode: scope.division, ...row })
    .onConflictDoNothing()
  return rowCount === 1
}

/** Saves a section from the version it was read at; false where somebody else was first. */
export const updateSection = async (
  { db, scope }: Transaction,
  from: Of & { readonly version: number },
  { text, by, at }: Omit<Writing, 'organisationId'>,
): Promise<boolean> => {
  const { divisionCode, selfEvaluationId, section, version } = reportSection
  const { rowCount } = await db
    .update(reportSection)
    .set({ text, changedBy: by ?? null, changedAt: at, version: from.version + 1 })
    .where(
      and(
        eq(divisionCode, scope.division),
        eq(selfEvaluationId, from.selfEvaluationId),
        eq(section, from.section),
        eq(version, from.version),
      ),
    )
  return rowCount === 1
}
