import type { Clause, Sentence } from '#domain/filing/filing.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { isDigitAt, scanText } from './scan.ts'

/** So many sentences are cut from one text, and clauses from one sentence, at most; the last takes the rest. */
export const sentenceLimit = 200_000
export const clauseLimit = 20_000

const ends = /[。！？!?\n]+[”’」』》）)】\]"]*/gu
const marks = /[，,；;：:“「『（(【〔《]/gu

type Pair = { readonly closing: string; readonly reach: number }

/** A longer quotation is speech, whose commas cut clauses; a shorter one is a name. Brackets may be long. */
const name = 40
const bracket = 300
const deepest = 4

const pairs: ReadonlyMap<string, Pair> = new Map([
  ['（', { closing: '）)', reach: bracket }],
  ['(', { closing: '）)', reach: bracket }],
  ['【', { closing: '】', reach: bracket }],
  ['〔', { closing: '〕', reach: bracket }],
  ['《', { closing: '》', reach: bracket }],
  ['“', { closing: '”', reach: name }],
  ['「', { closing: '」', reach: name }],
  ['『', { closing: '』', reach: name }],
])

/** Offset behind the mark that closes the one at `at`; just behind `at` where none does within reach. */
const skipPair = (sentence: string, at: number, { closing, reach }: Pair): number => {
  const limit = Math.min(sentence.length, at + reach)
  let depth = 0
  for (let to = at; to < limit && depth <= deepest; to += 1) {
    const char = sentence.charAt(to)
    if (pairs.get(char)?.closing === closing) depth += 1
    else if (closing.includes(char)) depth -= 1
    if (depth === 0) return to + 1
  }
  return at + 1
}

/** 44,700 and 12:30 hold together. */
const isInNumber = (sentence: string, at: number): boolean =>
  ',:：'.includes(sentence.charAt(at)) && isDigitAt(sentence, at - 1) && isDigitAt(sentence, at + 1)

/** Offsets of the marks at which the sentence falls into clauses. */
const cuts = (sentence: string): readonly number[] => {
  const found: number[] = []
  const search = new RegExp(marks)
  for (let mark = search.exec(sentence); mark && found.length < clauseLimit; mark = search.exec(sentence)) {
    const pair = pairs.get(mark[0])
    if (pair) search.lastIndex = skipPair(sentence, mark.index, pair)
    else if (!isInNumber(sentence, mark.index)) found.push(mark.index)
  }
  return found
}

const clausesOf = (sentence: string, offset: number): readonly Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  for (const stop of [...cuts(scanText(sentence)), sentence.length]) {
    const text = sentence.slice(from, stop)
    if (text.trim() !== '') clauses.push({ from: offset + from, to: offset + stop, text })
    from = stop + 1
  }
  return clauses
}

const sentenceOf = (mapped: MappedText, block: number, span: { from: number; to: number }): readonly Sentence[] => {
  const whole = mapped.text.slice(span.from, span.to)
  const text = whole.trim()
  if (text === '') return []
  const from = span.from + whole.length - whole.trimStart().length
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
