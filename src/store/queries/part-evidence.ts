import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { EvidenceClass } from '#domain/process/self-evaluation/evidence.ts'
import { attachment } from '../schema/attachment.ts'
import { evidence } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** A piece of evidence with the file it is. */
export type StoredEvidence = {
  readonly id: string
  readonly partId: string
  readonly indicatorId: string
  readonly attachmentId: string
  readonly fileName: string
  readonly class: EvidenceClass
  readonly sample: number | undefined
  readonly day: Day | undefined
  readonly createdBy: string | undefined
  readonly createdAt: Date
}

/** What stands as evidence in these parts, removed pieces left out, oldest first. */
export const listEvidence = async (
  { db, scope }: Transaction,
  partIds: readonly string[],
): Promise<readonly StoredEvidence[]> => {
  if (partIds.length === 0) return []
  const rows = await db
    .select({ piece: evidence, fileName: attachment.fileName })
    .from(evidence)
    .innerJoin(
      attachment,
      and(eq(attachment.divisionCode, evidence.divisionCode), eq(attachment.id, evidence.attachmentId)),
    )
    .where(
      and(
        eq(evidence.divisionCode, scope.division),
        inArray(evidence.partId, [...partIds]),
        isNull(evidence.removedAt),
      ),
    )
    .orderBy(asc(evidence.id))
  return rows.map(({ piece, fileName }) => ({
    id: piece.id,
    partId: piece.partId,
    indicatorId: piece.indicatorId,
    attachmentId: piece.attachmentId,
    fileName,
    class: piece.class,
    sample: piece.sample ?? undefined,
    day: piece.day === null ? undefined : dayOf(piece.day),
    createdBy: piece.createdBy ?? undefined,
    createdAt: piece.createdAt,
  }))
}

export type NewEvidence = Omit<StoredEvidence, 'fileName'> & { readonly organisationId: string }

export const insertEvidence = async ({ db, scope }: Transaction, value: NewEvidence): Promise<void> => {
  const { day, ...row } = value
  await db.insert(evidence).values({ divisionCode: scope.division, ...row, day: day ? isoDay(day) : null })
}

/** Takes a piece away; its row and file stay for the trail. */
export const removeEvidence = async ({ db, scope }: Transaction, id: string, at: Date): Promise<void> => {
  await db
    .update(evidence)
    .set({ removedAt: at })
    .where(and(eq(evidence.divisionCode, scope.division), eq(evidence.id, id)))
}

/** Whose file it is, and its name; undefined where there is none within the scope. */
export const findAttachmentOwner = async (
  { db, scope }: Transaction,
  id: string,
): Promise<{ readonly organisationId: string; readonly fileName: string } | undefined> => {
  const [row] = await db
    .select({ organisationId: attachment.organisationId, fileName: attachment.fileName })
    .from(attachment)
    .where(and(eq(attachment.divisionCode, scope.division), eq(attachment.id, id)))
  return row
}
