import type { AccountForm, AccountStage, AccountTable } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { groupBy } from '../group.ts'

/** The tables of one organisation at one stage, by form. */
export type AccountSet = { readonly stage: AccountStage; readonly tables: ReadonlyMap<AccountForm, AccountTable> }

export const accountSetsOf = ({ accounts }: Filing): readonly AccountSet[] =>
  [...groupBy(accounts, ({ set, stage }) => `${set} ${stage}`).values()].map((tables) => ({
    stage: tables[0].stage,
    tables: new Map(tables.map((table) => [table.form, table])),
  }))

/** The one set a document's prose speaks of: the account where there is one, else the budget; none where there are several. */
export const spokenSet = (filing: Filing): AccountSet | undefined => {
  const sets = accountSetsOf(filing)
  const accounts = sets.filter(({ stage }) => stage === 'final-account')
  const [only, ...others] = accounts.length > 0 ? accounts : sets
  return others.length === 0 ? only : undefined
}
