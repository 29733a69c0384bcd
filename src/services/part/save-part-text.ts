import { changesBetween } from '#store/audit-changes.ts'
import { findPartText, updatePartText } from '#store/queries/part-text.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { partNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { openForFilling } from './fill-part.ts'
import type { SavedCell } from './save-part-cell.ts'

export type SavePartText = {
  readonly id: string
  readonly section: string
  /** Version of the section. */
  readonly version: number
  readonly text: string
}

/** Saves the words of one section of a part. */
export const savePartText = (ctx: Context, input: SavePartText): Promise<SavedCell> =>
  change(ctx, async (tx) => {
    const { id, section, text, version } = input
    const found = [openForFilling(ctx, tx, id), findPartText(tx, { partId: id, section })] as const
    const [{ header }, current] = await Promise.all(found)
    const at = { partId: id, revision: header.revision, section }
    // The first save after a return begins a revision.
    const before = current?.revision === header.revision ? current : await findPartText(tx, at)
    if (!before) throw notFound(partNoun.machine.noun)
    const changes = changesBetween({ [section]: before.text }, { [section]: text })
    if (before.version !== version) throw conflicting(before, Object.keys(changes).length > 0 ? ['text'] : [])
    const saved = await updatePartText(tx, { ...at, version }, { text, by: ctx.actor.person, at: ctx.now() })
    if (!saved) throw conflicting(before)
    tx.note({ organisation: header.organisationId, verb: 'part.save', noun: 'part', nounId: id, changes })
    return { id, version: version + 1, revision: header.revision }
  })
