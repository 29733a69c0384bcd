import { copyResults } from '#store/queries/part-row.ts'
import { copyPartTexts } from '#store/queries/part-text.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin } from '../thing/move-thing.ts'
import { partNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'
import { loadPartThing, type PartThing } from './load-part.ts'

/** Begins a new revision of the rows where a move opened one; what was there before stays as it was. */
export const copyRevision = async (
  tx: Work,
  id: string,
  revisions: { readonly from: number; readonly to: number },
): Promise<void> => {
  if (revisions.from === revisions.to) return
  await copyResults(tx, id, revisions)
  await copyPartTexts(tx, id, revisions)
}

/**
 * The part, open for saving. The first save moves it to "being filled in" by itself; one that was handed in refuses.
 * It is held until the transaction ends, so that nothing is saved beside a submission under way.
 */
export const openForFilling = async (ctx: Context, tx: Work, id: string): Promise<PartThing> => {
  const asked = { id, verbs: ['self-evaluation.fill'], isHeld: true } as const
  const thing = await loadPartThing(ctx, tx, asked)
  if (thing.progress.state === 'filling') return thing
  const { revision } = await moveWithin(ctx, tx, { noun: partNoun, event: 'fill', input: { id } })
  await copyRevision(tx, id, { from: thing.header.revision, to: revision })
  return loadPartThing(ctx, tx, asked)
}

/**
 * The part open for saving, with one of its cells as it stands: `find` asks for it in a revision, or in the one the part
 * is at, so that both are asked in one trip. The first save after a return begins a revision and asks again.
 */
export const openCell = async <Cell extends { readonly revision: number }>(
  ctx: Context,
  tx: Work,
  { id, find }: { readonly id: string; readonly find: (revision?: number) => Promise<Cell | undefined> },
): Promise<{ readonly thing: PartThing; readonly before: Cell }> => {
  const [thing, current] = await Promise.all([openForFilling(ctx, tx, id), find()])
  const { revision } = thing.header
  const before = current?.revision === revision ? current : await find(revision)
  if (!before) throw notFound(partNoun.machine.noun)
  return { thing, before }
}
