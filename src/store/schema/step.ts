import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { divisionCode, instant, organisationId, revision } from './columns.ts'

/** Every move of every thing, in order; only added to. States shown are kept beside the things and follow from these. */
export const step = pgTable(
  'step',
  {
    divisionCode: divisionCode(),
    noun: text('noun').notNull(),
    thingId: uuid('thing_id').notNull(),
    number: integer('number').notNull(),
    organisationId: organisationId(),
    event: text('event').notNull(),
    revision: revision(),
    actor: uuid('actor').notNull(),
    onBehalfOf: uuid('on_behalf_of'),
    at: instant('at').notNull(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.noun, table.thingId, table.number] })],
)
