import { and, asc, eq } from 'drizzle-orm'
import { attachment } from '../schema/attachment.ts'
import { rectificationEvidence } from '../schema/finding.ts'
import type { Transaction } from '../transaction.ts'

/** A file that shows what was mended. */
export type RectificationEvidence = {
  readonly attachmentId: string
  readonly fileName: string
  readonly mediaType: string
  readonly createdBy: string | undefined
  readonly createdAt: Date
}

/** What stands as evidence, oldest first. */
export const listRectificationEvidence = async (
  { db, scope }: Transaction,
  rectificationId: string,
): Promise<readonly RectificationEvidence[]> => {
  const rows = await db
    .select({ piece: rectificationEvidence, fileName: attachment.fileName, mediaType: attachment.mediaType })
    .from(rectificationEvidence)
    .innerJoin(
      attachment,
      and(
        eq(attachment.divisionCode, rectificationEvidence.divisionCode),
        eq(attachment.id, rectificationEvidence.attachmentId),
      ),
    )
    .where(
      and(
        eq(rectificationEvidence.divisionCode, scope.division),
        eq(rectificationEvidence.rectificationId, rectificationId),
      ),
    )
    .orderBy(asc(rectificationEvidence.createdAt), asc(rectificationEvidence.attachmentId))
  return rows.map(({ piece, fileName, mediaType }) => ({
    attachmentId: piece.attachmentId,
    fileName,
    mediaType,
    createdBy: piece.createdBy ?? undefined,
    createdAt: piece.createdAt,
  }))
}

/** Adds files as evidence; one that stands there already stays. */
export const insertRectificationEvidence = async (
  { db, scope }: Transaction,
  of: {
    readonly rectificationId: string
    readonly organisationId: string
    readonly createdBy: string | undefined
    readonly createdAt: Date
  },
  attachmentIds: readonly string[],
): Promise<void> => {
  if (attachmentIds.length === 0) return
  const common = { divisionCode: scope.division, ...of }
  await db
    .insert(rectificationEvidence)
    .values(attachmentIds.map((attachmentId) => ({ ...common, attachmentId })))
    .onConflictDoNothing()
}
