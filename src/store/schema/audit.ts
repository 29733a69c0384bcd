import { bigint, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, divisionCode, instant } from './columns.ts'

/** The ends of a division's chains; writers of a chain lock its row. */
export const auditChain = pgTable(
  'audit_chain',
  {
    divisionCode: divisionCode(),
    strand: smallint('strand').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.strand] })],
)

/** Who changed what, when and why; each entry holds the hash of the one before. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    divisionCode: divisionCode(),
    strand: smallint('strand').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    actor: uuid('actor'),
    onBehalfOf: uuid('on_behalf_of'),
    origin: text('origin').notNull(),
    organisationId: uuid('organisation_id'),
    verb: text('verb').notNull(),
    noun: text('noun').notNull(),
    nounId: text('noun_id').notNull(),
    changes: jsonb('changes').notNull(),
    reason: text('reason'),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.strand, table.number] })],
)
