import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { divisionCode, id, instant, json, organisationId, version, year } from './columns.ts'

/** How the columns of a plain table are to be read, kept under a name to be used again. */
export const recipe = pgTable(
  'recipe',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    content: json<unknown>('content').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** One import: what came in together goes out together. */
export const importBatch = pgTable(
  'import_batch',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    year: year(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    counts: json<Readonly<Record<string, number>>>('counts').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    undoneBy: uuid('undone_by'),
    undoneAt: instant('undone_at'),
    reason: text('reason'),
    /** Ids of the projects it made; entries of the ledger name their batch themselves. */
    made: json<readonly string[]>('made'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** The answer a creating call got: the same call again gets the same answer. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    divisionCode: divisionCode(),
    actor: uuid('actor').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    answer: json<unknown>('answer').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.actor, table.key] })],
)
