import type { Rectification } from '#domain/process/rectification.ts'
import { isoDay } from '#domain/process/calendar/day.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  findRectification,
  updateRectificationContent,
  type RectificationContent,
  type StoredRectification,
} from '#store/queries/rectification.ts'
import { notFound } from '../errors.ts'
import { rectificationNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'

export const rectificationOf = async (tx: Work, id: string): Promise<StoredRectification> => {
  const found = await findRectification(tx, id)
  if (!found) throw notFound(rectificationNoun.machine.noun)
  return found
}

/** A rectification as the domain judges it. */
export const toDomain = (stored: StoredRectification, evidence: readonly string[] = []): Rectification => ({
  id: stored.id,
  organisation: stored.organisationId,
  foundYear: stored.year,
  source: stored.source,
  measures: stored.measures,
  due: stored.dueOn,
  evidence,
})

const described = ({ measures, result, dueOn }: RectificationContent) => ({
  measures,
  result,
  dueOn: dueOn ? isoDay(dueOn) : null,
})

/** Writes what was filled in, with its own audit row beside that of the move. */
export const writeContent = async (
  tx: Work,
  before: StoredRectification,
  written: Partial<RectificationContent>,
): Promise<void> => {
  const after = { ...before, ...written }
  await updateRectificationContent(tx, before.id, after)
  const { organisationId: organisation, id: nounId } = before
  const changes = changesBetween(described(before), described(after))
  tx.note({ organisation, verb: 'rectification.write', noun: 'rectification', nounId, changes })
}
