import type { FormGoal, GoalTerm } from '#domain/filing/form-base.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import type { Table } from '#domain/text/document.ts'
import { emptyText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf } from '../cell.ts'
import { headAt } from '../grid-head.ts'

type Row = readonly MappedText[]

const goalKey =
  /^(?:年度|年初|预期|总体|整体|绩效|设定|项目|部门|单位|支出|的)*目标(?:内容)?\s?\d{0,2}(?:[（(].{0,24}[）)])?[：:]?$/u
const midTermKey = /^(?:中期|实施期|长期|总)(?:绩效|总体)?目标(?:[（(].{0,24}[）)])?[：:]?$/u
const completionKey =
  /^(?:年度|总体|整体|绩效|目标|预期|全年|实际|截至.{0,8})*(?:完成|实现|执行)情况(?:[（(].{0,24}[）)])?[：:]?$/u
const reasonKey = /^(?:目标)?(?:未(?:能)?(?:全部)?完成|未实现|偏差)(?:的)?(?:主要)?原因.{0,10}$/u

const isKeyCell = (text: string): boolean =>
  [goalKey, midTermKey, completionKey, reasonKey].some((pattern) => pattern.test(text))

type Found = { goal: MappedText; completion: MappedText | undefined; reason: MappedText | undefined; term: GoalTerm }

const written = (row: Row): Row => row.filter(({ text }) => text !== '')

/** The text behind a key in its row, if no other key stands between. */
const valueBehind = (row: Row, key: RegExp): MappedText | undefined => {
  const cells = written(row)
  const at = cells.findLastIndex(({ text }) => key.test(text))
  const value = at === -1 ? undefined : cells[at + 1]
  return value && !isKeyCell(value.text) ? value : undefined
}

/** Keys side by side are heads: their texts stand in the row below, in the same columns. */
const valueBelow = (head: Row, below: Row, key: RegExp): MappedText | undefined => {
  const at = head.findLastIndex(({ text }) => key.test(text))
  if (at === -1) return undefined
  if (head.length === below.length && below[at]?.text) return below[at]
  // Merged cells that were lost: the n-th head of the row belongs to the n-th text.
  const heads = written(head).filter(({ text }) => isKeyCell(text))
  const texts = written(below).filter(({ text }) => !isKeyCell(text))
  const order = heads.findLastIndex(({ text }) => key.test(text)) - Math.max(0, heads.length - texts.length)
  return texts[order]
}

const isHead = (row: Row): boolean => {
  const cells = written(row)
  const keys = cells.filter(({ text }) => isKeyCell(text))
  return keys.length >= 2 && isKeyCell(cells.at(-1)?.text ?? '')
}

const fromHead = (head: Row, below: Row): Found[] => {
  const midTerm = valueBelow(head, below, midTermKey)
  const goal = valueBelow(head, below, goalKey)
  const rest = { completion: valueBelow(head, below, completionKey), reason: valueBelow(head, below, reasonKey) }
  return [
    ...(midTerm ? [{ goal: midTerm, completion: undefined, reason: undefined, term: 'mid-term' as const }] : []),
    ...(goal ? [{ goal, ...rest, term: 'annual' as const }] : []),
  ]
}

const fromKeys = (rows: readonly Row[]): Found[] => {
  const first = (key: RegExp): MappedText | undefined => {
    for (const row of rows) {
      const value = valueBehind(row, key)
      if (value) return value
    }
    return undefined
  }
  const [goal, midTerm] = [first(goalKey), first(midTermKey)]
  return [
    ...(midTerm ? [{ goal: midTerm, completion: undefined, reason: undefined, term: 'mid-term' as const }] : []),
    ...(goal ? [{ goal, completion: first(completionKey), reason: first(reasonKey), term: 'annual' as const }] : []),
  ]
}

const foundIn = (table: Table): Found[] => {
  const end = table.rows.findIndex((_row, at) => headAt(table, at) !== undefined)
  const rows = end === -1 ? table.rows : table.rows.slice(0, end)
  const head = rows.findIndex(isHead)
  const below = rows[head + 1]
  const found = head !== -1 && below ? fromHead(rows[head] ?? [], below) : []
  return found.length > 0 ? found : fromKeys(rows)
}

/** 预期目标 and 实际完成情况, 中期目标 and 年度目标 of a form, as heads above their texts or as keys before them. */
export const formGoalsOf = (source: SourceText, table: Table): FormGoal[] => {
  const cell = (text: MappedText | undefined): Cell => (text ? cellOf(text, source) : absentCell)
  return foundIn(table).map(({ goal, completion, reason, term }) => ({
    term,
    goal: cellOf(goal ?? emptyText, source),
    completion: cell(completion),
    reason: cell(reason),
    place: placeOf(source, wholeSpan(goal)),
  }))
}
