import type { Fields } from './field.ts'

/** One table of the exchange: its columns by the name they have in records, and the columns that tell rows apart. */
export type ExchangeTable<Of extends Fields = Fields> = {
  readonly zh: string
  readonly en: string
  readonly fields: Of
  readonly key: readonly (keyof Of & string)[]
}

export const table = <const Of extends Fields>(
  [zh, en]: readonly [string, string],
  key: readonly (keyof Of & string)[],
  fields: Of,
): ExchangeTable<Of> => ({ zh, en, fields, key })
