import type { TermSet } from './words.ts'

/** The identifiers of a closed set in its order. The cast holds because a term set is a literal without further keys. */
export const idsOf = <Set extends TermSet>(terms: Set): readonly (keyof Set & string)[] => Object.keys(terms)
