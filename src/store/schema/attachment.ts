import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, divisionCode, id, instant, organisationId } from './columns.ts'

/** A file somebody handed in; its content lies outside, by its sha-256. */
export const attachment = pgTable(
  'attachment',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    sha256: bytes('sha256').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    mediaType: text('media_type').notNull(),
    fileName: text('file_name').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
