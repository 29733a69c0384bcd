import { emptyText, joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { columnKind, headPhrase, level1Name, type ColumnKind } from './columns.ts'
import { lastIndexNear } from './near.ts'
import { cellsOf, hasUnit, isLevelName, isOnlyUnit, isValue } from './line-cells.ts'

export type LineRow = {
  readonly level1: string
  readonly level2: string
  readonly goal: string
  readonly name: MappedText
  readonly values: readonly MappedText[]
}
export type LineGoal = { readonly goal: MappedText; readonly completion: MappedText }
export type LineGrid = {
  readonly columns: readonly string[]
  readonly valueKinds: readonly ColumnKind[]
  readonly header: MappedText
  readonly rows: readonly LineRow[]
  readonly goals: readonly LineGoal[]
}

const headCharacters = new Set(
  '年度关键指标预期实现值完成情况率目一二三级名称分得权重际绩效偏差原因及改进措施序号单位内容自评',
)

const isHeadPiece = (text: string): boolean => {
  if (/填列|备注|说明/u.test(text)) return true
  const known = Array.from(text).filter((char) => headCharacters.has(char)).length
  return known >= text.length * 0.8
}

const headLength = (pieces: readonly MappedText[]): number => {
  const end = pieces.findIndex(({ text }, index) => !isHeadPiece(text) && !(index === 0 && /《|填列/u.test(text)))
  return end === -1 ? 0 : end
}

type State = {
  level1: string
  level2: string
  readonly rows: LineRow[]
  readonly goals: { goal: MappedText; completion: MappedText }[]
  pending: MappedText[]
}

const setLevel = (state: State, text: string): void => {
  if (level1Name.test(text) && !(text === '成本指标' && state.level1 === '产出指标')) {
    state.level1 = text
    state.level2 = ''
  } else state.level2 = text
}

/** A unit torn from its name by a page break goes back to the last name that has none. */
const returnUnit = (state: State, unit: MappedText): void => {
  const at = lastIndexNear(state.rows, state.rows.length, ({ name }) => !hasUnit(name.text))
  const row = state.rows[at]
  if (row) state.rows[at] = { ...row, name: joinTexts([row.name, unit]) }
}

/** Cells left of the name: a goal and how far it came, or the rest of the last goal behind a page break. */
const takeGoals = (state: State, left: readonly MappedText[]): void => {
  const [first, second] = left
  const last = state.goals.at(-1)
  if (first && second) state.goals.push({ goal: first, completion: joinTexts(left.slice(1)) })
  else if (first && last && !last.completion.text.endsWith('。')) last.completion = joinTexts([last.completion, first])
  else if (first) state.goals.push({ goal: first, completion: emptyText })
}

const pushRow = (state: State, name: MappedText, values: readonly MappedText[]): void => {
  const goal = state.goals.at(-1)?.goal.text ?? ''
  state.rows.push({ level1: state.level1, level2: state.level2, goal, name, values })
}

/** One value column: the value ends the row, the name stands before it, goals before the name. */
const readShortRow = (state: State, value: MappedText): void => {
  const named = state.pending.findLastIndex(({ text }) => hasUnit(text))
  const at = named === -1 ? state.pending.length - 1 : named
  const name = state.pending[at]
  if (!name) return
  takeGoals(state, state.pending.slice(0, at))
  pushRow(state, name, [joinTexts([...state.pending.slice(at + 1), value])])
  state.pending = []
}

const readShortRows = (state: State, cells: readonly MappedText[]): void => {
  for (const cell of cells) {
    if (isOnlyUnit(cell.text)) returnUnit(state, cell)
    else if (isValue(cell.text) && state.pending.length > 0) readShortRow(state, cell)
    else if (isLevelName(cell.text)) setLevel(state, cell.text)
    else state.pending.push(cell)
  }
}

/** Several value columns: behind a name come as many cells as there are columns, unless a new level begins. */
const readLongRows = (state: State, cells: readonly MappedText[], columns: number): void => {
  for (let at = 0; at < cells.length;) {
    const cell = cells[at]
    if (!cell) break
    at += 1
    if (isLevelName(cell.text)) setLevel(state, cell.text)
    else if (isOnlyUnit(cell.text)) returnUnit(state, cell)
    else {
      const following = cells.slice(at, at + columns)
      const stop = following.findIndex(({ text }) => isLevelName(text) || hasUnit(text))
      const end = at + (stop === -1 ? following.length : stop)
      pushRow(state, cell, cells.slice(at, end))
      at = end
    }
  }
}

/** Reads a table whose cells were printed one (wrapped) cell a line; undefined where its head names no indicators. */
export const lineGridOf = (pieces: readonly MappedText[]): LineGrid | undefined => {
  const length = headLength(pieces)
  const header = joinTexts(pieces.slice(0, length))
  const columns = [...header.text.matchAll(headPhrase)].map(([phrase]) => phrase)
  const kinds = columns.map(columnKind)
  const name = kinds.indexOf('name')
  const firstValue = kinds.findIndex((kind, index) => index > name && isValueKind(kind, name !== -1))
  if (length === 0 || firstValue === -1) return undefined
  const valueKinds = kinds.slice(firstValue)
  const state: State = { level1: '', level2: '', rows: [], goals: [], pending: [] }
  const cells = cellsOf(pieces.slice(length))
  if (valueKinds.length === 1) readShortRows(state, cells)
  else readLongRows(state, cells, valueKinds.length)
  return { columns, valueKinds, header, rows: state.rows, goals: state.goals }
}

const isValueKind = (kind: ColumnKind, isNamed: boolean): boolean =>
  ['target', 'actual', 'completion', 'points', 'score', 'reason'].includes(kind) || (isNamed && kind === 'rate')
