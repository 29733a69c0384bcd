import type { Box } from '#domain/text/origin.ts'
import { fromFrame, toFrame, type GlyphRun, type Turn } from '../geometry/page-geometry.ts'
import { holds, type DrawingState } from './drawing-state.ts'
import { apply, times, type Glyph, type Matrix } from './operators.ts'

/** Why a glyph may not be seen. */
export type Hiding = 'shown' | 'hidden' | 'white'

/** A run with how it is painted, and where its middle stands on the page. */
export type DrawnRun = GlyphRun & {
  readonly hiding: Hiding
  readonly isClipped: boolean
  readonly centre: { readonly x: number; readonly y: number }
}

/** A gap wider than this, in em, ends a run. */
const widestGap = 0.4
const degrees = 180 / Math.PI

/** The quarter turn of a direction on the page, if it is one within three degrees. */
const turnOf = (x: number, y: number): Turn | undefined => {
  const angle = Math.atan2(y, x) * degrees
  const quarters = Math.round(angle / 90)
  if (Math.abs(angle - quarters * 90) > 3) return undefined
  return (((quarters + 4) % 4) * 90) as Turn
}

/** Control characters, and what stands for "no character", are no text. */
const cleaned = (unicode: string): string => {
  const code = unicode.charCodeAt(0)
  if (code >= 0x20 && code < 0x7f) return unicode
  // oxlint-disable-next-line no-control-regex -- control characters are what is dropped here
  return unicode.replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\u200b]/gu, '')
}

const isWhite = (colour: string): boolean => /^#f[a-f]f[a-f]f[a-f]$/iu.test(colour)

const hidingOf = ({ mode, alpha, colour }: DrawingState): Hiding => {
  if (mode === 3 || mode === 7 || alpha < 0.02) return 'hidden'
  const isFilled = mode === 0 || mode === 2 || mode === 4 || mode === 6
  return isFilled && isWhite(colour) ? 'white' : 'shown'
}

type OpenRun = {
  text: string
  readonly edges: number[]
  end: number
  readonly baseline: number
  readonly size: number
  readonly turn: Turn
  readonly hiding: Hiding
  readonly clip: Box
}

/** Where glyphs are laid: the frame of their turn, and how many points a unit of the text's own line takes. */
type Track = {
  readonly turn: Turn
  readonly u: number
  readonly v: number
  readonly scale: number
  readonly size: number
  readonly hiding: Hiding
  readonly clip: Box
}

/** Gathers the glyphs of a page into runs. */
export class GlyphCollector {
  readonly runs: DrawnRun[] = []
  /** Characters on slanting lines: watermarks. */
  slanting = 0
  characters = 0
  #open: OpenRun | undefined

  /** Lays glyphs and gives the width they took, in the units of the text's own line. */
  show(glyphs: readonly (Glyph | number)[], state: DrawingState): number {
    return state.font.isVertical ? this.#showDown(glyphs, state) : this.#showAcross(glyphs, state)
  }

  finish(): readonly DrawnRun[] {
    this.#close()
    return this.runs
  }

  #showAcross(glyphs: readonly (Glyph | number)[], state: DrawingState): number {
    const { size, stretch, charSpacing, wordSpacing, font } = state
    const matrix = times(state.matrix, state.textMatrix)
    const track = this.#track(matrix, state, { x: state.x, y: state.y + state.rise })
    let x = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph * size) / 1000
        continue
      }
      const width = glyph.width * font.unit * size
      if (track) this.#put(glyph.unicode, track, { from: x * stretch, to: (x + width) * stretch })
      else this.slanting += 1
      x += width + charSpacing + (glyph.isSpace ? wordSpacing : 0)
    }
    return x * stretch
  }

  #showDown(glyphs: readonly (Glyph | number)[], state: DrawingState): number {
    const { size, charSpacing, wordSpacing, font } = state
    const matrix = times(state.matrix, state.textMatrix)
    let y = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        y += (glyph * size) / 1000
        continue
      }
      const [advance, , originY] = glyph.vmetric ?? font.vertical
      const originX = glyph.vmetric?.[1] ?? glyph.width * 0.5
      const start = { x: state.x - originX * font.unit * size, y: state.y - y - (originY ?? 880) * font.unit * size }
      const track = this.#track(matrix, state, start)
      if (track) this.#put(glyph.unicode, track, { from: 0, to: glyph.width * font.unit * size })
      else this.slanting += 1
      y += -(advance ?? -1000) * font.unit * size - charSpacing - (glyph.isSpace ? wordSpacing : 0)
    }
    return y
  }

  #track(matrix: Matrix, state: DrawingState, start: { x: number; y: number }): Track | undefined {
    const { size, clip } = state
    const sign = size < 0 ? -1 : 1
    const turn = turnOf(matrix[0] * sign, matrix[1] * sign)
    if (turn === undefined) return undefined
    const { x: u, y: v } = toFrame(apply(matrix, start.x, start.y), turn)
    const em = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    if (!(em > 0.5 && em < 2000)) return undefined
    const scale = Math.hypot(matrix[0], matrix[1]) * sign
    return { turn, u, v, scale, size: em, hiding: hidingOf(state), clip }
  }

  #put(unicode: string, track: Track, glyph: { from: number; to: number }): void {
    const text = cleaned(unicode)
    if (text === '') return
    const left = track.u + glyph.from * track.scale
    const right = track.u + glyph.to * track.scale
    const open = this.#goesOn(track, left) ?? this.#begin(track)
    for (let at = 0; at < text.length; at += 1) open.edges.push(left + ((right - left) * at) / text.length)
    open.text += text
    open.end = right
    this.characters += text.length
  }

  #goesOn({ turn, v, size, hiding, clip }: Track, left: number): OpenRun | undefined {
    const open = this.#open
    if (!open || open.turn !== turn || open.hiding !== hiding || open.clip !== clip) return undefined
    if (Math.abs(open.baseline - v) > 0.05 * size || Math.abs(open.size - size) > 0.02 * size) return undefined
    const gap = left - open.end
    return gap <= widestGap * size && gap >= -widestGap * size ? open : undefined
  }

  #begin({ turn, v, size, hiding, clip }: Track): OpenRun {
    this.#close()
    this.#open = { text: '', edges: [], end: 0, baseline: v, size, turn, hiding, clip }
    return this.#open
  }

  #close(): void {
    const open = this.#open
    this.#open = undefined
    if (!open) return
    const { text, edges, end, baseline, size, turn, hiding, clip } = open
    edges.push(end)
    const centre = fromFrame({ x: ((edges[0] ?? end) + end) / 2, y: baseline - 0.38 * size }, turn)
    this.runs.push({ text, edges, baseline, size, turn, hiding, isClipped: !holds(clip, centre, 2), centre })
  }
}
