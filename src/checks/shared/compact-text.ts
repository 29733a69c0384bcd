import type { Block, DocumentModel } from '#domain/text/document.ts'
import type { MappedText, Run } from '#domain/text/mapped-text.ts'

/** Longer texts are no reports; what stands behind is left alone. */
const longest = 2_000_000

/** The text of cells is taken from the tables themselves. */
const textsOf = (block: Block): readonly MappedText[] => {
  if (block.kind === 'table') return block.rows.flat()
  return block.role === 'cell' ? [] : [block.text]
}

/**
 * All that is written in a document without any whitespace, with the way back: wraps and page breaks no longer cut a
 * phrase, and page numbers, which are set aside, do not stand in it.
 */
export const compactText = ({ blocks }: Pick<DocumentModel, 'blocks'>): MappedText => {
  const pieces: string[] = []
  const runs: Run[] = []
  let at = 0
  for (const { text, runs: own } of blocks.flatMap(textsOf)) {
    if (at > longest) break
    // Spaces that joining added have no run.
    for (const run of own) {
      pieces.push(text.slice(run.at, run.at + run.length))
      runs.push({ ...run, at })
      at += run.length
    }
  }
  return { text: pieces.join(''), runs }
}
