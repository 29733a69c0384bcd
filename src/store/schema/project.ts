import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { FundSource } from '#domain/filing/finance.ts'
import type { CostBasis, ProjectCategory, ProjectState, Recurrence } from '#domain/process/project.ts'
import { divisionCode, figure, id, money, organisationId, thing, written } from './columns.ts'

/** A project of a year. It belongs to the office that carries it out, else to its budget unit. */
export const project = pgTable(
  'project',
  {
    ...thing<ProjectState>(),
    budgetUnitId: uuid('budget_unit_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    category: text('category').$type<ProjectCategory>().notNull(),
    recurrence: text('recurrence').$type<Recurrence>().notNull(),
    firstYear: smallint('first_year').notNull(),
    lastYear: smallint('last_year'),
    /** The same project in the year before. */
    predecessorId: uuid('predecessor_id'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

export const fundSource = pgTable(
  'fund_source',
  {
    divisionCode: divisionCode(),
    projectId: uuid('project_id').notNull(),
    source: text('source').$type<FundSource>().notNull(),
    organisationId: organisationId(),
    amount: money('amount').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.projectId, table.source] })],
)

/** Quantity × unit price, and what the price rests on. */
export const costLine = pgTable(
  'cost_line',
  {
    divisionCode: divisionCode(),
    id: id(),
    projectId: uuid('project_id').notNull(),
    organisationId: organisationId(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    quantity: figure('quantity').notNull(),
    unit: written('unit'),
    unitPrice: money('unit_price').notNull(),
    basis: text('basis').$type<CostBasis>().notNull(),
    explanation: written('explanation'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
