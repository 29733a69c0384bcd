import { errorOf, type ApiError } from '../../lib/api-error.ts'
import { rebased, refusedWith, saved, sending, waitingAgain, waitingKeys } from './row-merge.ts'
import type { Sheet } from './sheet-store.ts'
import { cellsOf, type Cells, type Refusal, type SheetRow } from './sheet-types.ts'

/** A row on its way: what changed, and everything in it. */
export type SentRow = { readonly id: string; readonly version: number; readonly changed: Cells; readonly cells: Cells }

export type SentOutcome =
  | { readonly id: string; readonly outcome: 'done'; readonly version: number }
  | { readonly id: string; readonly outcome: 'conflict'; readonly version: number; readonly cells: Cells }
  | { readonly id: string; readonly outcome: 'refused'; readonly refusal: Refusal }

/** Sends rows that are saved together, and tells what became of each. */
export type SendRows = (group: string, rows: readonly SentRow[]) => Promise<readonly SentOutcome[]>

export type Saver = {
  /** Something was typed: it is sent after a moment. */
  readonly wake: () => void
  /** Sends at once. */
  readonly flush: () => Promise<void>
  /** Why nothing can be sent at the moment. */
  readonly fault: () => ApiError | undefined
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

const pause = 600
const longestPause = 30_000
const mostRows = 500

type Batch = { readonly group: string; readonly rows: readonly SentRow[] }

const sentRow = (row: SheetRow): SentRow => {
  const cells = cellsOf(row)
  const changed = Object.fromEntries(waitingKeys(row).map((key) => [key, cells[key] ?? '']))
  // A cell that is refused here is not sent along with the others.
  const refused = Object.keys(row.typed).filter((key) => row.state[key] === 'refused')
  const whole = { ...cells, ...Object.fromEntries(refused.map((key) => [key, row.base[key] ?? ''])) }
  return { id: row.id, version: row.version, changed, cells: whole }
}

const batchesOf = (sheet: Sheet): readonly Batch[] => {
  const groups = new Map<string, SentRow[]>()
  for (const row of sheet.rows().values()) {
    if (waitingKeys(row).length === 0) continue
    const group = groups.get(row.group)
    if (group) group.push(sentRow(row))
    else groups.set(row.group, [sentRow(row)])
  }
  return [...groups].flatMap(([group, rows]) =>
    Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, at) => ({
      group,
      rows: rows.slice(at * mostRows, (at + 1) * mostRows),
    })),
  )
}

const rowsIn = (sheet: Sheet, { rows }: Batch): readonly (readonly [SheetRow, SentRow])[] =>
  rows.flatMap((sent) => {
    const row = sheet.row(sent.id)
    return row ? [[row, sent] as const] : []
  })

const settled = (row: SheetRow, sent: SentRow, outcome: SentOutcome): SheetRow => {
  if (outcome.outcome === 'done') return saved(row, sent.changed, outcome.version)
  if (outcome.outcome === 'conflict') return rebased(waitingAgain(row), outcome)
  return refusedWith(row, Object.keys(sent.changed), outcome.refusal)
}

const isTransient = ({ status, code }: ApiError): boolean =>
  status === 0 || status >= 500 || status === 429 || code === 'conflict'

/** One refused row must not hold up the others of its call: each is tried by itself. */
const apart = ({ group, rows }: Batch): readonly Batch[] => rows.map((row) => ({ group, rows: [row] }))

const sendBatch = async (sheet: Sheet, batch: Batch, send: SendRows): Promise<ApiError | undefined> => {
  sheet.put(rowsIn(sheet, batch).map(([row, { changed }]) => sending(row, Object.keys(changed))))
  try {
    const outcomes = new Map((await send(batch.group, batch.rows)).map((one) => [one.id, one]))
    const done = rowsIn(sheet, batch).map(([row, sent]) => {
      const outcome = outcomes.get(sent.id)
      return outcome ? settled(row, sent, outcome) : waitingAgain(row)
    })
    sheet.put(done)
    return undefined
  } catch (thrown) {
    const error = errorOf(thrown)
    sheet.put(rowsIn(sheet, batch).map(([row]) => waitingAgain(row)))
    if (isTransient(error)) return error
    if (batch.rows.length > 1 && error.code === 'invalid') {
      for (const one of apart(batch)) await sendBatch(sheet, one, send)
      return undefined
    }
    sheet.put(rowsIn(sheet, batch).map(([row, { changed }]) => refusedWith(row, Object.keys(changed), error)))
    return undefined
  }
}

/** Saves what is typed into a sheet a moment later, many rows in one call, and tries again while the server is away. */
export const createSaver = (sheet: Sheet, send: SendRows): Saver => {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let wait = pause
  let fault: ApiError | undefined
  const tell = (next: ApiError | undefined): void => {
    fault = next
    wait = next ? Math.min(wait * 2, longestPause) : pause
    listeners.forEach((listener) => listener())
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }
  const run = async (): Promise<void> => {
    for (const batch of batchesOf(sheet)) {
      const error = await sendBatch(sheet, batch, send)
      tell(error)
      if (error) break
    }
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (running) return running
    running = run()
    await running.finally(() => (running = undefined))
    if (batchesOf(sheet).length > 0) later()
  }
  return {
    wake: later,
    flush,
    fault: () => fault,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}
