import type { Words } from '../words/words.ts'

/** What a note about an exchange file is about. */
export type ExchangeNoteKind =
  | 'no-head'
  | 'unknown-table'
  | 'unknown-column'
  | 'repeated-column'
  | 'missing-column'
  | 'missing'
  | 'unreadable'
  | 'unknown-code'
  | 'too-long'
  | 'too-precise'
  | 'time-dropped'
  | 'duplicate'
  | 'cut'
  | 'file'
  | 'limit'
  | 'more'

/** What is wrong with one value, and what to do. */
export type ExchangeSaid = { readonly kind: ExchangeNoteKind; readonly why: Words; readonly remedy: Words }

/**
 * A remark about a file: an error left a row or table out, a warning a value, an info nothing. `row` and `column` count
 * from 1 as the file does; undefined where it is about more. `field` is the national name, else the head as printed.
 */
export type ExchangeNote = ExchangeSaid & {
  readonly severity: 'error' | 'warning' | 'info'
  readonly row: number | undefined
  readonly column: number | undefined
  readonly field: string
}

/** Pairs of texts, Chinese first: why in two languages, then the remedy in two. */
export const said = (
  kind: ExchangeNoteKind,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): ExchangeSaid => ({ kind, why: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } })

const shownCharacters = 40

/** A value as it is quoted in a note: a hostile one fills no page. */
export const shown = (text: string): string => {
  const signs = Array.from(text.slice(0, 2 * shownCharacters + 2))
  return signs.length > shownCharacters ? `${signs.slice(0, shownCharacters).join('')}…` : text
}

/** Nobody reads more; what lies behind is counted. */
export const mostNotes = 1_000

const furtherNotes = (count: number): ExchangeNote => ({
  ...said(
    'more',
    [`另有${count}条提示未列出`, `${count} further notes are not listed`],
    ['请先更正已列出的问题再导入', 'Correct what is listed and import again'],
  ),
  severity: 'info',
  row: undefined,
  column: undefined,
  field: '',
})

/** The first notes, and how many more there are. */
export const boundedNotes = (notes: readonly ExchangeNote[], total = notes.length): readonly ExchangeNote[] =>
  total > mostNotes ? [...notes.slice(0, mostNotes), furtherNotes(total - mostNotes)] : notes
