import type { Confirmation } from '../scheme/scheme.ts'
import type { ExchangeValue, FieldType } from './field-type.ts'

/** Where the name of a column was taken from, and how far that was held against the official text. */
export type FieldSource = { readonly authority: string; readonly status: Confirmation }

/**
 * Sources of the names. `standard`: table scripts that follow the technical standard as far as can be told; its own
 * volumes were not at hand. `archive`: table C.1 of the archive standard. `form`: the project form of a demonstration
 * system. `product`: a column of ours for what the standard has no name for; its name begins with jh_.
 */
export const fieldSources = {
  standard: { authority: '《预算管理一体化系统技术标准》', status: 'to-confirm' },
  archive: { authority: 'DA/T 95—2022', status: 'confirmed' },
  form: { authority: '《预算管理一体化系统技术标准》', status: 'to-confirm' },
  product: { authority: 'product', status: 'confirmed' },
} as const satisfies Readonly<Record<string, FieldSource>>

/** One column of a table: its name as the standard spells it, and other names under which it is read. */
export type ExchangeField<Value extends ExchangeValue = ExchangeValue, Needed extends boolean = boolean> = {
  readonly name: string
  readonly aliases: readonly string[]
  readonly zh: string
  readonly type: FieldType<Value>
  readonly isRequired: Needed
  /** What of our own it holds; '' where nothing of ours. */
  readonly mapsTo: string
  readonly source: FieldSource
}

type Given<Value extends ExchangeValue> = {
  readonly type: FieldType<Value>
  readonly mapsTo?: string
  readonly aliases?: readonly string[]
  readonly source?: keyof typeof fieldSources
}

const fieldOf = <Value extends ExchangeValue>(
  name: string,
  zh: string,
  { type, mapsTo = '', aliases = [], source }: Given<Value>,
): Omit<ExchangeField<Value>, 'isRequired'> => ({
  name,
  aliases,
  zh,
  type,
  mapsTo,
  source: fieldSources[source ?? (name.startsWith('jh_') ? 'product' : 'standard')],
})

/** A column every row fills. */
export const needed = <Value extends ExchangeValue>(
  name: string,
  zh: string,
  given: Given<Value>,
): ExchangeField<Value, true> => ({ ...fieldOf(name, zh, given), isRequired: true })

/** A column that may be empty or left out. */
export const optional = <Value extends ExchangeValue>(
  name: string,
  zh: string,
  given: Given<Value>,
): ExchangeField<Value, false> => ({ ...fieldOf(name, zh, given), isRequired: false })

export type Fields = Readonly<Record<string, ExchangeField>>

/** A record of a table: a value for every needed column, a value or undefined for the others. */
export type RecordOf<Of extends Fields> = {
  readonly [Key in keyof Of]: Of[Key] extends ExchangeField<infer Value, infer Needed>
    ? Needed extends true
      ? Value
      : Value | undefined
    : never
}
