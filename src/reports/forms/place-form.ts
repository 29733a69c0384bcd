import type { DraftProject } from '#domain/filing/draft.ts'
import { printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { spansOf } from '../build/tables/cells.ts'
import type { FormBeside, FormBlock, FormCell, FormGroup, FormRow } from './form.ts'
import { departmentScope, givenScope, projectScope, rowScopes, type FormFacts, type Scope } from './form-facts.ts'

/** A cell with its place in the table (from 1), the facts it prints, and the name of the row or group it stands in. */
export type PlacedCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly cell: FormCell
  readonly scope: Scope
  readonly group: string
  /** Points its row is high at least, 0 for as high as its text. */
  readonly height: number
}

export type Placement = { readonly cells: readonly PlacedCell[]; readonly nextRow: number }

type Setting = {
  readonly facts: FormFacts
  readonly project: DraftProject | undefined
  readonly scope: Scope
  /** Keeps optional rows, for a look at the whole grid. */
  readonly whole: boolean
}

/** Where the next row starts, and down to which row cells above it reach, by column. */
type Spot = { readonly row: number; readonly column: number; readonly open: Map<number, number> }

export const boundValue = (scope: Scope, keys: readonly string[]): { value: DraftValue; key: string } | undefined =>
  keys
    .flatMap((key) => {
      const value = scope.read(key)
      return value && printDraftValue(value) !== '' ? [{ value, key }] : []
    })
    .at(0)

const freeColumn = ({ row, open }: Spot, column: number): number => {
  let free = column
  while ((open.get(free) ?? 0) >= row) free += 1
  return free
}

type RowPart = Pick<PlacedCell, 'cell' | 'rows' | 'scope' | 'group' | 'height'>

const placeRow = (spot: Spot, parts: readonly RowPart[]): readonly PlacedCell[] => {
  let next = spot.column
  const placed: PlacedCell[] = []
  for (const { cell, ...part } of parts) {
    const column = freeColumn(spot, next)
    next = column + cell.columns
    placed.push({ ...part, cell, row: spot.row, column, columns: cell.columns })
  }
  for (const { row, column, rows, columns } of placed)
    if (rows > 1) for (let at = column; at < column + columns; at += 1) spot.open.set(at, row + rows - 1)
  return placed
}

const isLeftOut = ({ optional, cells }: FormRow, { scope, whole }: Setting): boolean =>
  optional &&
  !whole &&
  !cells.some(({ content }) => content.kind === 'bind' && boundValue(scope, content.keys) !== undefined)

const rowPlacement = (row: FormRow, spot: Spot, setting: Setting): Placement => {
  if (isLeftOut(row, setting)) return { cells: [], nextRow: spot.row }
  const about = { scope: setting.scope, group: row.name, height: row.height }
  const parts = row.cells.map((cell) => ({ ...about, cell, rows: cell.rows }))
  return { cells: placeRow(spot, parts), nextRow: spot.row + 1 }
}

const printed = (scope: Scope, { content }: FormCell): string =>
  content.kind === 'bind' ? printDraftValue(boundValue(scope, content.keys)?.value ?? { kind: 'absent' }) : ''

/** How many rows each cell of a group covers: merged cells as far as they and the merged ones before them are alike. */
const groupSpans = (cells: readonly FormCell[], scopes: readonly Scope[]): readonly (readonly number[])[] =>
  cells.map((cell, at) => {
    if (!cell.merge) return scopes.map(() => 1)
    const before = cells.slice(0, at + 1).filter(({ merge }) => merge)
    return spansOf(scopes.map((scope) => JSON.stringify(before.map((one) => printed(scope, one)))))
  })

const groupScopes = (group: FormGroup, { facts, project, scope }: Setting): readonly Scope[] => {
  const scopes = rowScopes(group.list, { facts, project, outer: scope })
  return scopes.length > 0 ? scopes : group.blank.map((given) => givenScope(given, scope))
}

const groupPlacement = (group: FormGroup, spot: Spot, setting: Setting): Placement => {
  const found = groupScopes(group, setting)
  const scopes = found.length === 0 && setting.whole ? [setting.scope] : found
  const spans = groupSpans(group.cells, scopes)
  const cells = scopes.flatMap((scope, index) => {
    const parts = group.cells.flatMap((cell, at) => {
      const rows = spans[at]?.[index] ?? 1
      return rows === 0 ? [] : [{ cell, rows, scope, group: group.name, height: 0 }]
    })
    return placeRow({ ...spot, row: spot.row + index }, parts)
  })
  return { cells, nextRow: spot.row + scopes.length }
}

const besidePlacement = ({ label, blocks }: FormBeside, spot: Spot, setting: Setting): Placement => {
  const right = placeBlocks(blocks, { ...spot, column: spot.column + label.columns, open: new Map() }, setting)
  const rows = right.nextRow - spot.row
  if (rows === 0) return right
  const { row, column } = spot
  const heading = { row, column, rows, columns: label.columns, cell: label, scope: setting.scope, group: '', height: 0 }
  return { cells: [heading, ...right.cells], nextRow: right.nextRow }
}

const blockPlacement = (block: FormBlock, spot: Spot, setting: Setting): Placement => {
  switch (block.kind) {
    case 'row':
      return rowPlacement(block, spot, setting)
    case 'each':
      return groupPlacement(block, spot, setting)
    case 'beside':
      return besidePlacement(block, spot, setting)
  }
}

const placeBlocks = (blocks: readonly FormBlock[], spot: Spot, setting: Setting): Placement => {
  let row = spot.row
  const cells = blocks.flatMap((block) => {
    const placed = blockPlacement(block, { ...spot, row }, setting)
    row = placed.nextRow
    return placed.cells
  })
  return { cells, nextRow: row }
}

/** The rows of a form's table from `firstRow` on, with as many rows as the facts have items. */
export const placeForm = (
  blocks: readonly FormBlock[],
  firstRow: number,
  about: { readonly facts: FormFacts; readonly project: DraftProject | undefined; readonly whole?: boolean },
): Placement => {
  const { facts, project, whole = false } = about
  const scope = project ? projectScope(facts, project) : departmentScope(facts)
  return placeBlocks(blocks, { row: firstRow, column: 1, open: new Map() }, { facts, project, scope, whole })
}

/** Names the formulas of a form may use: cells of their row, and row or group with cell. */
export const formNames = (cells: readonly PlacedCell[]): ReadonlySet<string> =>
  new Set(
    cells.flatMap(({ group, cell }) =>
      cell.name === '' ? [] : [cell.name, ...(group === '' ? [] : [`${group}.${cell.name}`])],
    ),
  )
