import type { Day } from '#domain/process/calendar/day.ts'
import type { ProjectCategory, Recurrence } from '#domain/process/project.ts'
import type { MoneyField } from '#domain/recipe/field.ts'
import type { Recipe } from '#domain/recipe/recipe.ts'
import type { Money } from '#domain/number/money.ts'
import type { Words } from '#domain/words/words.ts'
import type { ImportKind } from '#store/queries/import-batch.ts'
import type { LedgerSource } from '../ledger/enter-budget.ts'

/**
 * entries: every row is an entry of its own. balances: a row states the sum so far, and the difference to what the ledger
 * holds is entered — so that next month’s export can be read with the same recipe.
 */
export const importModes = ['entries', 'balances'] as const
export type ImportMode = (typeof importModes)[number]

export const importEntryKinds = ['opening', 'addition', 'reduction', 'carry-over'] as const
export type ImportEntryKind = (typeof importEntryKinds)[number]

/** What the table does not say of its rows. */
export type ImportDefaults = {
  readonly mode: ImportMode
  readonly entryKind: ImportEntryKind
  /** For rows that name no source. */
  readonly source?: LedgerSource | undefined
  readonly effectiveOn?: Day | undefined
  readonly month?: number | undefined
  readonly reason?: string | undefined
  readonly category: ProjectCategory
  readonly recurrence: Recurrence
  /** Enters rows that look like entries the ledger already has. */
  readonly allowsDoubles: boolean
}

/** A table of a file that was handed in, and how it is to be read. */
export type ImportAsked = {
  readonly file: string
  readonly fileName: string
  readonly year: number
  /** Whose import it is. */
  readonly organisation: string
  readonly kind: ImportKind
  /** Its number among the tables of the file; without one the longest that can be read. */
  readonly table?: number | undefined
  readonly recipe?: Recipe | undefined
  readonly recipeId?: string | undefined
  readonly defaults: ImportDefaults
}

/** A row that is not taken in: where it stands, why, and what to do. */
export type RefusedRow = { readonly row: number; readonly place: string; readonly why: Words; readonly remedy: Words }

/** A row that is no entry, such as a total. */
export type SkippedLine = { readonly row: number; readonly place: string; readonly why: Words }

export type ColumnTotal = { readonly field: MoneyField; readonly amount: Money }
