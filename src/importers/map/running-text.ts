import type { Claim, Sentence } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { sliceText } from '#domain/text/mapped-text.ts'
import { claimsOf } from './figures/claims.ts'
import { figuresIn } from './figures/figures.ts'
import { sentencesOf } from './figures/sentences.ts'
import { isFlattened } from './flattened.ts'

export type RunningText = { readonly sentences: readonly Sentence[]; readonly claims: readonly Claim[] }

/** No paragraph of a report is longer; what stands behind is kept, not analysed, so that time stays bounded. */
export const longestPassage = 50_000

/** Sentences and quantities of the passages; tables are read cell by cell elsewhere. */
export const runningTextOf = (document: DocumentModel): RunningText => {
  const sentences: Sentence[] = []
  const claims: Claim[] = []
  document.blocks.forEach((passage, block) => {
    if (passage.kind === 'table' || passage.role === 'title' || isFlattened(passage)) return
    const text = passage.text.text.length > longestPassage ? sliceText(passage.text, 0, longestPassage) : passage.text
    const own = sentencesOf(text, block)
    // The outline number is no figure of the report.
    const figures = figuresIn(text, document.source).filter(
      ({ from }) => from >= (passage.label ? passage.titleFrom : 0),
    )
    const firstSentence = sentences.length
    for (const claim of claimsOf({
      text,
      source: document.source,
      block,
      sentences: own,
      figures,
      firstSentence,
    }))
      claims.push(claim)
    for (const sentence of own) sentences.push(sentence)
  })
  return { sentences, claims }
}
