import type { DocumentModel } from '#domain/text/document.ts'
import type { Anchor } from '#domain/text/origin.ts'
import { codePointOffsets, type CodePointOffset } from './code-points.ts'

/** What is needed to say where a span stands: its offsets in characters, and its origin in the file. */
export type Placing = { readonly offset: CodePointOffset; readonly anchors: readonly Anchor[] }

export const placingOf = ({ source, anchors }: DocumentModel): Placing => ({
  offset: codePointOffsets(source.text),
  anchors,
})
