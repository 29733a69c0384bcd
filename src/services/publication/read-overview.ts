import { findDivisionName } from '#store/queries/division.ts'
import { findLastPublication, listPublishedParts } from '#store/queries/publication.ts'
import type { Context } from '../context.ts'
import type { PublishedFact } from '../disclosure/publication-content.ts'
import { look } from '../transact.ts'

/** What an organisation has published of a year, with the figures as they were published. */
export type PublishedUnit = {
  readonly id: string
  readonly name: string
  readonly publications: number
  /** Of all its publications, those of results and accounts first: the first of a name is the one to show. */
  readonly facts: ReadonlyMap<string, PublishedFact>
}

/** More than any year of a division has; what lies beyond is not shown. */
const mostPublications = 20_000

/** What is spoken of under the same name in several publications is taken from the later stage of the year. */
const rank = (item: string): number => ['results', 'accounts', 'goals', 'budget'].findIndex((end) => item.endsWith(end))

type Part = Awaited<ReturnType<typeof listPublishedParts>>[number]

// Only this product writes publications, in this very shape.
const factsOf = ({ part }: Part): readonly PublishedFact[] => (Array.isArray(part) ? (part as never) : [])

const unitOf = (parts: readonly Part[]): PublishedUnit => {
  const ranked = parts.toSorted((a, b) => rank(a.item) - rank(b.item))
  const facts = new Map<string, PublishedFact>()
  for (const fact of ranked.flatMap(factsOf)) if (!facts.has(fact.id)) facts.set(fact.id, fact)
  const [first] = parts
  return { id: first?.organisationId ?? '', name: first?.organisationName ?? '', publications: parts.length, facts }
}

/** Who published what in a year: every organisation with its figures, in the order of publication. */
export const readPublishedYear = (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<readonly PublishedUnit[]> =>
  look(ctx, async (tx) => {
    const parts = await listPublishedParts(tx, { year, limit: mostPublications }, 'facts')
    const byUnit = new Map<string, Part[]>()
    for (const part of parts) {
      const own = byUnit.get(part.organisationId)
      if (own) own.push(part)
      else byUnit.set(part.organisationId, [part])
    }
    return [...byUnit.values()].map(unitOf)
  })

export type PublicState = {
  readonly divisionName: string
  /** Undefined where nothing was published yet. */
  readonly last: string | undefined
}

/** Of whom the pages are, and the last publication: while it is the same, so is everything published. */
export const readPublicState = (ctx: Context): Promise<PublicState> =>
  look(ctx, async (tx) => ({
    divisionName: (await findDivisionName(tx)) ?? '',
    last: await findLastPublication(tx),
  }))
