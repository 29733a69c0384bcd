import type { Block } from '../model.ts'

export type Orientation = 'portrait' | 'landscape'

/** Blocks that stand on pages of one orientation. */
export type PageSection = { readonly orientation: Orientation; readonly blocks: readonly Block[] }

const isNote = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.style === 'note'

/** A unit line belongs to the table under it and turns with it. */
const orientations = (blocks: readonly Block[]): readonly Orientation[] => {
  let below: Orientation = 'portrait'
  return blocks
    .toReversed()
    .map((block) => {
      if (block.kind === 'table') below = block.orientation
      else if (!isNote(block)) below = 'portrait'
      return below
    })
    .toReversed()
}

/** The report cut where the page turns. */
export const pageSections = (blocks: readonly Block[]): readonly PageSection[] => {
  const turned = orientations(blocks)
  const sections: { orientation: Orientation; blocks: Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const orientation = turned[index] ?? 'portrait'
    const open = sections.at(-1)
    if (open?.orientation === orientation) open.blocks.push(block)
    else sections.push({ orientation, blocks: [block] })
  }
  return sections
}
