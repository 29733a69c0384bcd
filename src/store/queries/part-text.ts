import { and, asc, eq } from 'drizzle-orm'
import { partText } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'

/** A section of text an office owes, as it stands. */
export type StoredText = {
  readonly partId: string
  readonly revision: number
  readonly section: string
  readonly name: string
  readonly text: string
  readonly changedBy: string | undefined
  readonly changedAt: Date
  readonly version: number
}

type Row = typeof partText.$inferSelect

const toText = ({ divisionCode: _division, organisationId: _whose, changedBy, ...row }: Row): StoredText => ({
  ...row,
  changedBy: changedBy ?? undefined,
})

/** The texts of a part, of one revision or of all. */
export const listPartTexts = async (
  { db, scope }: Transaction,
  of: { readonly partId: string; readonly revision?: number },
): Promise<readonly StoredText[]> => {
  const rows = await db
    .select()
    .from(partText)
    .where(
      and(
        eq(partText.divisionCode, scope.division),
        eq(partText.partId, of.partId),
        of.revision === undefined ? undefined : eq(partText.revision, of.revision),
      ),
    )
    .orderBy(asc(partText.revision), asc(partText.section))
  return rows.map(toText)
}

export const findPartText = async (
  { db, scope }: Transaction,
  of: { readonly partId: string; readonly revision: number; readonly section: string },
): Promise<StoredText | undefined> => {
  const [row] = await db
    .select()
    .from(partText)
    .where(
      and(
        eq(partText.divisionCode, scope.division),
        eq(partText.partId, of.partId),
        eq(partText.revision, of.revision),
        eq(partText.section, of.section),
      ),
    )
  return row && toText(row)
}

export type NewText = Pick<StoredText, 'partId' | 'revision' | 'section' | 'name'>

/** Gives a part empty sections. */
export const insertPartTexts = async (
  { db, scope }: Transaction,
  rows: readonly NewText[],
  of: { readonly organisationId: string; readonly at: Date },
): Promise<void> => {
  if (rows.length === 0) return
  const common = { divisionCode: scope.division, organisationId: of.organisationId, changedAt: of.at }
  await db.insert(partText).values(rows.map((row) => ({ ...common, ...row })))
}

/** Saves a text, from the version it was read at; false where somebody else was first. */
export const updatePartText = async (
  { client, scope }: Transaction,
  from: Pick<StoredText, 'partId' | 'revision' | 'section' | 'version'>,
  to: { readonly text: string; readonly by: string | undefined; readonly at: Date },
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'update-part-text',
    text: `UPDATE part_text SET text = $6, changed_by = $7, changed_at = $8, version = version + 1
           WHERE division_code = $1 AND part_id = $2 AND revision = $3 AND section = $4 AND version = $5`,
    values: [scope.division, from.partId, from.revision, from.section, from.version, to.text, to.by, to.at],
  })
  return rowCount === 1
}

/** Begins a revision with what the one before held. */
export const copyPartTexts = async (
  { client, scope }: Transaction,
  partId: string,
  revisions: { readonly from: number; readonly to: number },
): Promise<void> => {
  await client.query({
    name: 'copy-part-texts',
    text: `INSERT INTO part_text (division_code, part_id, revision, section, organisation_id, name, text, changed_by,
             changed_at, version)
           SELECT division_code, part_id, $4::integer, section, organisation_id, name, text, changed_by, changed_at, version
           FROM part_text WHERE division_code = $1 AND part_id = $2 AND revision = $3`,
    values: [scope.division, partId, revisions.from, revisions.to],
  })
}
