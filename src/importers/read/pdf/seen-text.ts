import type { Box } from '#domain/text/origin.ts'
import type { GlyphRun } from '../geometry/page-geometry.ts'
import { holds } from './drawing-state.ts'
import type { DrawnRun } from './glyph-collector.ts'
import type { PageDrawing } from './page-drawing.ts'
import type { PageFate } from './page-notes.ts'

/** Fewer visible characters, as a share of the invisible ones, are a stamp or number over a scanned page. */
const scanShare = 0.2

const lengthOf = (runs: readonly DrawnRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.replaceAll(/\s+/gu, '').length, 0)

/** White text is seen where a coloured box lies behind it. */
const isOnColour = ({ centre }: DrawnRun, fills: readonly Box[]): boolean =>
  fills.some((fill) => holds(fill, centre, 0.5))

/** The runs of a page that a reader sees, or that lie as a text layer over a scan; and what became of the others. */
export const seenOf = (
  drawing: PageDrawing,
  page: Box,
  number: number,
): { readonly runs: readonly GlyphRun[]; readonly fate: PageFate } => {
  const all = drawing.glyphs.finish()
  const inside = all.filter(({ centre, isClipped }) => !isClipped && holds(page, centre, 2))
  const shown = inside.filter(
    ({ hiding, ...run }) => hiding === 'shown' || (hiding === 'white' && isOnColour({ hiding, ...run }, drawing.fills)),
  )
  const hidden = inside.filter(({ hiding }) => hiding === 'hidden')
  const isLayer = lengthOf(shown) < scanShare * lengthOf(hidden)
  const runs = isLayer ? [...shown, ...hidden] : shown
  const counts = {
    white: lengthOf(inside) - lengthOf(shown) - lengthOf(hidden),
    outside: lengthOf(all) - lengthOf(inside),
    hidden: isLayer ? 0 : lengthOf(hidden),
    slanting: drawing.glyphs.slanting,
  }
  return { runs, fate: { page: number, kind: kindOf(drawing, lengthOf(runs), isLayer), ...counts } }
}

const kindOf = ({ operators }: PageDrawing, characters: number, isLayer: boolean): PageFate['kind'] => {
  if (characters > 0) return isLayer ? 'layer' : 'read'
  return operators > 0 ? 'picture' : 'blank'
}
