import type { Box } from '#domain/text/origin.ts'
import type { Rule } from '../geometry/page-geometry.ts'
import { common, firstState, type DrawingState } from './drawing-state.ts'
import type { FontShape } from './font.ts'
import { GlyphCollector } from './glyph-collector.ts'
import {
  apply,
  matrixOf,
  numberAt,
  op,
  paint,
  times,
  type Arguments,
  type Glyph,
  type Matrix,
  type Operators,
} from './operators.ts'
import { boundsOf, clipped, paintPath, type Painted } from './path-rules.ts'

/** Nesting deeper than this is hostile: what lies deeper is drawn with the state of this depth. */
const deepest = 500
/** More lines or boxes on one page are a drawing. */
const mostRules = 40_000
const mostFills = 5_000

const isWhite = (colour: string): boolean => /^#f[a-f]f[a-f]f[a-f]$/iu.test(colour)

type Handler = (drawing: PageDrawing, args: Arguments) => void

/** Follows the drawing operators of one page and keeps text and lines. */
export class PageDrawing {
  readonly glyphs = new GlyphCollector()
  readonly rules: Rule[] = []
  /** Boxes filled with a colour: white text on them is seen. */
  readonly fills: Box[] = []
  operators = 0
  state: DrawingState
  readonly first: DrawingState
  readonly fontOf: (name: unknown) => FontShape
  #saved: DrawingState[] = []
  #isClipping = false
  #masks = 0

  constructor(matrix: Matrix, page: Box, fontOf: (name: unknown) => FontShape) {
    this.first = firstState(matrix, page)
    this.state = this.first
    this.fontOf = fontOf
  }

  run({ codes, args }: Operators): void {
    this.operators += codes.length
    codes.forEach((code, at) => handlers.get(code)?.(this, args[at] ?? null))
  }

  set(change: Partial<DrawingState>): void {
    this.state = { ...this.state, ...change }
  }

  save(): void {
    if (this.#saved.length < deepest) this.#saved.push(this.state)
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state
  }

  /** Annotations are drawn on the page itself, whatever was left open before them. */
  restart(): void {
    this.#saved = []
    this.state = this.first
  }

  transform(value: unknown): void {
    const matrix = matrixOf(value)
    if (matrix) this.set({ matrix: times(this.state.matrix, matrix) })
  }

  clipNext(): void {
    this.#isClipping = true
  }

  clipTo(corners: readonly number[]): void {
    const [left = 0, bottom = 0, right = 0, top = 0] = corners
    const points = [apply(this.state.matrix, left, bottom), apply(this.state.matrix, right, top)]
    points.push(apply(this.state.matrix, left, top), apply(this.state.matrix, right, bottom))
    this.set({ clip: common(this.state.clip, boundsOf(points)) })
  }

  /** The picture of a mask is not shown itself. */
  group(args: Arguments, change: 1 | -1): void {
    const group = args?.[0]
    if (typeof group === 'object' && group !== null && 'smask' in group && group.smask) this.#masks += change
  }

  moveText(x: number, y: number): void {
    const [lineX, lineY] = [this.state.lineX + x, this.state.lineY + y]
    this.set({ x: lineX, y: lineY, lineX, lineY })
  }

  show(glyphs: unknown): void {
    if (!Array.isArray(glyphs) || this.#masks > 0) return
    const width = this.glyphs.show(glyphs as readonly (Glyph | number)[], this.state)
    if (this.state.font.isVertical) this.set({ y: this.state.y - width })
    else this.set({ x: this.state.x + width })
  }

  path(kind: number, data: unknown): void {
    const isClipping = this.#isClipping
    this.#isClipping = false
    if (!(data instanceof Float32Array) || (!isClipping && kind === paint.endPath)) return
    const painted = paintPath(kind, data, this.state)
    if (this.state.alpha >= 0.02 && this.#masks === 0) this.#keep(painted)
    if (isClipping) this.set({ clip: common(this.state.clip, painted.bounds) })
  }

  #keep({ rules, fills }: Painted): void {
    if (this.rules.length < mostRules) for (const rule of rules) this.rules.push(...clipped(rule, this.state.clip))
    if (this.fills.length < mostFills && !isWhite(this.state.colour)) this.fills.push(...fills)
  }

  graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries as readonly unknown[]) {
      if (!Array.isArray(entry)) continue
      const [name, value] = entry as readonly unknown[]
      if (name === 'ca' && typeof value === 'number') this.set({ alpha: value })
      if (name === 'LW' && typeof value === 'number') this.set({ lineWidth: value })
      if (name === 'Font' && Array.isArray(value)) this.font(value)
    }
  }

  font(args: Arguments): void {
    this.set({ font: this.fontOf(args?.[0]), size: numberAt(args, 1) })
  }

  textMatrix(matrix: Matrix): void {
    this.set({ textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : undefined)

const corners = (value: unknown): readonly number[] | undefined =>
  Array.isArray(value) || value instanceof Float32Array ? [...(value as number[])] : undefined

const beginForm: Handler = (drawing, args) => {
  drawing.save()
  drawing.transform(args?.[0])
  const box = corners(args?.[1])
  if (box) drawing.clipTo(box)
}

const beginAnnotation: Handler = (drawing, args) => {
  drawing.restart()
  drawing.save()
  const box = corners(args?.[1])
  if (box) drawing.clipTo(box)
  drawing.transform(args?.[2])
  drawing.transform(args?.[3])
}

const handlers = new Map<number, Handler>([
  [op.setLineWidth, (drawing, args) => drawing.set({ lineWidth: numberAt(args, 0) })],
  [op.setGState, (drawing, args) => drawing.graphicsState(args?.[0])],
  [op.save, (drawing) => drawing.save()],
  [op.restore, (drawing) => drawing.restore()],
  [op.transform, (drawing, args) => drawing.transform(args)],
  [op.clip, (drawing) => drawing.clipNext()],
  [op.eoClip, (drawing) => drawing.clipNext()],
  [op.beginText, (drawing) => drawing.textMatrix([1, 0, 0, 1, 0, 0])],
  [op.setCharSpacing, (drawing, args) => drawing.set({ charSpacing: numberAt(args, 0) })],
  [op.setWordSpacing, (drawing, args) => drawing.set({ wordSpacing: numberAt(args, 0) })],
  [op.setHScale, (drawing, args) => drawing.set({ stretch: numberAt(args, 0) / 100 })],
  [op.setLeading, (drawing, args) => drawing.set({ leading: -numberAt(args, 0) })],
  [op.setFont, (drawing, args) => drawing.font(args)],
  [op.setTextRenderingMode, (drawing, args) => drawing.set({ mode: numberAt(args, 0) })],
  [op.setTextRise, (drawing, args) => drawing.set({ rise: numberAt(args, 0) })],
  [op.moveText, (drawing, args) => drawing.moveText(numberAt(args, 0), numberAt(args, 1))],
  [
    op.setLeadingMoveText,
    (drawing, args) => {
      drawing.set({ leading: numberAt(args, 1) })
      drawing.moveText(numberAt(args, 0), numberAt(args, 1))
    },
  ],
  [op.setTextMatrix, (drawing, args) => drawing.textMatrix(matrixOf(args?.[0]) ?? [1, 0, 0, 1, 0, 0])],
  [op.nextLine, (drawing) => drawing.moveText(0, drawing.state.leading)],
  [op.showText, (drawing, args) => drawing.show(args?.[0])],
  [op.setFillColorN, (drawing) => drawing.set({ colour: '#808080' })],
  [op.setFillRGBColor, (drawing, args) => drawing.set({ colour: textOf(args?.[0]) })],
  [op.paintFormXObjectBegin, beginForm],
  [op.paintFormXObjectEnd, (drawing) => drawing.restore()],
  [op.beginGroup, (drawing, args) => drawing.group(args, 1)],
  [op.endGroup, (drawing, args) => drawing.group(args, -1)],
  [op.beginAnnotation, beginAnnotation],
  [op.endAnnotation, (drawing) => drawing.restart()],
  [op.constructPath, (drawing, args) => drawing.path(numberAt(args, 0), firstOf(args?.[1]))],
])
