import { char, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { day, divisionCode, id, version, word } from './columns.ts'

/** Departments, units, towns, sections and offices: one tree for each division. */
export const organisation = pgTable(
  'organisation',
  {
    divisionCode: divisionCode(),
    id: id(),
    parentId: uuid('parent_id'),
    kind: word('kind', ['finance-bureau', 'finance-section', 'department', 'unit', 'town', 'office']).notNull(),
    code: text('code'),
    name: text('name').notNull(),
    areaCode: char('area_code', { length: 9 }),
    budgetLevel: word('budget_level', ['county', 'town']).notNull(),
    openedOn: day('opened_on'),
    closedOn: day('closed_on'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
