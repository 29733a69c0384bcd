import { and, eq } from 'drizzle-orm'
import { attachment } from '../schema/attachment.ts'
import type { Transaction } from '../transaction.ts'

/** A file somebody handed in; its content lies in the attachment store. */
export type StoredAttachment = {
  readonly id: string
  readonly organisationId: string
  /** Hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
  readonly fileName: string
  /** Undefined for the program itself. */
  readonly createdBy: string | undefined
  readonly createdAt: Date
}

const byId = (division: string, id: string) => and(eq(attachment.divisionCode, division), eq(attachment.id, id))

/** A file within the scope; undefined where there is none. */
export const findAttachment = async ({ db, scope }: Transaction, id: string): Promise<StoredAttachment | undefined> => {
  const [row] = await db.select().from(attachment).where(byId(scope.division, id))
  if (!row) return undefined
  const { divisionCode: _division, sha256, createdBy, ...rest } = row
  return { ...rest, sha256: Buffer.from(sha256).toString('hex'), createdBy: createdBy ?? undefined }
}

export const insertAttachment = async (
  { db, scope }: Transaction,
  { sha256, ...value }: StoredAttachment,
): Promise<void> => {
  await db.insert(attachment).values({ divisionCode: scope.division, ...value, sha256: Buffer.from(sha256, 'hex') })
}

/** Removes the row; the database refuses it while anything names the file, also what lies outside the scope. */
export const deleteAttachment = async ({ db, scope }: Transaction, id: string): Promise<void> => {
  await db.delete(attachment).where(byId(scope.division, id))
}

/** A thing that shows a file: what decides who else may read it. */
export type AttachmentUse = {
  readonly noun: 'part' | 'rectification' | 'reading'
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
}

/** Things within the scope that show the file, removed pieces of evidence included: their trail still names it. */
export const listAttachmentUses = async (
  { client, scope }: Transaction,
  id: string,
): Promise<readonly AttachmentUse[]> => {
  const { rows } = await client.query<AttachmentUse>({
    name: 'list-attachment-uses',
    text: `SELECT DISTINCT 'part' AS noun, p.id, p.organisation_id AS "organisationId", p.year, p.state
           FROM evidence e JOIN part p ON p.division_code = e.division_code AND p.id = e.part_id
           WHERE e.division_code = $1 AND p.division_code = $1 AND e.attachment_id = $2
           UNION ALL
           SELECT 'rectification', r.id, r.organisation_id, r.year, r.state
           FROM rectification_evidence x
             JOIN rectification r ON r.division_code = x.division_code AND r.id = x.rectification_id
           WHERE x.division_code = $1 AND r.division_code = $1 AND x.attachment_id = $2
           UNION ALL
           SELECT 'reading', d.id, d.organisation_id, d.year, d.state FROM reading d
           WHERE d.division_code = $1 AND d.attachment_id = $2`,
    values: [scope.division, id],
  })
  return rows
}
