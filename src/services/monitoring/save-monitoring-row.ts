import type { Likelihood } from '#domain/filing/monitoring.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween, type Changes } from '#store/audit-changes.ts'
import { lockMonitoring } from '#store/queries/monitoring.ts'
import {
  copyMonitoringRows,
  listMonitoringRows,
  updateMonitoringRow,
  type MonitoringEntry,
} from '#store/queries/monitoring-row.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin } from '../thing/move-thing.ts'
import { monitoringNoun } from '../thing/noun.ts'
import { askedOf, conflicting, loadThing } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'

/** What of a row was changed; what is left out stays. */
export type SaveMonitoringRow = {
  readonly id: string
  readonly indicatorId: string
  /** Version of the row: people fill in different rows at the same time. */
  readonly version: number
  readonly typed?: string | undefined
  /** null takes the choice back. */
  readonly likelihood?: Likelihood | null | undefined
  readonly reason?: string | undefined
  readonly measures?: string | undefined
}

export type SavedMonitoringRow = { readonly indicatorId: string; readonly version: number; readonly revision: number }

/** The monitoring open for filling in, and whose it is; the first save moves it there by itself. */
const openForFilling = async (
  ctx: Context,
  tx: Work,
  id: string,
): Promise<{ readonly revision: number; readonly organisation: string }> => {
  await lockMonitoring(tx, id)
  const thing = await loadThing(tx, monitoringNoun, id)
  allow(ctx, ['monitoring.fill'], askedOf(monitoringNoun, thing))
  const { organisationId: organisation, revision: from } = thing.header
  if (thing.progress.state === 'filling') return { revision: from, organisation }
  const { revision } = await moveWithin(ctx, tx, { noun: monitoringNoun, event: 'fill', input: { id } })
  if (revision !== from) await copyMonitoringRows(tx, id, { from, to: revision })
  return { revision, organisation }
}

const entryOf = ({ typed, likelihood, reason, measures }: MonitoringEntry): MonitoringEntry => ({
  typed,
  likelihood,
  reason,
  measures,
})

const changed = (before: MonitoringEntry, input: SaveMonitoringRow): MonitoringEntry => ({
  typed: input.typed ?? before.typed,
  likelihood: input.likelihood === undefined ? before.likelihood : (input.likelihood ?? undefined),
  reason: input.reason ?? before.reason,
  measures: input.measures ?? before.measures,
})

const described = ({ likelihood, ...entry }: MonitoringEntry) => ({ ...entry, likelihood: likelihood ?? null })

const named = (indicatorId: string, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).map(([name, pair]) => [`${indicatorId}.${name}`, pair]))

/** Saves one row as it was typed: nothing is refused for what it says. */
export const saveMonitoringRow = (ctx: Context, input: SaveMonitoringRow): Promise<SavedMonitoringRow> =>
  change(ctx, async (tx) => {
    const { id, indicatorId, version } = input
    const { revision, organisation } = await openForFilling(ctx, tx, id)
    const rows = await listMonitoringRows(tx, { id, revision })
    const before = rows.find((row) => row.indicatorId === indicatorId)
    if (!before) throw notFound(words('指标', 'indicator'))
    const after = changed(before, input)
    const changes = changesBetween(described(entryOf(before)), described(after))
    if (!(await updateMonitoringRow(tx, { id, revision, indicatorId, version }, after))) {
      throw conflicting({ ...described(entryOf(before)), version: before.version }, Object.keys(changes))
    }
    const note = { organisation, noun: 'monitoring', nounId: id, changes: named(indicatorId, changes) }
    tx.note({ ...note, verb: 'monitoring.save' })
    return { indicatorId, version: version + 1, revision }
  })
