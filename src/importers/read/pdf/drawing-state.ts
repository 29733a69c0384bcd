import type { Box } from '#domain/text/origin.ts'
import { plainFont, type FontShape } from './font.ts'
import { identity, type Matrix } from './operators.ts'

/** What drawing operators change and `save` keeps. Text places are counted as the drawing half of pdfjs does. */
export type DrawingState = {
  readonly matrix: Matrix
  /** Visible rectangle on the page. */
  readonly clip: Box
  readonly lineWidth: number
  readonly colour: string
  readonly alpha: number
  readonly font: FontShape
  readonly size: number
  readonly mode: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly textMatrix: Matrix
  readonly x: number
  readonly y: number
  readonly lineX: number
  readonly lineY: number
}

export const firstState = (matrix: Matrix, clip: Box): DrawingState => ({
  matrix,
  clip,
  lineWidth: 1,
  colour: '#000000',
  alpha: 1,
  font: plainFont,
  size: 0,
  mode: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

/** The part of two boxes that is common; without width where there is none. */
export const common = (a: Box, b: Box): Box => {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  }
}

export const holds = ({ x, y, width, height }: Box, place: { x: number; y: number }, slack: number): boolean =>
  place.x >= x - slack && place.x <= x + width + slack && place.y >= y - slack && place.y <= y + height + slack
