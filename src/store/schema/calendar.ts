import { pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { day, divisionCode, id, version, word } from './columns.ts'

export const fiscalYear = pgTable(
  'fiscal_year',
  {
    divisionCode: divisionCode(),
    year: smallint('year').notNull(),
    state: word('state', ['preparing', 'open', 'closed']).notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.year] })],
)

/** Something due in a year, by a day or a number of days after its opening. */
export const calendarTask = pgTable(
  'calendar_task',
  {
    divisionCode: divisionCode(),
    id: id(),
    year: smallint('year').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    days: smallint('days'),
    dayKind: word('day_kind', ['calendar', 'working']),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
