import type { MappedText } from '#domain/text/mapped-text.ts'
import { bare } from './titles.ts'

type Row = readonly MappedText[]

/** A column of a head as far as it is read: its cells, the group it stands in, and whether a cell of its own stands in it. */
type State = { readonly path: readonly string[]; readonly group: number; readonly hasOwn: boolean }

/** The cell a merged one covers: the nearest written one at the left, within the same group. */
const carried = (own: readonly string[], states: readonly State[], at: number): string => {
  const from = own.findLastIndex((text, index) => index < at && text !== '')
  return from !== -1 && states[from]?.group === states[at]?.group ? (own[from] ?? '') : ''
}

/** A group ends where a cell begins, and where one ended in a row above. */
const groupsBelow = (own: readonly string[], states: readonly State[]): readonly number[] => {
  let group = 0
  return own.map((text, at) => {
    if (text !== '' || states[at]?.group !== states[at - 1]?.group) group += 1
    return group
  })
}

const below = (states: readonly State[], row: Row): readonly State[] => {
  const own = states.map((_, at) => bare(row[at]?.text ?? ''))
  const groups = groupsBelow(own, states)
  return states.map(({ path, hasOwn }, at) => {
    const text = own[at] ?? ''
    const printed = text !== '' || hasOwn ? text : carried(own, states, at)
    return { path: printed === '' ? path : [...path, printed], group: groups[at] ?? 0, hasOwn: hasOwn || text !== '' }
  })
}

/**
 * The head of every column from the outermost cell inwards. A merged cell stands once, at its left or top: an empty
 * cell belongs to the cell at its left unless a cell of its own stands above it or a new group begins there.
 */
export const headPaths = (rows: readonly Row[], width: number): readonly (readonly string[])[] => {
  const states: readonly State[] = Array.from({ length: width }, () => ({ path: [], group: 0, hasOwn: false }))
  return rows.reduce(below, states).map(({ path }) => path)
}
