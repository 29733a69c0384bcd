import type { Clause, Sentence } from '#domain/filing/filing.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { isDigitAt } from './scan.ts'

/** So many sentences are cut from one text at most; the last takes the rest. */
export const sentenceLimit = 200_000

const ends = /[。！？!?\n]+[”’」』》）)】\]"]*/gu
const marks = /[，,；;：:“”「」『』（）()【】〔〕《》]/gu

const openers = '“「『（(【〔《'
const closers = '”」』）)】〕》'
const brackets = '（(【〔'
/** A longer quotation is speech, whose commas cut clauses; a shorter one is a name. */
const longestName = 40

/** Offset of the mark that closes each opening mark of the sentence. */
const pairs = (sentence: string): ReadonlyMap<number, number> => {
  const closing = new Map<number, number>()
  const open: { readonly at: number; readonly kind: number }[] = []
  for (const { 0: mark, index } of sentence.matchAll(marks)) {
    if (openers.includes(mark)) open.push({ at: index, kind: openers.indexOf(mark) })
    const kind = closers.indexOf(mark)
    if (kind < 0) continue
    const last = open.at(-1)
    if (last && sameKind(last.kind, kind)) closing.set(last.at, index)
    if (last && sameKind(last.kind, kind)) open.pop()
  }
  return closing
}
/** （ may be closed by ) : reports mix the widths. */
const sameKind = (a: number, b: number): boolean => (a === 4 ? 3 : a) === (b === 4 ? 3 : b)

const skipTo = (sentence: string, at: number, closing: number | undefined): number => {
  if (closing === undefined) return at + 1
  return brackets.includes(sentence[at] ?? '') || closing - at <= longestName ? closing + 1 : at + 1
}

/** 44,700 and 12:30 hold together. */
const isInNumber = (sentence: string, at: number): boolean =>
  ',:：'.includes(sentence[at] ?? '') && isDigitAt(sentence, at - 1) && isDigitAt(sentence, at + 1)

/** Offsets of the marks at which the sentence falls into clauses. */
const cuts = (sentence: string): readonly number[] => {
  const closing = pairs(sentence)
  const found: number[] = []
  const search = new RegExp(marks)
  for (let mark = search.exec(sentence); mark; mark = search.exec(sentence)) {
    const at = mark.index
    if (openers.includes(mark[0])) search.lastIndex = skipTo(sentence, at, closing.get(at))
    else if ('，,；;：:'.includes(mark[0]) && !isInNumber(sentence, at)) found.push(at)
  }
  return found
}

const clausesOf = (sentence: string, offset: number): readonly Clause[] => {
  const stops = [...cuts(sentence), sentence.length]
  return stops.flatMap((stop, index) => {
    const from = index === 0 ? 0 : (stops[index - 1] ?? 0) + 1
    const text = sentence.slice(from, stop)
    return text.trim() === '' ? [] : [{ from: offset + from, to: offset + stop, text }]
  })
}

const sentenceOf = (mapped: MappedText, block: number, span: { from: number; to: number }): Sentence[] => {
  const whole = mapped.text.slice(span.from, span.to)
  const text = whole.trim()
  if (text === '') return []
  const from = span.from + whole.indexOf(text)
  return [{ block, from, to: from + text.length, text, clauses: clausesOf(text, from) }]
}

/** The sentences of a passage (end marks with closing quotes kept), cut into clauses at ，；：. */
export const sentencesOf = (mapped: MappedText, block: number): readonly Sentence[] => {
  const sentences: Sentence[] = []
  const search = new RegExp(ends)
  let from = 0
  for (
    let end = search.exec(mapped.text);
    end && sentences.length + 1 < sentenceLimit;
    end = search.exec(mapped.text)
  ) {
    const to = end.index + end[0].length
    sentences.push(...sentenceOf(mapped, block, { from, to }))
    from = to
  }
  return [...sentences, ...sentenceOf(mapped, block, { from, to: mapped.text.length })]
}
