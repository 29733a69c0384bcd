import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { day, divisionCode, id, instant, money, organisationId, word } from './columns.ts'

/** 年初 / 追加 / 追减 / 调剂 / 结转, with sign and reason; only added to. */
export const budgetEntry = pgTable(
  'budget_entry',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    projectId: uuid('project_id').notNull(),
    year: smallint('year').notNull(),
    kind: word('kind', ['initial', 'addition', 'reduction', 'transfer', 'carry-over', 'correction']).notNull(),
    source: text('source').notNull(),
    amount: money('amount').notNull(),
    effectiveOn: day('effective_on').notNull(),
    reason: text('reason').notNull(),
    correctsId: uuid('corrects_id'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** What was spent in a month; only added to. */
export const executionEntry = pgTable(
  'execution_entry',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    projectId: uuid('project_id').notNull(),
    year: smallint('year').notNull(),
    month: smallint('month').notNull(),
    source: text('source').notNull(),
    amount: money('amount').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
