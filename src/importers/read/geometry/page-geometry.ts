import type { Box } from '#domain/text/origin.ts'

/** Clockwise degrees by which text is turned on the page as it is shown. */
export type Turn = 0 | 90 | 180 | 270

/**
 * Glyphs on one baseline, in reading order; behind a gap wider than 0.4 em a new run begins. All numbers are points in the frame of the run: the page turned so that
 * the run stands upright, `u` growing to the right and `v` downwards (see `toFrame`). A run that is not turned has the
 * coordinates of the page itself, from its top left corner.
 */
export type GlyphRun = {
  readonly text: string
  /** `u` of the left edge of each UTF-16 unit of the text and, last, of the right end: `text.length + 1` numbers. */
  readonly edges: readonly number[]
  readonly baseline: number
  /** Size of an em. */
  readonly size: number
  readonly turn: Turn
}

/** A straight line along an axis of the page: `at` is its place on the other axis. */
export type Rule = {
  readonly axis: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What stands on a page as it is shown, in points from its top left corner. */
export type PageGeometry = {
  readonly width: number
  readonly height: number
  readonly runs: readonly GlyphRun[]
  readonly rules: readonly Rule[]
}

type Point = { readonly x: number; readonly y: number }

/** Coordinates of the page → coordinates of the frame in which text of this turn stands upright. */
export const toFrame = ({ x, y }: Point, turn: Turn): Point => {
  switch (turn) {
    case 0:
      return { x, y }
    case 90:
      return { x: y, y: -x }
    case 180:
      return { x: -x, y: -y }
    case 270:
      return { x: -y, y: x }
  }
}

/** The way back of `toFrame`. */
export const fromFrame = (point: Point, turn: Turn): Point =>
  turn === 90 ? toFrame(point, 270) : turn === 270 ? toFrame(point, 90) : toFrame(point, turn)

/** The smallest upright box around two opposite corners. */
export const boxAround = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** A box given by the frame of a turn, as a box on the page. */
export const boxFromFrame = ({ x, y, width, height }: Box, turn: Turn): Box =>
  boxAround(fromFrame({ x, y }, turn), fromFrame({ x: x + width, y: y + height }, turn))

const ruleInFrame = (rule: Rule, turn: Turn): Rule => {
  const along = (place: number): Point => (rule.axis === 'across' ? { x: place, y: rule.at } : { x: rule.at, y: place })
  const { x, y, width, height } = boxAround(toFrame(along(rule.from), turn), toFrame(along(rule.to), turn))
  return width > height
    ? { axis: 'across', at: y, from: x, to: x + width }
    : { axis: 'down', at: x, from: y, to: y + height }
}

export const rulesInFrame = (rules: readonly Rule[], turn: Turn): readonly Rule[] =>
  turn === 0 ? rules : rules.map((rule) => ruleInFrame(rule, turn))
