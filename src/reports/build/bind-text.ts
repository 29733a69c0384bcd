import type { DraftFiling, DraftPart } from '#domain/filing/draft.ts'
import { bind } from '#domain/filing/draft-binding.ts'
import { figureRun, gapRun, textRun, type Run } from '../model.ts'

/** Cuts an outline's own pattern at its {{key}} marks. */
export const patternParts = (pattern: string): readonly DraftPart[] =>
  pattern
    .split(/\{\{([^{}]+)\}\}/u)
    .map((piece, index): DraftPart =>
      index % 2 === 1 ? { kind: 'binding', key: piece } : { kind: 'text', text: piece },
    )
    .filter((part) => part.kind === 'binding' || part.text !== '')

const runOf = (draft: DraftFiling, part: DraftPart): Run => {
  if (part.kind === 'text') return textRun(part.text)
  const bound = bind(draft, part.key)
  if (bound.kind === 'missing') return gapRun(part.key)
  return bound.kind === 'figure' ? figureRun(bound.text, bound.key) : textRun(bound.text)
}

/** Prints parts with their facts; a fact that is not there leaves a 待补 mark with its key. */
export const bindParts = (draft: DraftFiling, parts: readonly DraftPart[]): readonly Run[] =>
  parts.map((part) => runOf(draft, part))

/** A clause of a generated sentence, or nothing when one of its facts is missing. */
export const bindClause = (draft: DraftFiling, pattern: string): readonly Run[] | undefined => {
  const runs = bindParts(draft, patternParts(pattern))
  return runs.some(({ kind }) => kind === 'gap') ? undefined : runs
}
