import type { Cells, CellState, Refusal, ServerRow, SheetRow } from './sheet-types.ts'

/** A row nobody typed into yet. */
export const freshRow = ({ id, group, version, cells, isReadOnly }: ServerRow): SheetRow => ({
  id,
  group,
  version,
  isReadOnly,
  base: cells,
  typed: {},
  state: {},
})

const without = <T>(from: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.has(key)))

const stated = (row: SheetRow, keys: Iterable<string>, state: CellState): SheetRow['state'] => ({
  ...row.state,
  ...Object.fromEntries([...keys].map((key) => [key, state])),
})

/** A row with one cell typed over. Typing what is there already is no change, unless that is being sent over. */
export const typedOver = (row: SheetRow, key: string, text: string): SheetRow => {
  const { refusal: _settled, ...rest } = row
  if (text === (row.base[key] ?? '') && row.state[key] !== 'saving' && row.state[key] !== 'conflict')
    return { ...rest, typed: without(row.typed, new Set([key])), state: without(row.state, new Set([key])) }
  const state = row.state[key] === 'conflict' ? 'conflict' : 'typed'
  return { ...rest, typed: { ...row.typed, [key]: text }, state: stated(row, [key], state) }
}

/** The cells of a row that wait to be sent. */
export const waitingKeys = (row: SheetRow): readonly string[] =>
  row.theirs ? [] : Object.keys(row.typed).filter((key) => row.state[key] === 'typed')

export const sending = (row: SheetRow, keys: readonly string[]): SheetRow => ({
  ...row,
  state: stated(row, keys, 'saving'),
})

/** What was sent is on the server; what was typed meanwhile still waits. */
export const saved = (row: SheetRow, sent: Cells, version: number): SheetRow => {
  const done = new Set(Object.keys(sent).filter((key) => row.typed[key] === sent[key]))
  const waiting = Object.keys(sent).filter((key) => !done.has(key))
  return {
    ...row,
    version,
    base: { ...row.base, ...sent },
    typed: without(row.typed, done),
    state: { ...stated(row, done, 'saved'), ...Object.fromEntries(waiting.map((key) => [key, 'typed' as const])) },
  }
}

/** What could not be sent waits again. */
export const waitingAgain = (row: SheetRow): SheetRow => {
  const keys = Object.keys(row.typed).filter((key) => row.state[key] === 'saving')
  return { ...row, state: stated(row, keys, 'typed') }
}

export const refusedWith = (row: SheetRow, keys: readonly string[], refusal: Refusal): SheetRow => ({
  ...row,
  refusal,
  state: stated(row, keys, 'refused'),
})

/** Refused cells are tried again. */
export const retried = (row: SheetRow): SheetRow => {
  const { refusal: _settled, ...rest } = row
  return {
    ...rest,
    state: stated(
      row,
      Object.keys(row.typed).filter((key) => row.state[key] === 'refused'),
      'typed',
    ),
  }
}

type Theirs = { readonly version: number; readonly cells: Cells }

/** Takes what is on the server as the ground of what was typed; cells that both wrote differently are for the person. */
export const rebased = (row: SheetRow, theirs: Theirs): SheetRow => {
  const keys = Object.keys(row.typed)
  const same = new Set(keys.filter((key) => row.typed[key] === theirs.cells[key]))
  const open = keys.filter((key) => !same.has(key))
  const both = open.filter((key) => theirs.cells[key] !== undefined && theirs.cells[key] !== row.base[key])
  const rest = { ...row, typed: without(row.typed, same), state: without(row.state, same) }
  if (both.length > 0) return { ...rest, theirs, state: stated(rest, both, 'conflict') }
  const { theirs: _settled, ...settled } = rest
  return { ...settled, version: theirs.version, base: { ...row.base, ...theirs.cells } }
}

const conflicting = (row: SheetRow): readonly string[] =>
  Object.keys(row.typed).filter((key) => row.state[key] === 'conflict')

/** After a conflict: what is here goes over what is there. */
export const keptMine = (row: SheetRow): SheetRow => {
  const { theirs, ...rest } = row
  if (!theirs) return row
  const base = { ...row.base, ...theirs.cells }
  return { ...rest, version: theirs.version, base, state: stated(row, conflicting(row), 'typed') }
}

/** After a conflict: what is there is taken; other cells that were typed stay. */
export const tookTheirs = (row: SheetRow): SheetRow => {
  const { theirs, ...rest } = row
  if (!theirs) return row
  const given = new Set(conflicting(row))
  return {
    ...rest,
    version: theirs.version,
    base: { ...row.base, ...theirs.cells },
    typed: without(row.typed, given),
    state: without(row.state, given),
  }
}

/** A row as the server has it now, under what was typed here. */
export const received = (row: SheetRow | undefined, from: ServerRow): SheetRow => {
  if (!row) return freshRow(from)
  const current = { ...row, isReadOnly: from.isReadOnly, group: from.group }
  const isSending = Object.values(row.state).includes('saving')
  if (from.version < row.version || isSending) return current
  const isMoved = from.version > row.version || Object.entries(from.cells).some(([key, text]) => row.base[key] !== text)
  return isMoved ? rebased(current, { version: from.version, cells: from.cells }) : current
}
