import {
  listBudgetEntries as findBudget,
  listExecutionEntries as findExecution,
  type ListedBudgetEntry,
  type ListedExecutionEntry,
} from '#store/queries/ledger-list.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'
import { ledgerScope, type LedgerScope } from './ledger-scope.ts'

export type ListEntries = LedgerScope & {
  readonly importBatch?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Budget entries one may see, also those that were taken back. */
export const listBudgetEntries = (ctx: Context, input: ListEntries): Promise<Page<ListedBudgetEntry>> =>
  look(ctx, async (tx) => {
    const { limit, importBatch, after } = input
    const of = await ledgerScope(ctx, tx, input)
    return pageFrom(await findBudget(tx, { ...of, importBatch, after, limit: limit + 1 }), limit)
  })

/** Spending one may see, also what was taken back. */
export const listExecutionEntries = (ctx: Context, input: ListEntries): Promise<Page<ListedExecutionEntry>> =>
  look(ctx, async (tx) => {
    const { limit, importBatch, after } = input
    const of = await ledgerScope(ctx, tx, input)
    return pageFrom(await findExecution(tx, { ...of, importBatch, after, limit: limit + 1 }), limit)
  })
