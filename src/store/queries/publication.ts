import { and, asc, desc, eq, gt, notExists, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { JsonValue } from '../canonical-json.ts'
import { publication } from '../schema/result-use.ts'
import type { Transaction } from '../transaction.ts'

/** What was published, without its content. */
export type PublicationHead = {
  readonly id: string
  readonly disclosureId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly year: number
  /** 1 for the first, further ones are corrections. */
  readonly number: number
  readonly item: string
  readonly title: string
  /** sha-256 over the canonical JSON of the content, hexadecimal. */
  readonly hash: string
  /** Why it was corrected. */
  readonly reason: string | undefined
  readonly publishedAt: Date
}

export type StoredPublication = PublicationHead & { readonly content: JsonValue }

const columns = {
  id: publication.id,
  disclosureId: publication.disclosureId,
  organisationId: publication.organisationId,
  organisationName: publication.organisationName,
  year: publication.year,
  number: publication.number,
  item: publication.item,
  title: publication.title,
  hash: publication.hash,
  reason: publication.reason,
  publishedAt: publication.publishedAt,
}

type HeadRow = Omit<PublicationHead, 'reason'> & { readonly reason: string | null }

const toHead = <Row extends HeadRow>(row: Row): Omit<Row, 'reason'> & Pick<PublicationHead, 'reason'> => ({
  ...row,
  reason: row.reason ?? undefined,
})

export type PublicationFilter = {
  readonly year?: number | undefined
  readonly organisation?: string | undefined
  readonly item?: string | undefined
  readonly disclosure?: string | undefined
  readonly hash?: string | undefined
  /** Also those a later one has corrected. */
  readonly all?: boolean | undefined
  /** Only corrections. */
  readonly corrections?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const later = alias(publication, 'later')

const isLatest = ({ db }: Transaction): SQL =>
  notExists(
    db
      .select({ id: later.id })
      .from(later)
      .where(
        and(
          eq(later.divisionCode, publication.divisionCode),
          eq(later.disclosureId, publication.disclosureId),
          gt(later.number, publication.number),
        ),
      ),
  )

type Column = Parameters<typeof eq>[0]

const same = (column: Column, value: string | undefined): SQL | undefined =>
  value === undefined ? undefined : eq(column, value)

const conditions = (tx: Transaction, filter: PublicationFilter): SQL | undefined =>
  and(
    eq(publication.divisionCode, tx.scope.division),
    filter.year === undefined ? undefined : eq(publication.year, filter.year),
    same(publication.organisationId, filter.organisation),
    same(publication.item, filter.item),
    same(publication.disclosureId, filter.disclosure),
    same(publication.hash, filter.hash),
    filter.all ? undefined : isLatest(tx),
    filter.corrections ? gt(publication.number, 1) : undefined,
    filter.after === undefined ? undefined : gt(publication.id, filter.after),
  )

/** What was published, in the order of publication; corrected ones only where they are asked for. */
export const listPublications = async (
  tx: Transaction,
  filter: PublicationFilter,
): Promise<readonly PublicationHead[]> => {
  const rows = await tx.db
    .select(columns)
    .from(publication)
    .where(conditions(tx, filter))
    .orderBy(asc(publication.id))
    .limit(filter.limit)
  return rows.map(toHead)
}

/** With one part of the content that is asked for by name. */
export const listPublishedParts = async (
  tx: Transaction,
  filter: PublicationFilter,
  part: 'facts',
): Promise<readonly (PublicationHead & { readonly part: JsonValue })[]> => {
  const rows = await tx.db
    .select({ ...columns, part: sql<JsonValue>`${publication.content} -> ${sql.raw(`'${part}'`)}` })
    .from(publication)
    .where(conditions(tx, filter))
    .orderBy(asc(publication.id))
    .limit(filter.limit)
  return rows.map(toHead)
}

export const findPublication = async (
  { db, scope }: Transaction,
  id: string,
): Promise<StoredPublication | undefined> => {
  const [row] = await db
    .select({ ...columns, content: publication.content })
    .from(publication)
    .where(and(eq(publication.divisionCode, scope.division), eq(publication.id, id)))
  return row && { ...toHead(row), content: row.content as JsonValue }
}

/** The publication made last: what is published is only added to, so that nothing has changed where it is the same. */
export const findLastPublication = async ({ client, scope }: Transaction): Promise<string | undefined> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'find-last-publication',
    text: 'SELECT id FROM publication WHERE division_code = $1 ORDER BY id DESC LIMIT 1',
    values: [scope.division],
  })
  return rows[0]?.id
}

/** How often a disclosure was published. */
export const lastNumber = async ({ db, scope }: Transaction, disclosureId: string): Promise<number> => {
  const [row] = await db
    .select({ number: publication.number })
    .from(publication)
    .where(and(eq(publication.divisionCode, scope.division), eq(publication.disclosureId, disclosureId)))
    .orderBy(desc(publication.number))
    .limit(1)
  return row?.number ?? 0
}

export const insertPublication = async ({ db, scope }: Transaction, value: StoredPublication): Promise<void> => {
  await db.insert(publication).values({ divisionCode: scope.division, ...value, reason: value.reason ?? null })
}

export type PublishedYear = { readonly year: number; readonly organisations: number; readonly publications: number }

/** Years in which anything was published, the latest first. */
export const listPublishedYears = async ({ client, scope }: Transaction): Promise<readonly PublishedYear[]> => {
  const { rows } = await client.query<PublishedYear>({
    name: 'list-published-years',
    text: `SELECT year, count(DISTINCT organisation_id)::int AS organisations,
             count(DISTINCT disclosure_id)::int AS publications
           FROM publication WHERE division_code = $1 GROUP BY year ORDER BY year DESC`,
    values: [scope.division],
  })
  return rows
}

export type PublishedOrganisation = { readonly id: string; readonly name: string; readonly publications: number }

/** Who published in a year, under the name it had then. */
export const listPublishedOrganisations = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly PublishedOrganisation[]> => {
  const { rows } = await client.query<PublishedOrganisation>({
    name: 'list-published-organisations',
    text: `SELECT organisation_id AS id, max(organisation_name) AS name,
             count(DISTINCT disclosure_id)::int AS publications
           FROM publication WHERE division_code = $1 AND year = $2
           GROUP BY organisation_id ORDER BY max(organisation_name), organisation_id`,
    values: [scope.division, year],
  })
  return rows
}
