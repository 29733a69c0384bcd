import type { ExchangeField } from './field.ts'
import type { ExchangeValue } from './field-type.ts'
import { exchangeTables, type ExchangeRecords, type ExchangeTableId } from './tables.ts'

/** Records with the table they belong to. */
export type ExchangeData<Id extends ExchangeTableId = ExchangeTableId> = {
  readonly [Each in Id]: { readonly id: Each; readonly records: readonly ExchangeRecords[Each][] }
}[Id]

type AnyRecord = Readonly<Record<string, ExchangeValue | undefined>>

/** The columns of a table in their order, with the name each has in records. */
export const fieldsOf = (id: ExchangeTableId): readonly (readonly [string, ExchangeField])[] =>
  Object.entries(exchangeTables[id].fields)

const cellOf = ({ type }: ExchangeField, value: ExchangeValue | undefined): string =>
  value === undefined ? type.blank : type.write(value)

/** The head of national names, then a row for each record; every column is written, absent values empty. */
export const encode = <Id extends ExchangeTableId>(
  id: Id,
  records: readonly ExchangeRecords[Id][],
): readonly (readonly string[])[] => {
  const fields = fieldsOf(id)
  const rowOf = (record: AnyRecord): readonly string[] => fields.map(([key, field]) => cellOf(field, record[key]))
  return [fields.map(([, { name }]) => name), ...records.map(rowOf)]
}
