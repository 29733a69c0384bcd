import { boxAround, type Rule } from '../geometry/page-geometry.ts'
import { ruleOfFill, ruleOfSegment } from '../geometry/rules.ts'
import { apply, type Matrix, type Point } from './matrix.ts'

export type PathObject = {
  readonly matrix: Matrix
  readonly isStroked: boolean
  readonly isFilled: boolean
  /** In the object's own space. */
  readonly lineWidth: number
  readonly data: string
}

/** Numbers behind each step of AbbreviatedData: the last two are where it ends. */
const counts: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }
const longestPath = 400_000
const mostPoints = 20_000
/** Thicker strokes are bars, not lines. */
const thickestStroke = 5

type Part = { readonly points: Point[]; isCurved: boolean }

const addStep = (parts: Part[], letter: string, end: Point): void => {
  let part = parts.at(-1)
  if (!part || letter === 'S' || letter === 'M') {
    part = { points: [], isCurved: false }
    parts.push(part)
  }
  const [first] = part.points
  part.points.push(letter === 'C' ? (first ?? end) : end)
  if (letter === 'Q' || letter === 'B' || letter === 'A') part.isCurved = true
}

/** The parts of a path on the page, in points. */
const partsOf = ({ data, matrix }: PathObject): Part[] => {
  const marks = data
    .slice(0, longestPath)
    .trim()
    .split(/[\s,]+/u)
  const parts: Part[] = []
  for (let at = 0, points = 0; at < marks.length && points < mostPoints; points += 1) {
    const letter = marks[at] ?? ''
    const count = counts[letter]
    if (count === undefined) break
    const end = { x: Number(marks[at + count - 1]), y: Number(marks[at + count]) }
    addStep(parts, letter, count === 0 ? { x: 0, y: 0 } : apply(matrix, end))
    at += count + 1
  }
  return parts.filter(({ points }) => points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
}

const strokesOf = ({ points, isCurved }: Part): Rule[] =>
  isCurved
    ? []
    : points.flatMap((point, at) => {
        const next = points[at + 1]
        return next ? ruleOfSegment({ x1: point.x, y1: point.y, x2: next.x, y2: next.y }) : []
      })

const fillOf = ({ points, isCurved }: Part): Rule[] => {
  if (isCurved || points.length < 3 || points.length > 9) return []
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return ruleOfFill(boxAround({ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) }))
}

/** Straight lines along the axes that a path draws: by its strokes, or as a filled sliver. */
export const rulesOf = (path: PathObject): Rule[] => {
  const width = path.lineWidth * Math.hypot(path.matrix[0], path.matrix[1])
  return partsOf(path).flatMap((part) => [
    ...(path.isStroked && width <= thickestStroke ? strokesOf(part) : []),
    ...(path.isFilled ? fillOf(part) : []),
  ])
}
