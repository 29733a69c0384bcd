import type { Box } from '#domain/text/origin.ts'
import type { Rule } from './page-geometry.ts'

/** A filled rectangle thinner than this is a line. */
const thickest = 3.2
/** Two lines closer than this are one: double lines, borders of neighbouring cells. */
const apart = 3
/** Ends closer than this touch. */
const touching = 3
/** Dashes and dots: short pieces with gaps no wider than twice the usual. */
const longestDash = 12
const widestDashGap = 7
/** Shorter ones bound no cell: ticks, strokes of drawn letters. */
const shortest = 5

type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** A stroked segment as a rule; slanting ones (more than about a degree) are none. */
export const ruleOfSegment = ({ x1, y1, x2, y2 }: Segment): Rule[] => {
  const width = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1)
  if (height <= Math.max(0.3, width / 60))
    return [{ axis: 'across', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
  if (width <= Math.max(0.3, height / 60))
    return [{ axis: 'down', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
  return []
}

/** A filled rectangle as a rule, if it is thin; a dot may be a piece of either axis. */
export const ruleOfFill = ({ x, y, width, height }: Box): Rule[] => {
  const rules: Rule[] = []
  if (height <= thickest && width >= height) rules.push({ axis: 'across', at: y + height / 2, from: x, to: x + width })
  if (width <= thickest && height >= width) rules.push({ axis: 'down', at: x + width / 2, from: y, to: y + height })
  return rules
}

const reaches = (before: { from: number; to: number }, next: Rule): boolean => {
  const gap = next.from - before.to
  if (gap <= touching) return true
  return gap <= widestDashGap && next.to - next.from <= longestDash
}

/** Pieces on one line → whole lines. */
const joinPieces = (pieces: readonly Rule[], at: number): Rule[] => {
  const joined: { axis: Rule['axis']; at: number; from: number; to: number }[] = []
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && reaches(last, piece)) last.to = Math.max(last.to, piece.to)
    else joined.push({ axis: piece.axis, at, from: piece.from, to: piece.to })
  }
  return joined.filter(({ from, to }) => to - from >= shortest)
}

/** Neighbouring lines of one axis gathered under their mean place. */
const gather = (rules: readonly Rule[]): Rule[] => {
  const groups: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    if (group?.[0] && rule.at - group[0].at <= apart) group.push(rule)
    else groups.push([rule])
  }
  return groups.flatMap((group) => joinPieces(group, group.reduce((sum, { at }) => sum + at, 0) / group.length))
}

/** Pieces, dashes, double lines and the borders that neighbouring cells draw each, made whole. */
export const wholeRules = (rules: readonly Rule[]): Rule[] => [
  ...gather(rules.filter(({ axis }) => axis === 'across')),
  ...gather(rules.filter(({ axis }) => axis === 'down')),
]
