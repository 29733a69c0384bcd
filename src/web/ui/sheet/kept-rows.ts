import { keep, readKept } from '../../lib/unsaved.ts'
import type { SheetRow } from './sheet-types.ts'

/** What was typed and not saved, by row, with the ground it was typed on. */
export type KeptRows = Readonly<Record<string, Pick<SheetRow, 'base' | 'typed' | 'state' | 'version'>>>

const nameOf = (sheet: string): string => `sheet ${sheet}`

/** What was not saved when the page was left. */
export const readRows = (sheet: string): KeptRows => readKept<KeptRows>(nameOf(sheet))?.value ?? {}

/** Keeps what is not saved of a sheet; rows that are not loaded at the moment stay kept. */
export const keepRows = (sheet: string, rows: Iterable<SheetRow>, before: KeptRows): void => {
  const unsaved: Record<string, KeptRows[string]> = { ...before }
  for (const { id, base, typed, state, version } of rows) {
    delete unsaved[id]
    if (Object.keys(typed).length === 0) continue
    // What was under way may not have arrived: it is sent again.
    const waiting = Object.fromEntries(
      Object.keys(typed).map((key) => [key, state[key] === 'refused' ? 'refused' : 'typed'] as const),
    )
    unsaved[id] = { base, typed, version, state: waiting }
  }
  keep(nameOf(sheet), Object.keys(unsaved).length > 0 ? { value: unsaved, version: 0 } : undefined)
}
