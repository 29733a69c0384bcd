import type { MoneyField, RecipeField, TextField } from './field.ts'

export const recipeUnits = ['元', '千元', '万元', '亿元'] as const
export type RecipeUnit = (typeof recipeUnits)[number]

/** 1,234.50 · 1.234,50. */
export const decimalStyles = ['point', 'comma'] as const
export type DecimalStyle = (typeof decimalStyles)[number]

/** Rows that are no entries: empty ones, 合计 and 小计, the head printed again. */
export const skipRules = ['blank', 'subtotal', 'repeated-head'] as const
export type SkipRule = (typeof skipRules)[number]

/** Why a row is not taken. */
export type SkipReason = SkipRule | 'bad-number' | 'no-amount'

/** `head` as printed, without spaces and unit; a needed column must be there when the recipe is used again. */
export type RecipeColumn = { readonly field: RecipeField; readonly head: string; readonly isNeeded: boolean }

/** How the tables of one export are read, so that next month's file is read in the same way. */
export type Recipe = {
  readonly name: string
  readonly version: number
  /** Heads of the table the recipe was made from, in order. */
  readonly fingerprint: readonly string[]
  readonly columns: readonly RecipeColumn[]
  readonly unit: RecipeUnit
  readonly decimals: DecimalStyle
  readonly skip: readonly SkipRule[]
}

export type Texts = Readonly<Partial<Record<TextField, string>>>
export type Amounts<T> = Readonly<Partial<Record<MoneyField, T>>>
