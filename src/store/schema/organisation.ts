import { bigint, char, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { BudgetLevel, OrganisationKind } from '#domain/process/organisation.ts'
import { day, divisionCode, id, json, version } from './columns.ts'

/** What holds for a whole division. The organisation version grows with every change of the tree, so that copies know. */
export const divisionSetting = pgTable(
  'division_setting',
  {
    divisionCode: divisionCode(),
    organisationVersion: bigint('organisation_version', { mode: 'number' }).notNull().default(1),
    settings: json<Readonly<Record<string, unknown>>>('settings').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode] })],
)

/** Departments, units, towns, sections and offices: one tree for each division. */
export const organisation = pgTable(
  'organisation',
  {
    divisionCode: divisionCode(),
    id: id(),
    parentId: uuid('parent_id'),
    supervisorId: uuid('supervisor_id'),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    code: text('code'),
    name: text('name').notNull(),
    areaCode: char('area_code', { length: 9 }),
    budgetLevel: text('budget_level').$type<BudgetLevel>().notNull(),
    openedOn: day('opened_on').notNull(),
    closedOn: day('closed_on'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
