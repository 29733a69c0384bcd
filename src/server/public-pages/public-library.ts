import { findAuthority } from '#catalogue/load-catalogue.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { listLatePublications } from '#services/publication/list-late-publications.ts'
import { readPublishedYear, type PublicState, type PublishedUnit } from '#services/publication/read-overview.ts'
import { getPublication, listPublications, listPublishedYears } from '#services/publication/read-publications.ts'
import { snapshotFile } from '#services/publication/read-snapshot.ts'
import type { PublishedYear } from '#store/queries/publication.ts'
import { mostLines, type LateAsked } from './late-page.ts'
import type { UnitAsked } from './organisation-page.ts'
import { makePageCache } from './page-cache.ts'
import type { PublicationAsked } from './publication-page.ts'

/** What the public pages are made of, for one state of what is published. */
export type PublicLibrary = {
  readonly years: (ctx: Context) => Promise<readonly PublishedYear[]>
  readonly unitsOf: (ctx: Context, state: PublicState, year: number) => Promise<readonly PublishedUnit[]>
}

/** A year of a division is a few thousand figures: the last ones asked for are kept, as long as nothing is added. */
export const makeLibrary = (): PublicLibrary => {
  const units = makePageCache<readonly PublishedUnit[]>(6)
  return {
    years: async (ctx) => (await listPublishedYears(ctx)).items,
    unitsOf: (ctx, { last }, year) =>
      units.get(`${ctx.division} ${last ?? ''} ${year}`, () => readPublishedYear(ctx, { year })),
  }
}

const mostPublications = 200
/** Of these kinds the most readable: results first, then accounts, goals, budget. */
const telling = ['results', 'accounts', 'goals', 'budget'] as const

/** What one organisation published; undefined where it published nothing of the year. */
export const readUnit = async (
  ctx: Context,
  units: readonly PublishedUnit[],
  asked: { readonly year: number; readonly organisation: string },
): Promise<UnitAsked | undefined> => {
  const unit = units.find(({ id }) => id === asked.organisation)
  if (!unit) return undefined
  const { items } = await listPublications(ctx, { ...asked, all: true, limit: mostPublications })
  const newest = items.toReversed()
  const found = telling.flatMap((end) => newest.find(({ item }) => item.endsWith(end)) ?? [])
  const told = await Promise.all(found.map(({ id }) => getPublication(ctx, { id })))
  return { year: asked.year, unit, publications: items, told }
}

/** A document of the rules as people call it. */
const authorityOf = ({ catalogue }: Context, id: string): Words => {
  const found = findAuthority(catalogue, id)
  if (!found) return words(id, id)
  const { title, number } = found
  return words(number === undefined ? title.zh : `${title.zh}（${number}）`, title.en)
}

/** One publication with the other versions of it; undefined where it is another organisation’s or year’s. */
export const readPublication = async (
  ctx: Context,
  asked: { readonly year: number; readonly organisation: string; readonly id: string; readonly part: number },
): Promise<PublicationAsked | undefined> => {
  const publication = await getPublication(ctx, asked)
  if (publication.year !== asked.year || publication.organisationId !== asked.organisation) return undefined
  const { disclosureId: disclosure } = publication
  const { items } = await listPublications(ctx, { disclosure, all: true, limit: mostPublications })
  const versions = items.toSorted((a, b) => a.number - b.number)
  const size = snapshotFile(publication.content).length
  return { publication, versions, size, part: asked.part, authority: authorityOf(ctx, publication.content.authority) }
}

/** Who is late now, and every correction. */
export const readLate = async (ctx: Context, year: number): Promise<LateAsked> => {
  const late = await listLatePublications(ctx, { year, limit: mostLines })
  const corrections = await listPublications(ctx, { year, all: true, corrections: true, limit: mostLines })
  return {
    year,
    late: late.items,
    corrections: corrections.items,
    isCut: late.next !== null || corrections.next !== null,
  }
}
