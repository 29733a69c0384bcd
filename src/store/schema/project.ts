import { boolean, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { day, divisionCode, id, organisationId, version, word } from './columns.ts'

export const project = pgTable(
  'project',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    officeId: uuid('office_id'),
    year: smallint('year').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    category: word('category', ['personnel', 'operation', 'specific']).notNull(),
    isRecurring: boolean('is_recurring').notNull(),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
