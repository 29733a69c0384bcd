import { fieldsOf } from './encode.ts'
import { bareName, findHead } from './find-columns.ts'
import { exchangeTableIds, exchangeTables, type ExchangeTableId } from './tables.ts'
import type { TextRow } from './text-row.ts'

/** Does a name (of a sheet, a file, a member of JSON) say which table it is? */
export const tableNamed = (name: string): ExchangeTableId | undefined => {
  const bare = bareName(name.replace(/\.[a-z]{3,4}$/iu, ''))
  return exchangeTableIds.find((id) => bare === bareName(id) || bare === bareName(exchangeTables[id].zh))
}

type Candidate = { readonly id: ExchangeTableId; readonly missing: number; readonly known: number }

/** Division and year stand in every table: they tell none. */
const fewest = 3

const candidate = (id: ExchangeTableId, rows: readonly TextRow[]): Candidate[] => {
  const head = findHead(rows, id)
  if (!head) return []
  const found = new Set([...head.columns.values()].map(({ key }) => key))
  const missing = fieldsOf(id).filter(([key, { isRequired }]) => isRequired && !found.has(key)).length
  return found.size < fewest ? [] : [{ id, missing, known: found.size }]
}

/** The table a head fits: none of its needed columns missing if possible, then most columns known. Two alike: undefined. */
export const recogniseTable = (
  rows: readonly TextRow[],
  among: readonly ExchangeTableId[] = exchangeTableIds,
): ExchangeTableId | undefined => {
  const [best, second] = among
    .flatMap((id) => candidate(id, rows))
    .toSorted((a, b) => a.missing - b.missing || b.known - a.known)
  return best && !(second && second.missing === best.missing && second.known === best.known) ? best.id : undefined
}
