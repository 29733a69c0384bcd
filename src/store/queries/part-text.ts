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

const textColumns = `part_id AS "partId", revision, section, name, text, changed_by AS "changedBy",
  changed_at AS "changedAt", version`

type Row = Omit<StoredText, 'changedBy'> & { readonly changedBy: string | null }

const toText = ({ changedBy, ...row }: Row): StoredText => ({ ...row, changedBy: changedBy ?? undefined })

/** The texts of a part, of one revision or of all. */
export const listPartTexts = async (
  { client, scope }: Transaction,
  of: { readonly partId: string; readonly revision?: number },
): Promise<readonly StoredText[]> => {
  const { rows } = await client.query<Row>({
    name: 'list-part-texts',
    text: `SELECT ${textColumns} FROM part_text
           WHERE division_code = $1 AND part_id = $2 AND ($3::integer IS NULL OR revision = $3)
           ORDER BY revision, section`,
    values: [scope.division, of.partId, of.revision ?? null],
  })
  return rows.map(toText)
}

/** One text; without a revision, in the one its part is at. */
export const findPartText = async (
  { client, scope }: Transaction,
  of: { readonly partId: string; readonly revision?: number | undefined; readonly section: string },
): Promise<StoredText | undefined> => {
  const { rows } = await client.query<Row>({
    name: 'find-part-text',
    text: `SELECT ${textColumns} FROM part_text
           WHERE division_code = $1 AND part_id = $2 AND section = $4 AND revision = coalesce($3::integer,
             (SELECT p.revision FROM part p WHERE p.division_code = $1 AND p.id = $2))`,
    values: [scope.division, of.partId, of.revision ?? null, of.section],
  })
  const [row] = rows
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
