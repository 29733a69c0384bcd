import type { MappedText } from '#domain/text/mapped-text.ts'
import type { SourceText, Span } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import { widthOf, type Line } from './lines.ts'

/** A fragment of a printed table line: one cell, or one line of a wrapped cell. */
export type Piece = Span & { readonly text: MappedText; readonly width: number; readonly isApart: boolean }

const value = /^(?:[≥≤><=＝≧≦]{1,2})?\d[\d.,，]*[%％]/u
const bound = /^[≥≤><≧≦]/u

/** Is the space between two fragments a border between cells, and not the layout space around a number? */
const isBorder = (left: string, right: string): boolean => {
  if (value.test(right) || bound.test(right)) return true
  if (/^[（(]/u.test(right)) return false
  if (/^\d/u.test(right)) return /[%％]$/u.test(left)
  return !/[\dA-Za-z]$/u.test(left) || /[%％]$/u.test(left)
}

const wordsOf = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(/\S+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))

const mergeWords = (text: string, words: readonly Span[]): Span[] => {
  const merged: Span[] = []
  for (const word of words) {
    const last = merged.at(-1)
    if (last && !isBorder(text.slice(last.start, last.end), text.slice(word.start, word.end)))
      merged[merged.length - 1] = { start: last.start, end: word.end }
    else merged.push(word)
  }
  return merged
}

/** A printed line cut at the spaces that are borders between cells. */
export const piecesOf = (source: SourceText, line: Line): Piece[] =>
  mergeWords(source.text, wordsOf(source.text, line)).map((span, index) => ({
    ...span,
    text: cleanText(source.text, [span]),
    width: widthOf(source.text.slice(span.start, span.end)),
    isApart: index === 0 && line.isApart,
  }))
