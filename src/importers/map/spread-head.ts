import type { MappedText } from '#domain/text/mapped-text.ts'
import { columnKind } from './columns.ts'

type Row = readonly MappedText[]

const cause = /^(?:经费|制度|人员|硬件(?:条件)?|其[他它])(?:保障)?$|^原因(?:说明|分析)?$/u
const likelihood = /^(?:确定能|有可能|(?:完全)?不可能)(?:完成)?$/u
const isSubHead = (text: string): boolean => cause.test(text) || likelihood.test(text)

const fewest = 3

/** Below the wide heads the sub-heads stand in their columns; where merged cells were lost they stand at the start. */
const isPlaced = (upper: Row, lower: Row): boolean => {
  const wide = upper.findIndex(({ text }) => columnKind(text) === 'reason' || text.includes('可能性'))
  return lower.findIndex(({ text }) => text !== '') >= wide
}

const inPlaceOf = (cell: MappedText, lower: Row): Row => {
  if (cell.text.includes('可能性')) return lower.filter(({ text }) => likelihood.test(text))
  return columnKind(cell.text) === 'reason' ? lower.filter(({ text }) => cause.test(text)) : [cell]
}

/**
 * The head of a monitoring table as one row: 偏差原因分析 divides into 经费保障, 制度保障 …, 完成目标可能性 into 确定能,
 * 有可能, 完全不可能. Undefined where the second row is none of these.
 */
export const spreadHead = (upper: Row, lower: Row): Row | undefined => {
  const written = lower.filter(({ text }) => text !== '')
  if (written.filter(({ text }) => isSubHead(text)).length < fewest) return undefined
  if (isPlaced(upper, lower)) return upper.map((cell, at) => (lower[at]?.text ? lower[at] : cell))
  return upper.flatMap((cell) => inPlaceOf(cell, written))
}
