import type { AccountTable } from '#domain/filing/accounts.ts'
import { allRead, amountAt, amountsAt, columnsOf, isAddable } from './amounts.ts'
import type { RowGroup } from './row-groups.ts'
import type { Sum } from './sums.ts'

/** Each group in each column of amounts, where the total and at least one part are printed. */
export const rowSumsOf = (table: AccountTable, groups: readonly RowGroup[]): readonly Sum[] =>
  columnsOf(table)
    .filter(({ column }) => isAddable(column))
    .flatMap(({ at }) =>
      groups.flatMap(({ total, parts }) => {
        const printed = amountAt(table, total, at)
        const found = amountsAt(table, parts, at)
        return printed && found.length > 0 && allRead(parts, at) ? [{ total: printed, parts: found }] : []
      }),
    )
