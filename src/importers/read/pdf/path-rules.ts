import type { Box } from '#domain/text/origin.ts'
import { boxAround, type Rule } from '../geometry/page-geometry.ts'
import { ruleOfFill, ruleOfSegment } from '../geometry/rules.ts'
import type { DrawingState } from './drawing-state.ts'
import { apply, paint, step } from './operators.ts'

type Point = { readonly x: number; readonly y: number }
type Part = { readonly points: Point[]; isCurved: boolean }

/** Thicker strokes are bars, not lines. */
const thickestStroke = 5

/** Numbers that follow each step. */
const counts = new Map<number, number>([
  [step.moveTo, 2],
  [step.lineTo, 2],
  [step.curveTo, 6],
  [step.quadraticCurveTo, 4],
  [step.closePath, 0],
])

/** The part that a step belongs to: each move begins one. */
const partFor = (parts: Part[], kind: number): Part => {
  const last = parts.at(-1)
  if (last && kind !== step.moveTo) return last
  const part = { points: [], isCurved: false }
  parts.push(part)
  return part
}

/** The path on the page, part by part. */
const partsOf = (data: Float32Array, { matrix }: DrawingState): Part[] => {
  const parts: Part[] = []
  for (let at = 0; at < data.length;) {
    const kind = data[at] ?? 0
    const count = counts.get(kind) ?? data.length
    const part = partFor(parts, kind)
    if (kind === step.closePath) part.points.push(...part.points.slice(0, 1))
    else part.points.push(apply(matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0))
    part.isCurved ||= count > 2
    at += count + 1
  }
  return parts
}

export const boundsOf = (points: readonly Point[]): Box => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return boxAround({ x: left, y: top }, { x: right, y: bottom })
}

const strokesOf = ({ points }: Part): Rule[] =>
  points.flatMap((point, at) => {
    const next = points[at + 1]
    return next ? ruleOfSegment({ x1: point.x, y1: point.y, x2: next.x, y2: next.y }) : []
  })

const isUpright = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 0.5 || Math.abs(a.y - b.y) < 0.5

/** A filled part whose sides all run along the axes: a rectangle, or a thin line with mitred ends. */
const fillOf = ({ points, isCurved }: Part): Box | undefined => {
  if (isCurved || points.length < 3 || points.length > 9) return undefined
  const box = boundsOf(points)
  const isThin = Math.min(box.width, box.height) <= 3.2
  const isBox = points.every((point, at) => at === 0 || isUpright(point, points[at - 1] ?? point))
  return isThin || isBox ? box : undefined
}

/** Lines and filled boxes that a path paints. */
export type Painted = { readonly rules: readonly Rule[]; readonly fills: readonly Box[]; readonly bounds: Box }

const isStroked = (kind: number): boolean => kind !== paint.fill && kind !== paint.eoFill && kind !== paint.endPath
const isFilled = (kind: number): boolean =>
  kind !== paint.stroke && kind !== paint.closeStroke && kind !== paint.endPath

export const paintPath = (kind: number, data: Float32Array, state: DrawingState): Painted => {
  const parts = partsOf(data, state)
  const bounds = boundsOf(parts.flatMap(({ points }) => points))
  const rules: Rule[] = []
  const fills: Box[] = []
  const width = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1])
  if (isStroked(kind) && width <= thickestStroke) for (const part of parts) rules.push(...strokesOf(part))
  if (isFilled(kind))
    for (const part of parts) {
      const box = fillOf(part)
      const own = box ? ruleOfFill(box) : []
      if (box && own.length === 0) fills.push(box)
      rules.push(...own)
    }
  return { rules, fills, bounds }
}

/** The visible part of a rule. */
export const clipped = (rule: Rule, { x, y, width, height }: Box): Rule[] => {
  const [near, far, low, high] = rule.axis === 'across' ? [y, y + height, x, x + width] : [x, x + width, y, y + height]
  const from = Math.max(rule.from, low)
  const to = Math.min(rule.to, high)
  return rule.at < near - 1 || rule.at > far + 1 || to < from ? [] : [{ ...rule, from, to }]
}
