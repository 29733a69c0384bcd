import type { Claim, Clause, Sentence } from '#domain/filing/filing.ts'
import { sourceSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { namesOf } from './claim-names.ts'
import type { FoundFigure } from './figures.ts'

/** A passage with its sentences and figures; `firstSentence` is added to the index of each sentence. */
export type ClaimSource = {
  readonly text: MappedText
  readonly source: SourceText
  readonly block: number
  readonly sentences: readonly Sentence[]
  readonly figures: readonly FoundFigure[]
  readonly firstSentence?: number
}

type Position = {
  readonly sentence: number
  readonly clause: number
  readonly span: Clause
  readonly before: Clause | undefined
}

const within = (at: number, { from, to }: { from: number; to: number }): boolean => from <= at && at < to

/** Index of the first span from `start` on that ends behind `at`. */
const advance = (spans: readonly { readonly to: number }[], start: number, at: number): number => {
  let index = start
  while ((spans[index]?.to ?? Infinity) <= at) index += 1
  return index
}

const positionIn = (
  sentences: readonly Sentence[],
  at: { sentence: number; clause: number; from: number },
): Position | undefined => {
  const clauses = sentences[at.sentence]?.clauses ?? []
  const clause = advance(clauses, at.clause, at.from)
  const span = clauses[clause]
  return span && within(at.from, span)
    ? { sentence: at.sentence, clause, span, before: clauses[clause - 1] }
    : undefined
}

/** Walks sentences and clauses along with the figures, which are in order. */
const positions = (
  sentences: readonly Sentence[],
  figures: readonly FoundFigure[],
): readonly (Position | undefined)[] => {
  let last = { sentence: 0, clause: 0 }
  return figures.map(({ from }) => {
    const sentence = advance(sentences, last.sentence, from)
    const position = positionIn(sentences, { sentence, clause: sentence === last.sentence ? last.clause : 0, from })
    last = position ?? { sentence, clause: 0 }
    return position
  })
}

/** One claim per figure of the running text, named in the report's words. Figures outside every clause are left out. */
export const claimsOf = (passage: ClaimSource): readonly Claim[] => {
  const { text, source, block, sentences, figures, firstSentence = 0 } = passage
  return positions(sentences, figures).flatMap((position, index) => {
    const found = figures[index]
    if (!position || !found) return []
    const { from, to } = found
    return [
      {
        ...namesOf({ text: text.text, figures, index }, position),
        figure: found.figure,
        block,
        sentence: firstSentence + position.sentence,
        clause: position.clause,
        from,
        to,
        clausePlace: placeOf(source, sourceSpan(text, position.span.from, position.span.to)),
      },
    ]
  })
}
