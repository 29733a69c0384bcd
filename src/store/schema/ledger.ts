import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { FundSource } from '#domain/filing/finance.ts'
import type { BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import { day, divisionCode, flag, id, instant, money, organisationId, written, year } from './columns.ts'

/** 年初 / 追加 / 追减 / 调剂 / 结转, with sign and reason; only added to. */
export const budgetEntry = pgTable(
  'budget_entry',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    projectId: uuid('project_id').notNull(),
    year: year(),
    kind: text('kind').$type<BudgetEntryKind>().notNull(),
    source: text('source').$type<FundSource>().notNull(),
    amount: money('amount').notNull(),
    effectiveOn: day('effective_on').notNull(),
    reason: written('reason'),
    document: written('document'),
    transferId: uuid('transfer_id'),
    allowsBelowZero: flag('allows_below_zero'),
    importBatchId: uuid('import_batch_id'),
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
    year: year(),
    month: smallint('month').notNull(),
    source: text('source').$type<FundSource>().notNull(),
    amount: money('amount').notNull(),
    reason: written('reason'),
    importBatchId: uuid('import_batch_id'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** Takes an entry of the ledger back, whole and with a reason; the entry itself stays. */
export const ledgerWithdrawal = pgTable(
  'ledger_withdrawal',
  {
    divisionCode: divisionCode(),
    entryId: uuid('entry_id').notNull(),
    organisationId: organisationId(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.entryId] })],
)
