import type { Turn } from '../geometry/page-geometry.ts'

export type Point = { readonly x: number; readonly y: number }

/** a b c d e f of GB/T 33190: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** OFD measures in millimetres, everything behind it in points. */
export const pointsPerMillimetre = 72 / 25.4

const mostNumbers = 200

/** Numbers parted by spaces; what is no number, or absurdly large, is 0. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .slice(0, mostNumbers * 24)
    .split(/[\s,]+/u)
    .filter((one) => one !== '')
    .slice(0, mostNumbers)
    .map(finite)

const largest = 1e7
const finite = (text: string): number => {
  const value = Number(text)
  return Math.abs(value) < largest ? value : 0
}

/** From the space of an object to the page in points: its own matrix, then the corner of its boundary. */
export const objectMatrix = (boundary: string | undefined, ctm: string | undefined, origin: Point): Matrix => {
  const [x = 0, y = 0] = numbersOf(boundary)
  const own = numbersOf(ctm)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own.length === 6 ? own : []
  const k = pointsPerMillimetre
  return [a * k, b * k, c * k, d * k, (e + x - origin.x) * k, (f + y - origin.y) * k]
}

export const apply = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})

const degrees = 180 / Math.PI

/** The quarter turn of glyphs turned by `extra` degrees under a matrix, if it is one within three degrees. */
export const turnOf = ([a, b]: Matrix, extra: number): Turn | undefined => {
  const angle = Math.atan2(b, a) * degrees + extra
  const quarters = Math.round(angle / 90)
  if (!(Math.abs(angle - quarters * 90) <= 3)) return undefined
  const turn = ((quarters % 4) + 4) % 4
  return turn === 0 ? 0 : turn === 1 ? 90 : turn === 2 ? 180 : 270
}
