import type { Clause } from '#domain/filing/filing.ts'
import type { FoundFigure } from './figures.ts'
import { boundaryIn, metricOf, nounOf } from './metric.ts'

/** The clause a figure stands in, and the one before it in the sentence. */
export type ClauseOfFigure = { readonly span: Clause; readonly before: Clause | undefined }

export type Names = { readonly metric: string; readonly noun: string }

/** Figures of a text and which of them is named. */
export type Named = { readonly text: string; readonly figures: readonly FoundFigure[]; readonly index: number }

type Neighbours = { readonly previous: FoundFigure | undefined; readonly next: FoundFigure | undefined }

const neighbours = ({ figures, index }: Named, { from, to }: Clause): Neighbours => {
  const previous = figures[index - 1]
  const next = figures[index + 1]
  return {
    previous: previous && previous.behind > from ? previous : undefined,
    next: next && next.from < to ? next : undefined,
  }
}

const longestLook = 100

/** At most so many characters before `at`, but none before `from`. */
const wordsUpTo = (text: string, from: number, at: number): string => text.slice(Math.max(from, at - longestLook), at)

/** 五大, 两级, 三类: a number that describes a noun. */
const isDescriptive = (text: string, { from, figure }: FoundFigure): boolean =>
  /^[二两三四五六七八九十]/u.test(text[from] ?? '') && /^[大类级项]$/u.test(figure.unit)

const reached = /^(?:提高|提升|上升|增加|增长|下降|降低|减少|扩大|缩减|增|降|升)[到至为]$/u

/** 满意度由95%提高到97%: both numbers are of what stands before 由. */
const subjectOfMove = (words: string): string => metricOf(words.replace(/[由从][^由从]{0,20}$/u, ''))

type Before = { readonly from: number; readonly at: number; readonly previous: FoundFigure }

const metricBehind = (text: string, { from, at, previous }: Before): string => {
  const gap = text.slice(previous.behind, at)
  if (reached.test(gap.trim())) return subjectOfMove(wordsUpTo(text, from, previous.from))
  const boundary = boundaryIn(gap)
  // 500万以上的项目9项 and 五大行业营业收入2.4亿元: the number before is part of the name.
  const isPart = gap.startsWith('的') || (boundary < 0 && isDescriptive(text, previous))
  return metricOf(isPart ? wordsUpTo(text, from, at) : gap.slice(boundary + 1))
}

const nounBefore = (
  text: string,
  figure: FoundFigure,
  { to, next }: { to: number; next: FoundFigure | undefined },
): string => {
  const gap = text.slice(figure.behind, next?.from ?? Math.max(to, figure.behind))
  const boundary = next ? boundaryIn(gap) : -1
  const words = boundary < 0 ? gap : gap.slice(0, boundary)
  return reached.test(words) ? '' : nounOf(words)
}

/** The words that name the first figure of a clause, or its last words where it has none. */
const metricOfClause = ({ text, figures, index }: Named, clause: Clause): string => {
  const first = figures.slice(Math.max(0, index - 8), index).find(({ from }) => from >= clause.from)
  return metricOf(wordsUpTo(text, clause.from, Math.min(first?.from ?? clause.to, clause.to)))
}

/** Names a figure in the report's words; a number without words of its own takes those of its neighbour. */
export const namesOf = (named: Named, { span, before }: ClauseOfFigure): Names => {
  const { text, figures, index } = named
  const figure = figures[index]
  if (!figure) return { metric: '', noun: '' }
  const { previous, next } = neighbours(named, span)
  const metric = previous
    ? metricBehind(text, { from: span.from, at: figure.from, previous })
    : metricOf(wordsUpTo(text, span.from, figure.from))
  const noun = nounBefore(text, figure, { to: span.to, next })
  if (metric !== '' || noun !== '') return { metric, noun }
  // 低保家庭208户289人; 发放慰问金，共44,700元.
  const clause = previous ? span : before
  return { metric: clause ? metricOfClause(named, clause) : '', noun }
}
