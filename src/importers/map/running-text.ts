import type { Claim, Sentence } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { claimsOf } from './figures/claims.ts'
import { figuresIn } from './figures/figures.ts'
import { sentencesOf } from './figures/sentences.ts'

export type RunningText = { readonly sentences: readonly Sentence[]; readonly claims: readonly Claim[] }

/** Sentences and quantities of the passages; tables are read cell by cell elsewhere. */
export const runningTextOf = (document: DocumentModel): RunningText => {
  const sentences: Sentence[] = []
  const claims: Claim[] = []
  document.blocks.forEach((passage, block) => {
    if (passage.kind === 'table' || passage.role === 'title') return
    const own = sentencesOf(passage.text, block)
    // The outline number is no figure of the report.
    const figures = figuresIn(passage.text, document.source).filter(
      ({ from }) => from >= (passage.label ? passage.titleFrom : 0),
    )
    const firstSentence = sentences.length
    for (const claim of claimsOf({
      text: passage.text,
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
