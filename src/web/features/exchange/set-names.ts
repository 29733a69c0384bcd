import type { ExchangeSetId } from '#domain/exchange/tables.ts'
import { exchangeSets } from '#domain/exchange/tables.ts'
import type { Words } from '#domain/words/words.ts'

/** What the sets of tables are called. */
export const setNames: Readonly<Record<ExchangeSetId, Words>> = Object.fromEntries(
  Object.entries(exchangeSets).map(([id, { name }]) => [id, name]),
) as Record<ExchangeSetId, Words>
