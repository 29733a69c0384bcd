import { continued } from './fill-plan.ts'
import {
  areaOf,
  atHand,
  clamp,
  jumpTo,
  nextWithin,
  only,
  stepTo,
  type Area,
  type Selection,
  type Spot,
} from './selection.ts'
import type { Command } from './sheet-keys.ts'
import type { Sheet } from './sheet-store.ts'
import { isEditable, shownIn, type Change, type SheetColumn, type SheetRow } from './sheet-types.ts'
import type { Block } from './tsv.ts'

type Wanted = Omit<Change, 'before'>

const rowAt = (sheet: Sheet, index: number): SheetRow | undefined => sheet.row(sheet.shown()[index] ?? '')

/** What a cell shows. */
export const textAt = (sheet: Sheet, { row: index, column: at }: Spot): string => {
  const [row, column] = [rowAt(sheet, index), sheet.columns[at]]
  return row && column ? shownIn(row, column) : ''
}

export const mayEdit = (sheet: Sheet, { row: index, column: at }: Spot): boolean => {
  const [row, column] = [rowAt(sheet, index), sheet.columns[at]]
  return row !== undefined && column !== undefined && isEditable(row, column)
}

/** The column of the cell at hand. */
export const columnAtHand = (sheet: Sheet): SheetColumn | undefined => sheet.columns[atHand(sheet.selection()).column]

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

export const spotsOf = ({ top, bottom, left, right }: Area): readonly Spot[] =>
  range(top, bottom).flatMap((row) => range(left, right).map((column) => ({ row, column })))

/** What is selected, as it is shown. */
export const blockOf = (sheet: Sheet, { top, bottom, left, right }: Area): Block =>
  range(top, bottom).map((row) => range(left, right).map((column) => textAt(sheet, { row, column })))

/** Texts for the cells of an area. How many of them could not be typed over. */
export const write = (sheet: Sheet, area: Area, text: (spot: Spot) => string): number => {
  const spots = spotsOf(area)
  const open = spots.filter((spot) => mayEdit(sheet, spot))
  const wanted = open.map((spot): Wanted => ({
    row: sheet.shown()[spot.row] ?? '',
    key: sheet.columns[spot.column]?.key ?? '',
    after: text(spot),
  }))
  sheet.change(wanted)
  return spots.length - open.length
}

export const clearSelected = (sheet: Sheet): number => write(sheet, areaOf(sheet.selection()), () => '')

/** Fills `to` from `from`, downwards, upwards or sideways, column by column or row by row. */
export const fillTo = (sheet: Sheet, from: Area, to: Area): void => {
  const isDown = to.top !== from.top || to.bottom !== from.bottom
  const isBack = isDown ? to.top < from.top : to.left < from.left
  const lines = isDown ? range(from.left, from.right) : range(from.top, from.bottom)
  const inside = isDown ? range(from.top, from.bottom) : range(from.left, from.right)
  const outside = isDown
    ? range(to.top, to.bottom).filter((row) => row < from.top || row > from.bottom)
    : range(to.left, to.right).filter((column) => column < from.left || column > from.right)
  const spot = (line: number, at: number): Spot => (isDown ? { row: at, column: line } : { row: line, column: at })
  const texts = new Map<string, string>()
  for (const line of lines) {
    const source = inside.map((at) => textAt(sheet, spot(line, at)))
    const values = continued(isBack ? source.toReversed() : source, outside.length)
    const places = isBack ? outside.toReversed() : outside
    places.forEach((at, index) => texts.set(JSON.stringify(spot(line, at)), values[index] ?? ''))
  }
  write(sheet, to, (one) => texts.get(JSON.stringify(one)) ?? textAt(sheet, one))
}

/** Ctrl+D and Ctrl+R: the first row or column over the others; over one cell, what stands before it. */
const fillFromFirst = (sheet: Sheet, isDown: boolean): void => {
  const area = areaOf(sheet.selection())
  const isSingle = isDown ? area.top === area.bottom : area.left === area.right
  const first = isDown ? area.top : area.left
  const source = isSingle ? Math.max(0, first - 1) : first
  write(sheet, area, ({ row, column }) => textAt(sheet, isDown ? { row: source, column } : { row, column: source }))
}

const moveSelection = (sheet: Sheet, command: Extract<Command, { do: 'move' }>): Selection => {
  const { anchor, head } = sheet.selection()
  const { direction, isJump, isExtending } = command
  const from = isExtending ? head : anchor
  const isFilled = (spot: Spot): boolean => textAt(sheet, spot) !== ''
  const to = isJump ? jumpTo(from, direction, { size: sheet.size(), isFilled }) : stepTo(from, direction, sheet.size())
  return isExtending ? { anchor, head: to } : only(to)
}

const edgeOf = (sheet: Sheet, { to, isWhole, isExtending }: Extract<Command, { do: 'edge' }>): Selection => {
  const { anchor, head } = sheet.selection()
  const { rows, columns } = sheet.size()
  const from = isExtending ? head : anchor
  const row = to === 'start' ? 0 : rows - 1
  const column = to === 'start' ? 0 : columns - 1
  const spot = isWhole ? { row, column } : { row: from.row, column }
  return isExtending ? { anchor, head: spot } : only(spot)
}

const rowsOfPage = 15

const nextSelection = (sheet: Sheet, { isDown, by }: Extract<Command, { do: 'next' }>): Selection => {
  const selection = sheet.selection()
  const area = areaOf(selection)
  const { anchor } = selection
  const isSingle = area.top === area.bottom && area.left === area.right
  if (!isSingle) return { ...selection, at: nextWithin(area, atHand(selection), { isDown, by }) }
  const { rows, columns } = sheet.size()
  const place = isDown ? anchor.row + by : anchor.row * columns + anchor.column + by
  if (isDown) return only(clamp({ row: place, column: anchor.column }, sheet.size()))
  const held = Math.max(0, Math.min(rows * columns - 1, place))
  return only({ row: Math.floor(held / columns), column: held % columns })
}

const whole = (sheet: Sheet, kind: 'all' | 'row' | 'column'): Selection => {
  const { anchor, head } = sheet.selection()
  const { rows, columns } = sheet.size()
  const isRow = kind !== 'column'
  const isColumn = kind !== 'row'
  return {
    anchor: { row: isColumn ? 0 : anchor.row, column: isRow ? 0 : anchor.column },
    head: { row: isColumn ? rows - 1 : head.row, column: isRow ? columns - 1 : head.column },
  }
}

/** Whether Tab would leave the sheet: nobody is kept in it. */
export const isAtEnd = (sheet: Sheet, command: Command): boolean => {
  if (command.do !== 'next' || command.isDown) return false
  const { anchor, head } = sheet.selection()
  const { rows, columns } = sheet.size()
  const isSingle = anchor.row === head.row && anchor.column === head.column
  const last = command.by === 1 ? { row: rows - 1, column: columns - 1 } : { row: 0, column: 0 }
  return isSingle && anchor.row === last.row && anchor.column === last.column
}

const pageSelection = (sheet: Sheet, { by, isExtending }: Extract<Command, { do: 'page' }>): Selection => {
  const { anchor, head } = sheet.selection()
  const from = isExtending ? head : anchor
  const spot = clamp({ row: from.row + by * rowsOfPage, column: from.column }, sheet.size())
  return isExtending ? { anchor, head: spot } : only(spot)
}

const selectionAfter = (sheet: Sheet, command: Command): Selection | undefined => {
  if (command.do === 'move') return moveSelection(sheet, command)
  if (command.do === 'edge') return edgeOf(sheet, command)
  if (command.do === 'next') return nextSelection(sheet, command)
  if (command.do === 'page') return pageSelection(sheet, command)
  if (command.do === 'all' || command.do === 'row' || command.do === 'column') return whole(sheet, command.do)
  return command.do === 'single' ? only(atHand(sheet.selection())) : undefined
}

/** Selects the cells that were changed, so that an undo is seen. */
const showChanges = (sheet: Sheet, changes: readonly Change[]): void => {
  const [first] = changes
  if (!first) return
  const row = sheet.shown().indexOf(first.row)
  const column = sheet.columns.findIndex(({ key }) => key === first.key)
  if (row >= 0) sheet.select(only({ row, column }))
}

/** Does what a key asks, as far as it concerns cells. */
export const runCommand = (sheet: Sheet, command: Command): void => {
  const selection = selectionAfter(sheet, command)
  if (selection) sheet.select(selection)
  if (command.do === 'clear') clearSelected(sheet)
  if (command.do === 'fill-down') fillFromFirst(sheet, true)
  if (command.do === 'fill-right') fillFromFirst(sheet, false)
  if (command.do === 'undo') showChanges(sheet, sheet.undo())
  if (command.do === 'redo') showChanges(sheet, sheet.redo())
}
