import { clamp, only, type Selection, type Size } from './selection.ts'
import { keptMine, received, retried, tookTheirs, typedOver } from './row-merge.ts'
import type { KeptRows } from './kept-rows.ts'
import { isEditable, valueOf, type Change, type ServerRow, type SheetColumn, type SheetRow } from './sheet-types.ts'

export type Editing = {
  readonly row: string
  readonly key: string
  /** Begun by typing: arrows leave the cell then, as in a spreadsheet. */
  readonly isByTyping: boolean
}

/** A sheet: its rows, what is selected, and what can be undone. Pages listen to what they show. */
export type Sheet = {
  readonly columns: readonly SheetColumn[]
  readonly subscribe: (listener: () => void) => () => void
  readonly row: (id: string) => SheetRow | undefined
  readonly rows: () => ReadonlyMap<string, SheetRow>
  /** Ids of the rows that are shown, in order. */
  readonly shown: () => readonly string[]
  readonly size: () => Size
  readonly selection: () => Selection
  readonly editing: () => Editing | undefined
  readonly show: (ids: readonly string[]) => void
  readonly receive: (rows: readonly ServerRow[]) => void
  readonly put: (rows: readonly SheetRow[]) => void
  readonly select: (selection: Selection) => void
  readonly edit: (editing: Editing | undefined) => void
  /** Types over cells; read-only ones are left. The changes that were made. */
  readonly change: (wanted: readonly Omit<Change, 'before'>[]) => readonly Change[]
  readonly undo: () => readonly Change[]
  readonly redo: () => readonly Change[]
  readonly retry: () => void
  readonly settle: (id: string, keep: 'mine' | 'theirs') => void
  /** Called after typing, so that it is kept and sent. */
  readonly onTyped: (listener: () => void) => void
}

const mostSteps = 300

type Inside = {
  rows: ReadonlyMap<string, SheetRow>
  shown: readonly string[]
  selection: Selection
  editing: Editing | undefined
  undo: readonly (readonly Change[])[]
  redo: readonly (readonly Change[])[]
  typed: () => void
}

const inverse = (changes: readonly Change[]): readonly Change[] =>
  changes.map(({ before, after, ...at }) => ({ ...at, before: after, after: before })).toReversed()

/** The changes that are to be made: cells that may be written, and differ. */
const effective = (
  now: Inside,
  columns: ReadonlyMap<string, SheetColumn>,
  wanted: readonly Omit<Change, 'before'>[],
): readonly Change[] =>
  wanted.flatMap(({ row: id, key, after: given }) => {
    const [row, column] = [now.rows.get(id), columns.get(key)]
    if (!row || !column || !isEditable(row, column)) return []
    const after = column.normalise?.(given, row) ?? given
    const before = valueOf(row, key)
    return before === after ? [] : [{ row: id, key, before, after }]
  })

const written = (
  now: Inside,
  columns: ReadonlyMap<string, SheetColumn>,
  changes: readonly Change[],
): ReadonlyMap<string, SheetRow> => {
  const rows = new Map(now.rows)
  for (const { row: id, key, after } of changes) {
    const row = rows.get(id)
    if (!row) continue
    const next = typedOver(row, key, after)
    const refusal = key in next.typed ? columns.get(key)?.refuse?.(after) : undefined
    rows.set(id, refusal ? { ...next, refusal, state: { ...next.state, [key]: 'refused' } } : next)
  }
  return rows
}

type House = {
  readonly now: Inside
  readonly columns: readonly SheetColumn[]
  readonly byKey: ReadonlyMap<string, SheetColumn>
  readonly set: (change: Partial<Inside>) => void
}

const reading = ({ now, columns }: House) => ({
  columns,
  size: (): Size => ({ rows: now.shown.length, columns: columns.length }),
  row: (id: string) => now.rows.get(id),
  rows: () => now.rows,
  shown: () => now.shown,
  selection: () => now.selection,
  editing: () => now.editing,
})

const replace = ({ now, set }: House, rows: readonly SheetRow[]): void =>
  set({ rows: new Map([...now.rows, ...rows.map((row) => [row.id, row] as const)]) })

const restored = (kept: KeptRows, { id, group, isReadOnly }: ServerRow): SheetRow | undefined => {
  const row = kept[id]
  return row && { ...row, id, group, isReadOnly }
}

const arranging = (house: House, kept: KeptRows) => {
  const { now, columns, set } = house
  return {
    put: (rows: readonly SheetRow[]) => replace(house, rows),
    show: (shown: readonly string[]) => {
      const limits = { rows: shown.length, columns: columns.length }
      const { anchor, head } = now.selection
      set({ shown, selection: { anchor: clamp(anchor, limits), head: clamp(head, limits) } })
    },
    receive: (rows: readonly ServerRow[]) =>
      replace(
        house,
        rows.map((row) => received(now.rows.get(row.id) ?? restored(kept, row), row)),
      ),
    select: (selection: Selection) => set({ selection }),
    edit: (editing: Editing | undefined) => set({ editing }),
    retry: () => {
      replace(house, [...now.rows.values()].filter(({ refusal }) => refusal).map(retried))
      now.typed()
    },
    settle: (id: string, keep: 'mine' | 'theirs') => {
      const row = now.rows.get(id)
      if (row) replace(house, [keep === 'mine' ? keptMine(row) : tookTheirs(row)])
      now.typed()
    },
  }
}

const typing = ({ now, byKey, set }: House) => {
  const write = (changes: readonly Change[], stacks: Pick<Inside, 'undo' | 'redo'>): readonly Change[] => {
    set({ rows: written(now, byKey, changes), ...stacks })
    now.typed()
    return changes
  }
  const takeBack = (from: 'undo' | 'redo', to: 'undo' | 'redo'): readonly Change[] => {
    const last = now[from].at(-1)
    if (!last) return []
    const stacks = { undo: now.undo, redo: now.redo, [from]: now[from].slice(0, -1), [to]: [...now[to], inverse(last)] }
    return write(effective(now, byKey, inverse(last)), stacks)
  }
  return {
    change: (wanted: readonly Omit<Change, 'before'>[]): readonly Change[] => {
      const changes = effective(now, byKey, wanted)
      return changes.length === 0
        ? changes
        : write(changes, { undo: [...now.undo, changes].slice(-mostSteps), redo: [] })
    },
    undo: () => takeBack('undo', 'redo'),
    redo: () => takeBack('redo', 'undo'),
  }
}

/** Makes a sheet. What was kept of an earlier visit is laid over what the server sends. */
export const createSheet = (columns: readonly SheetColumn[], kept: KeptRows = {}): Sheet => {
  const listeners = new Set<() => void>()
  const now: Inside = {
    rows: new Map(),
    shown: [],
    selection: only({ row: 0, column: 0 }),
    editing: undefined,
    undo: [],
    redo: [],
    typed: () => undefined,
  }
  const set = (change: Partial<Inside>): void => {
    Object.assign(now, change)
    for (const listener of listeners) listener()
  }
  const house = { now, columns, byKey: new Map(columns.map((column) => [column.key, column])), set }
  return {
    ...reading(house),
    ...arranging(house, kept),
    ...typing(house),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onTyped: (listener) => {
      now.typed = listener
    },
  }
}
