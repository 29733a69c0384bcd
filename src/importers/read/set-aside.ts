import type { Note } from '#domain/text/document.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { leftoversIn } from './clean.ts'
import { contentsIn } from './contents.ts'
import { longestAnalysed } from './decode.ts'
import type { Line } from './lines.ts'

const pageNumber = /^(?:[—–\-－]{1,2}\d{1,4}[—–\-－]{1,2}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/u
const rule = /^(?:[-—_=*·.…]{3,}|`{3,})$/u

const isPageNumber = (line: Line): boolean => pageNumber.test(line.text.text)
const isRule = (line: Line): boolean => rule.test(line.text.text)

const note = (source: SourceText, line: Line, what: { zh: string; en: string }): Note => ({
  severity: 'info',
  kind: 'set-aside',
  why: words(what.zh, what.en),
  place: placeOf(source, line),
})

const whatOf = (line: Line, isContents: boolean): { zh: string; en: string } | undefined => {
  if (isContents) return { zh: '目录', en: 'table of contents' }
  if (isPageNumber(line)) return { zh: '页码', en: 'page number' }
  return isRule(line) ? { zh: '分隔线', en: 'rule' } : undefined
}

/** Page numbers, rules and the table of contents are layout, not report: they are set aside, and said to be. */
export const setAside = (source: SourceText, lines: readonly Line[]): { lines: Line[]; notes: Note[] } => {
  const contents = contentsIn(lines)
  const notes: Note[] = []
  const kept = lines.filter((line, index) => {
    const what = whatOf(line, contents !== undefined && index >= contents.from && index < contents.to)
    if (what) notes.push(note(source, line, what))
    return !what
  })
  return { lines: kept, notes }
}

/** Bookmarks, tags and emphasis marks that extraction left behind (cross-check rule R41). */
export const leftoverNotes = (source: SourceText): Note[] =>
  leftoversIn(source.text, { start: 0, end: Math.min(source.text.length, longestAnalysed) }).map((span) => ({
    severity: 'info',
    kind: 'set-aside',
    why: words(
      '抽取残留（书签、标签等），不作为报告内容',
      'left over from extraction (bookmark, tag); not part of the report',
    ),
    place: placeOf(source, span),
  }))
