import type { Block, Label, Passage } from '#domain/text/document.ts'
import { rankOf } from './labels.ts'

type OpenList = {
  readonly style: Label['style'] | undefined
  readonly last: number
  readonly level: number
  readonly block: number
}

/** The list a label goes on with: the innermost of its style whose next number it is. */
const continued = (open: readonly OpenList[], label: Label): number =>
  open.findLastIndex(({ style, last }) => style === label.style && last + 1 === label.ordinal)

/** The list a label belongs to when its number fits none: an anomaly stays where its style stands. */
const misnumbered = (open: readonly OpenList[], label: Label): number =>
  open.findLastIndex(({ style }) => style === label.style)

/** No outline is deeper: what goes on nesting is a list that starts anew. */
const deepest = 12

/**
 * Level of a label that opens a list: the style's own depth in the official order, or one below its parent where a
 * style is used again inside itself or below a deeper one.
 */
const openedLevel = (open: readonly OpenList[], label: Label): { level: number; keep: number } => {
  if (label.style === '第一部分') return { level: 1, keep: 0 }
  return restarted(open, label) ?? below(open, rankOf[label.style])
}

/** A style used again: inside itself below another one, or, deep down or right behind its own number, a list anew. */
const restarted = (open: readonly OpenList[], label: Label): { level: number; keep: number } | undefined => {
  const same = misnumbered(open, label)
  const parent = open.at(-1)
  if (same === -1 || !parent) return undefined
  const isInside = parent.style !== label.style && open.length < deepest
  return isInside ? { level: parent.level + 1, keep: open.length } : { level: open[same]?.level ?? 1, keep: same }
}

const below = (open: readonly OpenList[], rank: number): { level: number; keep: number } => {
  const isAbove = ({ level, style }: OpenList): boolean => level < rank || style === undefined || rankOf[style] < rank
  const keep = open.findLastIndex(isAbove) + 1
  return { level: Math.max(rank, (open[keep - 1]?.level ?? 0) + 1), keep }
}

const placeLabel = (open: readonly OpenList[], label: Label): { level: number; keep: number } => {
  const next = continued(open, label)
  if (next !== -1) return { level: open[next]?.level ?? 1, keep: next }
  if (label.ordinal === 1) return openedLevel(open, label)
  const anomaly = misnumbered(open, label)
  return anomaly === -1 ? openedLevel(open, label) : { level: open[anomaly]?.level ?? 1, keep: anomaly }
}

/** An unnumbered heading stands below the numbered ones and ends its unnumbered sibling. */
const placeUnnumbered = (open: readonly OpenList[]): { level: number; keep: number } => {
  const sibling = open.findLastIndex(({ style }) => style === undefined)
  const keep = sibling === -1 ? open.length : sibling
  return { level: (open[keep - 1]?.level ?? 0) + 1, keep }
}

const isListed = (passage: Passage): boolean => passage.role === 'heading' || passage.role === 'item'

/** Gives every block its level and the headings above it. */
export const withOutline = (blocks: readonly Block[]): Block[] => {
  const open: OpenList[] = []
  return blocks.map((block, index) => {
    if (block.kind === 'table' || !isListed(block)) return { ...block, ancestors: open.map(({ block: at }) => at) }
    const { level, keep } = block.label ? placeLabel(open, block.label) : placeUnnumbered(open)
    open.length = keep
    const ancestors = open.map(({ block: at }) => at)
    open.push({ style: block.label?.style, last: block.label?.ordinal ?? 0, level, block: index })
    return { ...block, level, ancestors }
  })
}
