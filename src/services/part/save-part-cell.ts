import { changesBetween } from '#store/audit-changes.ts'
import { findResult, updateResult, type ResultTyped } from '#store/queries/part-row.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { openCell } from './fill-part.ts'

/** What of a row was changed; what is left out stays. */
export type SavePartCell = {
  readonly id: string
  readonly indicatorId: string
  /** Version of the row, not of the part: people fill in different rows at the same time. */
  readonly version: number
  readonly typed?: string | undefined
  readonly reason?: string | undefined
}

export type SavedCell = { readonly id: string; readonly version: number; readonly revision: number }

const cells = ({ typed, reason }: Pick<ResultTyped, 'typed' | 'reason'>) => ({ typed, reason })

/** Saves one row of a part as it was typed: nothing is refused for what it says. */
export const savePartCell = (ctx: Context, input: SavePartCell): Promise<SavedCell> =>
  change(ctx, async (tx) => {
    const { id, indicatorId } = input
    const find = (revision?: number) => findResult(tx, { partId: id, revision, indicatorId })
    const { thing, before } = await openCell(ctx, tx, { id, find })
    const { header } = thing
    const at = { partId: id, revision: header.revision, indicatorId }
    const after = { typed: input.typed ?? before.typed, reason: input.reason ?? before.reason }
    const changes = changesBetween(cells(before), after)
    if (before.version !== input.version) throw conflicting(before, Object.keys(changes))
    const by = { by: ctx.actor.person, at: ctx.now() }
    if (!(await updateResult(tx, { ...at, version: input.version }, { ...after, ...by }))) throw conflicting(before)
    tx.note({
      organisation: header.organisationId,
      verb: 'part.save',
      noun: 'part',
      nounId: id,
      changes: Object.fromEntries(Object.entries(changes).map(([name, pair]) => [`${indicatorId}.${name}`, pair])),
    })
    return { id, version: input.version + 1, revision: header.revision }
  })
