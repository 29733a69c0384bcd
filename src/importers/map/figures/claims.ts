import type { Claim, Clause, Sentence } from '#domain/filing/filing.ts'
import { sourceSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import type { FoundFigure } from './figures.ts'
import { boundaryIn, metricOf, nounOf } from './metric.ts'

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

type Neighbours = { readonly previous: FoundFigure | undefined; readonly next: FoundFigure | undefined }

const neighbours = (figures: readonly FoundFigure[], index: number, { from, to }: Clause): Neighbours => {
  const previous = figures[index - 1]
  const next = figures[index + 1]
  return {
    previous: previous && previous.behind > from ? previous : undefined,
    next: next && next.from < to ? next : undefined,
  }
}

/** 五大, 两级, 三类: a number that describes a noun. */
const isDescriptive = (text: string, { from, figure }: FoundFigure): boolean =>
  /^[二两三四五六七八九十]/u.test(text[from] ?? '') && /^[大类级项]$/u.test(figure.unit)

const wordsBefore = (
  text: string,
  figure: FoundFigure,
  span: { from: number; previous: FoundFigure | undefined },
): string => {
  if (!span.previous) return text.slice(span.from, figure.from)
  const gap = text.slice(span.previous.behind, figure.from)
  const boundary = boundaryIn(gap)
  // 500万以上的项目9项 and 五大行业营业收入2.4亿元: the number before is part of the name.
  const isPart = gap.startsWith('的') || (boundary < 0 && isDescriptive(text, span.previous))
  return isPart ? text.slice(Math.max(span.from, figure.from - 100), figure.from) : gap.slice(boundary + 1)
}

const wordsBehind = (
  text: string,
  figure: FoundFigure,
  span: { to: number; next: FoundFigure | undefined },
): string => {
  const gap = text.slice(figure.behind, span.next?.from ?? Math.max(span.to, figure.behind))
  const boundary = span.next ? boundaryIn(gap) : -1
  return boundary < 0 ? gap : gap.slice(0, boundary)
}

type Names = { readonly metric: string; readonly noun: string }

const namesOf = (text: string, figures: readonly FoundFigure[], at: { index: number; position: Position }): Names => {
  const figure = figures[at.index]
  const { span, before } = at.position
  if (!figure) return { metric: '', noun: '' }
  const { previous, next } = neighbours(figures, at.index, span)
  const metric = metricOf(wordsBefore(text, figure, { from: span.from, previous }))
  const noun = nounOf(wordsBehind(text, figure, { to: span.to, next }))
  // 发放慰问金，共44,700元: the clause has nothing but the number, so the clause before it names the quantity.
  return metric === '' && noun === '' && before && !previous
    ? { metric: metricOf(before.text), noun }
    : { metric, noun }
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
        ...namesOf(text.text, figures, { index, position }),
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
