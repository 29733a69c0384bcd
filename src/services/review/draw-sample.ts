import type { Decimal } from '#domain/number/decimal.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { sample, type Sampled } from '#domain/process/review/sampling.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertSample, listReviews, listSamples as findSamples, type StoredSample } from '#store/queries/review.ts'
import { allow, signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { changeAsProgram, look, type Work } from '../transact.ts'

export type DrawSample = { readonly year: number; readonly seed: string; readonly percent: Decimal }

const bureauOf = ({ tree }: Context): string =>
  [...tree.byId.values()].find(({ kind }) => kind === 'finance-bureau')?.id ?? ''

const mostMembers = 20_000

/** Every organisation that has a review this year, by its kind. */
const membersOf = async (tx: Work, { tree }: Context, year: number): Promise<readonly Sampled[]> => {
  const reviews = await listReviews(tx, { year, limit: mostMembers })
  return reviews.map(({ id, organisationId }) => ({ id, stratum: tree.byId.get(organisationId)?.kind ?? 'unit' }))
}

/** Draws reviews to be looked at closely; the seed is kept, so that anyone can draw the same again. */
export const drawSample = async (ctx: Context, input: DrawSample): Promise<{ id: string }> => {
  allow(ctx, ['review.sample'], { organisation: bureauOf(ctx), year: input.year })
  // A draw belongs to the whole division, not to one organisation.
  return changeAsProgram(ctx, async (tx) => {
    const members = await membersOf(tx, ctx, input.year)
    const drawn = sample(members, input)
    const value = { id: ctx.newId(), ...input, members, drawn, createdAt: ctx.now(), createdBy: signedIn(ctx) }
    await insertSample(tx, value)
    const changes = changesBetween({}, { seed: input.seed, percent: printDecimal(input.percent), drawn: drawn.length })
    tx.note({ organisation: bureauOf(ctx), verb: 'review.sample', noun: 'sample', nounId: value.id, changes })
    return { id: value.id }
  })
}

/** The draws of a year. */
export const listSamples = async (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ items: readonly StoredSample[] }> => {
  allow(ctx, ['review.sample'], { organisation: bureauOf(ctx), year })
  return look(ctx, async (tx) => ({ items: await findSamples(tx, year) }))
}
