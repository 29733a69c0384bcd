import type { Block } from '../model.ts'

export type Orientation = 'portrait' | 'landscape'

/** Blocks that stand on pages of one orientation. */
export type PageSection = { readonly orientation: Orientation; readonly blocks: readonly Block[] }

const isNote = (block: Block): boolean => block.kind === 'paragraph' && block.style === 'note'

/** Headings and unit lines right above a table belong to it. */
const leads = (block: Block): boolean => block.kind === 'heading' || isNote(block)

/** Where the table that a block leads to is turned; undefined where it leads to none. */
const tableBelow = (blocks: readonly Block[]): readonly (Orientation | undefined)[] => {
  let below: Orientation | undefined
  return blocks
    .toReversed()
    .map((block) => {
      if (block.kind === 'table') below = block.orientation
      else if (!leads(block)) below = undefined
      return below
    })
    .toReversed()
}

/** What leads to a table turns with it, and so do the lines right under one, where who filled it in signs. */
const orientations = (blocks: readonly Block[]): readonly Orientation[] => {
  let above: Orientation = 'portrait'
  const below = tableBelow(blocks)
  return blocks.map((block, at) => {
    if (block.kind === 'table') above = block.orientation
    else if (!isNote(block)) above = 'portrait'
    return below[at] ?? above
  })
}

/** A turned table with a heading of its own begins a new page, as an official form does. */
const beginsForm = (block: Block, open: PageSection): boolean =>
  block.kind === 'heading' && open.orientation === 'landscape' && open.blocks.some(({ kind }) => kind === 'table')

/** The report cut where the page turns, and before each turned table with a heading. */
export const pageSections = (blocks: readonly Block[]): readonly PageSection[] => {
  const turned = orientations(blocks)
  const sections: { orientation: Orientation; blocks: Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const orientation = turned[index] ?? 'portrait'
    const open = sections.at(-1)
    if (open?.orientation === orientation && !beginsForm(block, open)) open.blocks.push(block)
    else sections.push({ orientation, blocks: [block] })
  }
  return sections
}
