import { and, asc, eq } from 'drizzle-orm'
import type { YearState } from '#domain/process/fiscal-year.ts'
import { fiscalYear } from '../schema/calendar.ts'
import type { Transaction } from '../transaction.ts'
import type { Header } from './thing.ts'

/** A budget year of the division. */
export type StoredYear = Header & { readonly state: YearState }

const columns = {
  id: fiscalYear.id,
  organisationId: fiscalYear.organisationId,
  year: fiscalYear.year,
  state: fiscalYear.state,
  revision: fiscalYear.revision,
  version: fiscalYear.version,
  createdAt: fiscalYear.createdAt,
  changedAt: fiscalYear.changedAt,
}

/** The years of the division, first to last. */
export const listYears = async ({ db, scope }: Transaction): Promise<readonly StoredYear[]> =>
  db.select(columns).from(fiscalYear).where(eq(fiscalYear.divisionCode, scope.division)).orderBy(asc(fiscalYear.year))

/** A year by its number. */
export const findYear = async ({ db, scope }: Transaction, year: number): Promise<StoredYear | undefined> => {
  const { divisionCode, year: ofYear } = fiscalYear
  const [row] = await db
    .select(columns)
    .from(fiscalYear)
    .where(and(eq(divisionCode, scope.division), eq(ofYear, year)))
  return row
}

export const insertYear = async ({ db, scope }: Transaction, value: Omit<StoredYear, 'version'>): Promise<void> => {
  await db.insert(fiscalYear).values({ divisionCode: scope.division, ...value })
}
