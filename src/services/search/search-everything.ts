import type { Verb } from '#domain/process/permissions.ts'
import {
  searchAttachments,
  searchFindings,
  searchGoals,
  searchIndicators,
  searchOfOrganisations,
  searchPeople,
  searchProjects,
  searchPublications,
  searchRectifications,
  type SearchAsked,
  type SearchRow,
} from '#store/queries/search.ts'
import { isAllowed, signedIn, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { look, type Work } from '../transact.ts'
import {
  groupOf,
  hitOf,
  nameIn,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
  type SearchNoun,
} from './search-hit.ts'
import { draftsFor, reachFor } from './search-reach.ts'

/** More than is shown: of a mixed reach some may not be read. */
const fetched = 40
const mostTerms = 5
/** Organisations whose self-evaluations and reviews are looked for. */
const mostOrganisations = 300

/** One search at work. */
type At = { readonly ctx: Context; readonly tx: Work; readonly asked: Asked }
type Asked = { readonly terms: readonly string[]; readonly year: number }

/** A noun that is found by words: who reads it, and who else sees its drafts. */
type Searched = {
  readonly noun: SearchNoun
  readonly verbs: readonly [Verb, ...Verb[]]
  readonly find: (tx: Work, asked: SearchAsked) => Promise<readonly SearchRow[]>
  /** An indicator is read as its goal is, a file as what shows it. */
  readonly isReadAsParent?: true
}

const searched: Readonly<
  Record<Exclude<SearchKind, 'organisations' | 'self-evaluations' | 'reviews'>, readonly Searched[]>
> = {
  people: [{ noun: 'person', verbs: ['person.manage'], find: searchPeople }],
  projects: [{ noun: 'project', verbs: ['project.read', 'project.edit'], find: searchProjects }],
  goals: [{ noun: 'goal', verbs: ['goal.read', 'goal.edit'], find: searchGoals }],
  indicators: [{ noun: 'indicator', verbs: ['goal.read', 'goal.edit'], find: searchIndicators, isReadAsParent: true }],
  findings: [{ noun: 'finding', verbs: ['finding.read', 'finding.answer'], find: searchFindings }],
  rectifications: [{ noun: 'rectification', verbs: ['rectification.read'], find: searchRectifications }],
  documents: [
    { noun: 'publication', verbs: ['disclosure.read'], find: searchPublications },
    {
      noun: 'attachment',
      verbs: ['self-evaluation.read', 'rectification.read'],
      find: searchAttachments,
      isReadAsParent: true,
    },
  ],
}

const isReadable = (
  ctx: Context,
  { verbs, isReadAsParent }: Pick<Searched, 'verbs' | 'isReadAsParent'>,
  row: SearchRow,
): boolean => {
  const thing = isReadAsParent ? (row.ofId ?? row.id) : row.id
  const { organisationId: organisation, year, isDraft } = row
  const asked = { organisation, year: year ?? today(ctx).year, thing, stage: isDraft ? 'draft' : 'submitted' } as const
  return verbs.some((verb) => isAllowed(ctx, verb, asked))
}

const findOne = async ({ ctx, tx, asked }: At, of: Searched): Promise<readonly SearchHit[]> => {
  const within = reachFor(ctx, of.verbs)
  if (within.length === 0) return []
  const drafts = draftsFor(ctx, of.verbs, asked.year)
  const rows = await of.find(tx, { ...asked, within, drafts, limit: fetched })
  return rows
    .filter((row) => isReadable(ctx, of, row))
    .map((row) => hitOf(ctx.tree, { noun: of.noun, row, terms: asked.terms }))
}

const byWords = async (at: At, kind: keyof typeof searched): Promise<SearchGroup> => {
  const found = await Promise.all(searched[kind].map((of) => findOne(at, of)))
  return groupOf(kind, found.flat())
}

/** Organisations whose names hold every term, of those the actor may know. */
const organisationsNamed = (ctx: Context, { terms, year }: Asked): readonly string[] => {
  const wanted = terms.map((term) => term.toLowerCase())
  const holds = (name: string): boolean => wanted.every((term) => name.toLowerCase().includes(term))
  return [...ctx.tree.byId.values()]
    .filter(({ name }) => holds(name))
    .map(({ id }) => id)
    .filter((organisation) => isAllowed(ctx, 'organisation.read', { organisation, year }))
}

const organisationHit = (ctx: Context, id: string): SearchHit => {
  const name = nameIn(ctx.tree, id)
  const parent = ctx.tree.byId.get(id)?.parent
  const detail = parent === undefined ? '' : nameIn(ctx.tree, parent)
  const none = { year: undefined, state: undefined, ofId: undefined }
  return { noun: 'organisation', id, title: name, detail, organisationId: id, organisationName: name, ...none }
}

const ofOrganisations = async (
  { ctx, tx, asked }: At,
  kind: 'self-evaluations' | 'reviews',
  named: readonly string[],
): Promise<SearchGroup> => {
  const isReview = kind === 'reviews'
  const verb: Verb = isReview ? 'review.read' : 'self-evaluation.read'
  const organisations = named.slice(0, mostOrganisations)
  const rows = await searchOfOrganisations(tx, isReview ? 'review' : 'self_evaluation', {
    organisations,
    year: asked.year,
    within: organisations,
    limit: fetched,
  })
  const readable = rows.filter((row) => isReadable(ctx, { verbs: [verb] }, row))
  return groupOf(
    kind,
    readable.map((row) => hitOf(ctx.tree, { noun: isReview ? 'review' : 'self-evaluation', row, terms: [] })),
  )
}

/** Looks for words in everything the actor may read, a few of each kind; all words must be there. */
export const searchEverything = async (
  ctx: Context,
  { q, year = today(ctx).year }: { readonly q: string; readonly year?: number | undefined },
): Promise<{ readonly year: number; readonly groups: readonly SearchGroup[] }> => {
  signedIn(ctx)
  const terms = q
    .split(/\s+/u)
    .filter((term) => term !== '')
    .slice(0, mostTerms)
  const asked = { terms, year }
  const named = organisationsNamed(ctx, asked)
  const groups = await look(ctx, async (tx) => {
    const at = { ctx, tx, asked }
    return Promise.all([
      byWords(at, 'people'),
      byWords(at, 'projects'),
      byWords(at, 'goals'),
      byWords(at, 'indicators'),
      ofOrganisations(at, 'self-evaluations', named),
      ofOrganisations(at, 'reviews', named),
      byWords(at, 'findings'),
      byWords(at, 'rectifications'),
      byWords(at, 'documents'),
    ])
  })
  const organisations = groupOf(
    'organisations',
    named.map((id) => organisationHit(ctx, id)),
  )
  return { year, groups: [organisations, ...groups].filter(({ items }) => items.length > 0) }
}
