import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { divisionCode, id, instant, json, organisationId, version, year } from './columns.ts'

/** An uploaded report as it was read, with what people corrected, answered and took over. */
export const reading = pgTable(
  'reading',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    /** The year it is to help with. */
    year: year(),
    attachmentId: uuid('attachment_id').notNull(),
    fileName: text('file_name').notNull(),
    state: text('state').notNull(),
    jobId: uuid('job_id'),
    /** Where what was read lies. */
    contentId: uuid('content_id'),
    summary: json<unknown>('summary'),
    corrections: json<unknown>('corrections').notNull(),
    answers: json<unknown>('answers').notNull(),
    taken: json<unknown>('taken'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
