import type { OrganisationTree } from '#domain/process/organisation.ts'
import type { SearchRow } from '#store/queries/search.ts'
import { snippet } from './snippet.ts'

/** A thing that is found. */
export type SearchNoun =
  | 'organisation'
  | 'person'
  | 'project'
  | 'goal'
  | 'indicator'
  | 'self-evaluation'
  | 'review'
  | 'finding'
  | 'rectification'
  | 'attachment'
  | 'publication'

export type SearchHit = {
  readonly noun: SearchNoun
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly organisationId: string
  readonly organisationName: string
  readonly year: number | undefined
  readonly state: string | undefined
  readonly ofId: string | undefined
}

export type SearchKind =
  | 'organisations'
  | 'people'
  | 'projects'
  | 'goals'
  | 'indicators'
  | 'self-evaluations'
  | 'reviews'
  | 'findings'
  | 'rectifications'
  | 'documents'

/** What was found of one kind, and whether there is more than is shown. */
export type SearchGroup = {
  readonly kind: SearchKind
  readonly items: readonly SearchHit[]
  readonly hasMore: boolean
}

const shown = 8

export const groupOf = (kind: SearchKind, hits: readonly SearchHit[]): SearchGroup => ({
  kind,
  items: hits.slice(0, shown),
  hasMore: hits.length > shown,
})

export const nameIn = ({ byId }: OrganisationTree, id: string): string => byId.get(id)?.name ?? ''

/** A row as it is shown; what has no words of its own goes by the name of its organisation. */
export const hitOf = (
  tree: OrganisationTree,
  { noun, row, terms }: { readonly noun: SearchNoun; readonly row: SearchRow; readonly terms: readonly string[] },
): SearchHit => {
  const organisationName = nameIn(tree, row.organisationId)
  return {
    noun,
    id: row.id,
    title: row.title === '' ? organisationName : row.title,
    detail: snippet(row.text, terms),
    organisationId: row.organisationId,
    organisationName,
    year: row.year ?? undefined,
    state: row.state ?? undefined,
    ofId: row.ofId ?? undefined,
  }
}
