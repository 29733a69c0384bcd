import { changesBetween } from '#store/audit-changes.ts'
import { findPartText, updatePartText } from '#store/queries/part-text.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { openCell } from './fill-part.ts'
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
    const find = (revision?: number) => findPartText(tx, { partId: id, revision, section })
    const { thing, before } = await openCell(ctx, tx, { id, find })
    const { header } = thing
    const at = { partId: id, revision: header.revision, section }
    const changes = changesBetween({ [section]: before.text }, { [section]: text })
    if (before.version !== version) throw conflicting(before, Object.keys(changes).length > 0 ? ['text'] : [])
    const saved = await updatePartText(tx, { ...at, version }, { text, by: ctx.actor.person, at: ctx.now() })
    if (!saved) throw conflicting(before)
    tx.note({ organisation: header.organisationId, verb: 'part.save', noun: 'part', nounId: id, changes })
    return { id, version: version + 1, revision: header.revision }
  })
