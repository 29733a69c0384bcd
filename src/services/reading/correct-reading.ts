import { figuresOf } from '#domain/filing/figures-of.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { updateReading, type StoredCorrection } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { loadReading } from './load-reading.ts'
import { openReading } from './reading-content.ts'

export type CorrectReading = {
  readonly id: string
  readonly version: number
  /** All corrections: what is not among them is taken back. */
  readonly corrections: readonly StoredCorrection[]
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`

const nowhere = (): Error =>
  invalid(
    'corrections',
    words('更正的位置上没有数字', 'there is no figure at the place of a correction'),
    words('请刷新页面，从检查结果或读取结果中更正', 'load the page again and correct the figure where it is shown'),
  )

const describe = (corrections: readonly StoredCorrection[]) =>
  Object.fromEntries(corrections.map((one) => [spanOf(one), one.value]))

/** Keeps which figures are other ones than those that were read or printed. */
export const correctReading = async (
  ctx: Context,
  { id, version, corrections }: CorrectReading,
): Promise<{ id: string; version: number }> => {
  const { filing } = await openReading(ctx, id)
  const places = new Set(figuresOf(filing).map(({ place }) => spanOf(place)))
  if (corrections.some((one) => !places.has(spanOf(one)))) throw nowhere()
  // The last one of a place counts.
  const wanted = [...new Map(corrections.map((one) => [spanOf(one), one])).values()]
  return change(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, id)
    const changes = changesBetween(describe(reading.corrections), describe(wanted))
    const isFirst = await updateReading(tx, { id, version }, { corrections: wanted, changedAt: ctx.now() })
    if (!isFirst) throw conflicting({ corrections: reading.corrections, version: reading.version }, ['corrections'])
    tx.note({ organisation: reading.organisationId, verb: 'reading.correct', noun: 'reading', nounId: id, changes })
    return { id, version: version + 1 }
  })
}
