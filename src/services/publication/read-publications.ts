import { words } from '#domain/words/words.ts'
import {
  findPublication,
  listPublications as findPublications,
  listPublishedOrganisations as findOrganisations,
  listPublishedYears as findYears,
  type PublicationFilter,
  type PublicationHead,
  type PublishedOrganisation,
  type PublishedYear,
  type StoredPublication,
} from '#store/queries/publication.ts'
import type { Context } from '../context.ts'
import { hashOfContent, type PublicationContent } from '../disclosure/publication-content.ts'
import { notFound } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'

// What was published is for everybody, signed in or not: no permission is asked, and the database lets the whole
// division read this table and no other.

/** Years in which anything was published. */
export const listPublishedYears = (ctx: Context): Promise<{ readonly items: readonly PublishedYear[] }> =>
  look(ctx, async (tx) => ({ items: await findYears(tx) }))

/** Who published in a year. */
export const listPublishedOrganisations = (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ readonly items: readonly PublishedOrganisation[] }> =>
  look(ctx, async (tx) => ({ items: await findOrganisations(tx, year) }))

/** What was published, the version that holds of each. */
export const listPublications = async (ctx: Context, filter: PublicationFilter): Promise<Page<PublicationHead>> => {
  const rows = await look(ctx, (tx) => findPublications(tx, { ...filter, limit: filter.limit + 1 }))
  return pageFrom(rows, filter.limit)
}

const publicationOf = (ctx: Context, id: string): Promise<StoredPublication> =>
  look(ctx, async (tx) => {
    const found = await findPublication(tx, id)
    if (!found) throw notFound(words('公开内容', 'publication'))
    return found
  })

export type PublicationDetail = PublicationHead & { readonly content: PublicationContent }

/** One publication with all of its content. */
export const getPublication = async (ctx: Context, { id }: { readonly id: string }): Promise<PublicationDetail> => {
  const { content, ...head } = await publicationOf(ctx, id)
  // Only this product writes the table, in this very shape; the shape names itself in `format`.
  return { ...head, content: content as PublicationContent }
}

export type Verification = {
  readonly id: string
  /** As it was written down at the time. */
  readonly hash: string
  /** Of the content as it is now. */
  readonly computed: string
  readonly isIntact: boolean
}

/** Whether what is shown is what was published: anyone can compute the same. */
export const verifyPublication = async (ctx: Context, { id }: { readonly id: string }): Promise<Verification> => {
  const { hash, content } = await publicationOf(ctx, id)
  const computed = hashOfContent(content)
  return { id, hash, computed, isIntact: hash === computed }
}
