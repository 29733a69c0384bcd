import { allTerms } from '#domain/words/all-terms.ts'
import type { TermSet, Words } from '#domain/words/words.ts'

const keyOf = (ids: readonly string[]): string => ids.toSorted().join(' ')

/** Sets by their identifiers. Where two have the same ones the first stands: their names are alike. */
const sets: ReadonlyMap<string, TermSet> = new Map(
  allTerms.toReversed().map(({ terms }) => [keyOf(Object.keys(terms)), terms]),
)

/** The names of the values of a closed set, found by the set itself; undefined where it is none of the product's words. */
export const wordsOfEnum = (ids: readonly string[]): Readonly<Record<string, Words>> | undefined => sets.get(keyOf(ids))
