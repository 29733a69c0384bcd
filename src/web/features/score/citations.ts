import type { Citation, Confirmation } from '#domain/scheme/scheme.ts'
import type { Scoring } from '../self-evaluation/queries.ts'

type Cited = {
  readonly citation: Citation
  readonly authority: Scoring['authorities'][number] | undefined
  readonly status: Confirmation
}

const speaksOf = ({ clause }: Citation, name: string): boolean => name.includes(clause) || clause.includes(name)

/** What the scheme cites for a part: by its own name, else by the nearest part above, else all of it. */
export const citationsOf = ({ scheme, authorities }: Scoring, path: readonly string[]): readonly Cited[] => {
  const nearest = path.toReversed().find((name) => scheme.citations.some((citation) => speaksOf(citation, name)))
  const cited = scheme.citations.filter((citation) => nearest === undefined || speaksOf(citation, nearest))
  return cited.map((citation) => {
    const authority = authorities.find(({ id }) => id === citation.authority)
    const clause = authority?.clauses.find((one) => one.clause === citation.clause)
    return { citation, authority, status: clause?.status ?? authority?.status ?? 'to-confirm' }
  })
}
