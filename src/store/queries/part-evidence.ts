import { and, eq } from 'drizzle-orm'
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

type Row = Omit<StoredEvidence, 'sample' | 'day' | 'createdBy'> & {
  readonly sample: number | null
  readonly day: string | null
  readonly createdBy: string | null
}

const toEvidence = ({ sample, day, createdBy, ...row }: Row): StoredEvidence => ({
  ...row,
  sample: sample ?? undefined,
  day: day === null ? undefined : dayOf(day),
  createdBy: createdBy ?? undefined,
})

/** What stands as evidence in these parts, removed pieces left out, oldest first. */
export const listEvidence = async (
  { client, scope }: Transaction,
  partIds: readonly string[],
): Promise<readonly StoredEvidence[]> => {
  if (partIds.length === 0) return []
  const { rows } = await client.query<Row>({
    name: 'list-evidence',
    text: `SELECT e.id, e.part_id AS "partId", e.indicator_id AS "indicatorId", e.attachment_id AS "attachmentId",
             a.file_name AS "fileName", e.class, e.sample, e.day::text AS day, e.created_by AS "createdBy",
             e.created_at AS "createdAt"
           FROM evidence e JOIN attachment a ON a.division_code = e.division_code AND a.id = e.attachment_id
           WHERE e.division_code = $1 AND e.part_id = ANY ($2::uuid[]) AND e.removed_at IS NULL
           ORDER BY e.id`,
    values: [scope.division, partIds],
  })
  return rows.map(toEvidence)
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
