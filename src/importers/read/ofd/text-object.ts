import { toFrame, type GlyphRun, type Turn } from '../geometry/page-geometry.ts'
import { deltasOf } from './deltas.ts'
import { apply, turnOf, type Matrix, type Point } from './matrix.ts'

/** One piece of text of a text object: where its first character stands and how far each is from the one before. */
export type TextCode = {
  readonly x: number
  readonly y: number
  readonly deltaX: string | undefined
  readonly deltaY: string | undefined
  readonly text: string
}

export type TextObject = {
  readonly matrix: Matrix
  /** Size of an em in the object's own space, and how wide its characters are stretched. */
  readonly size: number
  readonly stretch: number
  /** Degrees by which each character is turned. */
  readonly charDirection: number
  /** Degrees in which the text runs. */
  readonly readDirection: number
  readonly codes: readonly TextCode[]
}

/** Without the font only the kind of a character tells its width. */
const narrow = /[\u0020-\u024f\u2010-\u2027\u2030-\u205e]/u
const widthOf = (character: string): number => (narrow.test(character) ? 0.5 : 1)

/** `width`: in the object's own space. */
type Placed = { readonly character: string; readonly at: Point; readonly width: number }

/** Letters are spaced by less than this, in em; what is further apart is no longer the same word. */
const widestSpacing = 0.51

/** What a character takes: up to the next one of its piece, where that is near. */
const takenBy = (own: number, advance: number | undefined, size: number): number =>
  advance !== undefined && advance > 0 && advance <= own + widestSpacing * size ? advance : own

const offsets = ({ deltaX, deltaY }: TextCode, count: number): { xs: number[]; ys: number[] } => ({
  xs: deltasOf(deltaX, count),
  ys: deltasOf(deltaY, count),
})

/** Where each character of a piece stands, in the object's own space. */
const placedOf = (code: TextCode, { size, stretch, readDirection }: TextObject): Placed[] => {
  const characters = Array.from(code.text)
  const { xs, ys } = offsets(code, characters.length)
  const isDown = readDirection === 90 || readDirection === 270
  const isFree = xs.length === 0 && ys.length === 0
  let { x, y } = code
  return characters.map((character, index) => {
    const own = size * stretch * widthOf(character)
    const advance = isDown ? ys[index] : xs[index]
    const placed = {
      character,
      at: { x, y },
      width: takenBy(own, advance === undefined ? undefined : Math.abs(advance), size),
    }
    // No distances given: characters follow each other as wide as they are.
    x += xs[index] ?? (isFree && !isDown ? own : 0)
    y += ys[index] ?? (isFree && isDown ? own : 0)
    return placed
  })
}

/** A gap wider than this, in em, ends a run. */
const widestGap = 0.4

type OpenRun = {
  text: string
  edges: number[]
  end: number
  readonly baseline: number
  readonly size: number
  readonly turn: Turn
}

const goesOn = ({ end, baseline, size }: OpenRun, { x, y }: Point): boolean =>
  Math.abs(y - baseline) <= 0.05 * size && x - end <= widestGap * size && end - x <= size

const closed = ({ text, edges, end, baseline, size, turn }: OpenRun): GlyphRun => ({
  text,
  edges: [...edges, Math.max(end, edges.at(-1) ?? end)],
  baseline,
  size,
  turn,
})

/** A character of two UTF-16 units has two edges. */
const put = (run: OpenRun, character: string, { left, right }: { left: number; right: number }): void => {
  for (let unit = 0; unit < character.length; unit += 1)
    run.edges.push(left + ((right - left) * unit) / character.length)
  run.text += character
  run.end = right
}

const isControl = (character: string): boolean => character < ' ' || character === '\u200b' || character === '\ufeff'

/** `scale`: points along the line for one unit of the object's own space. */
type Em = { readonly size: number; readonly scale: number; readonly turn: Turn }

const isPrinted = ({ size, scale }: Em): boolean => size > 0.5 && size < 2000 && scale > 0.001 && scale < 1000

const runAt = (runs: OpenRun[], place: Point, { size, turn }: Em): OpenRun => {
  const last = runs.at(-1)
  if (last && goesOn(last, place)) return last
  const run: OpenRun = { text: '', edges: [], end: 0, baseline: place.y, size, turn }
  runs.push(run)
  return run
}

/** The glyphs of a text object as runs; undefined where it slants, as watermarks do. */
export const runsOf = (object: TextObject): GlyphRun[] | undefined => {
  const { matrix, charDirection } = object
  const turn = turnOf(matrix, charDirection)
  if (turn === undefined) return undefined
  const em: Em = {
    size: object.size * Math.hypot(matrix[2], matrix[3]),
    scale: Math.hypot(matrix[0], matrix[1]),
    turn,
  }
  const runs: OpenRun[] = []
  for (const { character, at, width } of isPrinted(em) ? object.codes.flatMap((code) => placedOf(code, object)) : []) {
    if (isControl(character)) continue
    const place = toFrame(apply(matrix, at), turn)
    put(runAt(runs, place, em), character, { left: place.x, right: place.x + em.scale * width })
  }
  return runs.map(closed)
}
