import { bareName, slotter } from '../../scheme/filing/slot-of.ts'
import { nodesOf, type Scheme } from '../../scheme/scheme.ts'

type Row = { readonly name: string; readonly level1: string; readonly level2: string }

/** Which criterion an indicator counts for: that of a choice counts for the choice. '' where the scheme has no place for it. */
export const criterionFinder = (scheme: Scheme): ((row: Row) => string) => {
  const slotOf = slotter(scheme)
  const chosen = new Map(
    nodesOf(scheme.indicators).flatMap((node) =>
      node.kind === 'choose-one' ? node.options.map(({ id }) => [id, node.id] as const) : [],
    ),
  )
  return (row) => {
    const slot = slotOf(row)
    return chosen.get(slot) ?? slot
  }
}

/** A criterion with the names of the indicators behind it. */
export type NamedRow = { readonly criterion: string; readonly names: readonly string[] }
/** A finding with the words it stands on. */
export type Quoted = { readonly id: string; readonly quotes: readonly string[] }

/** Shorter names stand in too many sentences. */
const shortest = 4

const speaksOf = (quotes: readonly string[], names: readonly string[]): boolean =>
  names.some((name) => name.length >= shortest && quotes.some((quote) => quote.includes(name)))

/**
 * Ids of the findings that speak of each row, by the names that stand in what they quote; those that name none are about
 * the whole, under ''.
 */
export const findingsByRow = (
  rows: readonly NamedRow[],
  findings: readonly Quoted[],
): ReadonlyMap<string, readonly string[]> => {
  const named = rows.map(({ criterion, names }) => ({ criterion, names: names.map(bareName) }))
  const placed = findings.flatMap(({ id, quotes }) => {
    const bare = quotes.map(bareName)
    const about = named.filter(({ names }) => speaksOf(bare, names)).map(({ criterion }) => criterion)
    return (about.length === 0 ? [''] : about).map((criterion) => ({ criterion, id }))
  })
  const groups = new Map<string, readonly string[]>()
  for (const { criterion, id } of placed) groups.set(criterion, [...(groups.get(criterion) ?? []), id])
  return groups
}
