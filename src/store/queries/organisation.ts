import { and, eq, sql } from 'drizzle-orm'
import { day, isDay, isoDay, parseDay, type Day } from '#domain/process/calendar/day.ts'
import type { Organisation } from '#domain/process/organisation.ts'
import { divisionSetting, organisation } from '../schema/organisation.ts'
import type { Transaction } from '../transaction.ts'

/** A stored day; the database holds only real ones. */
export const dayOf = (text: string): Day => {
  const found = parseDay(text)
  return found && isDay(found) ? found : day(1970, 1, 1)
}

/** An organisation with what only the store knows of it. */
export type StoredOrganisation = Organisation & { readonly code: string | undefined; readonly version: number }

type Row = typeof organisation.$inferSelect

const toOrganisation = (row: Row): StoredOrganisation => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  parent: row.parentId ?? undefined,
  areaCode: row.areaCode ?? undefined,
  budgetLevel: row.budgetLevel,
  supervisor: row.supervisorId ?? undefined,
  from: dayOf(row.openedOn),
  until: row.closedOn === null ? undefined : dayOf(row.closedOn),
  code: row.code ?? undefined,
  version: row.version,
})

/** All organisations within the scope, in the order they were made. */
export const listOrganisations = async ({ db, scope }: Transaction): Promise<readonly StoredOrganisation[]> => {
  const rows = await db
    .select()
    .from(organisation)
    .where(eq(organisation.divisionCode, scope.division))
    .orderBy(organisation.id)
  return rows.map(toOrganisation)
}

export const findOrganisation = async (
  { db, scope }: Transaction,
  id: string,
): Promise<StoredOrganisation | undefined> => {
  const [row] = await db
    .select()
    .from(organisation)
    .where(and(eq(organisation.divisionCode, scope.division), eq(organisation.id, id)))
  return row && toOrganisation(row)
}

const toRow = (value: Omit<StoredOrganisation, 'version'>) => ({
  parentId: value.parent ?? null,
  supervisorId: value.supervisor ?? null,
  kind: value.kind,
  code: value.code ?? null,
  name: value.name,
  areaCode: value.areaCode ?? null,
  budgetLevel: value.budgetLevel,
  openedOn: isoDay(value.from),
  closedOn: value.until ? isoDay(value.until) : null,
})

export const insertOrganisation = async (
  { db, scope }: Transaction,
  value: Omit<StoredOrganisation, 'version'>,
): Promise<void> => {
  await db.insert(organisation).values({ divisionCode: scope.division, id: value.id, ...toRow(value) })
}

const parcel = 1000

/** Enters many; whoever is named as a parent or supervisor must come before or be there. */
export const insertOrganisations = async (
  { db, scope }: Transaction,
  values: readonly Omit<StoredOrganisation, 'version'>[],
): Promise<void> => {
  for (let at = 0; at < values.length; at += parcel) {
    const rows = values.slice(at, at + parcel)
    await db
      .insert(organisation)
      .values(rows.map((value) => ({ divisionCode: scope.division, id: value.id, ...toRow(value) })))
  }
}

/** Changes an organisation from the version it was read at; false where somebody else was first. */
export const updateOrganisation = async ({ db, scope }: Transaction, value: StoredOrganisation): Promise<boolean> => {
  const { divisionCode, id, version } = organisation
  const { rowCount } = await db
    .update(organisation)
    .set({ ...toRow(value), version: value.version + 1 })
    .where(and(eq(divisionCode, scope.division), eq(id, value.id), eq(version, value.version)))
  return rowCount === 1
}

/** How often the tree of a division was changed; 0 before its first organisation. */
export const findOrganisationVersion = async ({ db, scope }: Transaction): Promise<number> => {
  const [row] = await db
    .select({ version: divisionSetting.organisationVersion })
    .from(divisionSetting)
    .where(eq(divisionSetting.divisionCode, scope.division))
  return row?.version ?? 0
}

/** Tells every copy of the tree that it is out of date. */
export const raiseOrganisationVersion = async ({ db, scope }: Transaction): Promise<void> => {
  await db
    .insert(divisionSetting)
    .values({ divisionCode: scope.division, settings: {} })
    .onConflictDoUpdate({
      target: divisionSetting.divisionCode,
      set: { organisationVersion: sql`${divisionSetting.organisationVersion} + 1` },
    })
}
