import { and, asc, eq } from 'drizzle-orm'
import { isoDay } from '#domain/process/calendar/day.ts'
import type { Extension } from '#domain/process/calendar/extension.ts'
import { extension } from '../schema/calendar.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** What was granted for a task, first to last. */
export const listExtensions = async (
  { db, scope }: Transaction,
  taskId: string,
): Promise<readonly (Extension & { readonly id: string })[]> => {
  const rows = await db
    .select()
    .from(extension)
    .where(and(eq(extension.divisionCode, scope.division), eq(extension.taskId, taskId)))
    .orderBy(asc(extension.createdAt), asc(extension.id))
  return rows.map((row) => ({
    id: row.id,
    task: row.taskId,
    organisation: row.organisationId,
    to: dayOf(row.dueOn),
    grantedBy: row.grantedBy ?? '',
    reason: row.reason,
    at: row.createdAt.toISOString(),
  }))
}

export const insertExtension = async (
  { db, scope }: Transaction,
  id: string,
  { task: taskId, organisation: organisationId, to, grantedBy, reason, at }: Extension,
): Promise<void> => {
  const common = { divisionCode: scope.division, id, taskId, organisationId, grantedBy, reason }
  await db.insert(extension).values({ ...common, dueOn: isoDay(to), createdAt: new Date(at) })
}
