import { exchangeTables, type ExchangeRecords, type ExchangeTableId } from '#domain/exchange/tables.ts'

/** What a record says; columns that are left out are empty. */
export type Given<Id extends ExchangeTableId> = {
  readonly [Key in keyof ExchangeRecords[Id]]?: ExchangeRecords[Id][Key] | undefined
}

/** A whole record of a table. The cast holds as long as the caller gives the needed columns. */
export const recordOf = <Id extends ExchangeTableId>(id: Id, given: Given<Id>): ExchangeRecords[Id] => {
  const empty = Object.fromEntries(Object.keys(exchangeTables[id].fields).map((key) => [key, undefined]))
  return { ...empty, ...given } as ExchangeRecords[Id]
}
