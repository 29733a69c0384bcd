/** Numbers of the drawing operators of pdfjs 5.6 that matter for text and lines. */
export const op = {
  setLineWidth: 2,
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  clip: 29,
  eoClip: 30,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillColorN: 55,
  setFillRGBColor: 59,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginGroup: 76,
  endGroup: 77,
  beginAnnotation: 80,
  endAnnotation: 81,
  constructPath: 91,
} as const

/** How a path is painted. */
export const paint = { stroke: 20, closeStroke: 21, fill: 22, eoFill: 23, endPath: 28 } as const

/** Steps within the numbers of a path. */
export const step = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const

export type Arguments = readonly unknown[] | null

/** A stretch of the operators of a page. */
export type Operators = { readonly codes: readonly number[]; readonly args: readonly Arguments[] }

/** What a glyph says and how far it moves on, in thousandths of the font's size. */
export type Glyph = {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric: readonly number[] | null
}

export const numberAt = (args: Arguments, at: number): number => {
  const value = args?.[at]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** Six numbers of a matrix, or undefined. */
export const matrixOf = (value: unknown): Matrix | undefined => {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return undefined
  const numbers: readonly unknown[] = [...value]
  const [a, b, c, d, e, f] = numbers.map((each) => (typeof each === 'number' && Number.isFinite(each) ? each : 0))
  return numbers.length < 6 ? undefined : [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]
}

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `outer` applied to what `inner` gives. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const apply = (m: Matrix, x: number, y: number): { x: number; y: number } => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5],
})
