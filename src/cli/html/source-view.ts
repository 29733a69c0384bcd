import type { SourceText } from '#domain/text/place.ts'
import { words, type Language } from '#domain/words/words.ts'
import { evidenceOf, type JudgedVerdict } from '../judged-verdict.ts'
import { linesToShow, type Line } from './excerpts.ts'
import { markup, nothing, type Html } from './html.ts'
import { segmentsOf, type Mark, type Segment } from './segments.ts'

export const findingId = (finding: number): string => `f${finding}`
export const placeId = (finding: number, place: number): string => `f${finding}p${place}`

/** Every place of every finding; findings and places are numbered from 1 in the order given. */
export const marksOf = (findings: readonly JudgedVerdict[]): Mark[] =>
  findings.flatMap(({ verdict }, finding) =>
    evidenceOf(verdict).places.map(({ start, end }, place) => ({
      start,
      end,
      finding: finding + 1,
      place: place + 1,
    })),
  )

/** What the marks of a source text point at: `tone` is the colour of one, `label` its name for a screen reader. */
export type View = {
  readonly source: SourceText
  readonly marks: readonly Mark[]
  readonly tone: (finding: number) => string
  readonly label: (finding: number) => string
  readonly language: Language
}

/** The marks of findings, in the colours of their severities. */
export const findingMarks = (
  findings: readonly JudgedVerdict[],
  language: Language,
): Pick<View, 'marks' | 'tone' | 'label'> => ({
  marks: marksOf(findings),
  tone: (finding) => findings[finding - 1]?.severity ?? 'note',
  label: (finding) => (language === 'zh' ? `问题 ${finding}` : `finding ${finding}`),
})

const badge = (view: View, { finding, place }: Mark): Html => {
  const ids = markup`id="${placeId(finding, place)}" href="#${findingId(finding)}" data-f="${finding}"`
  return markup`<a class="badge ${view.tone(finding)}" ${ids} aria-label="${view.label(finding)}">${finding}</a>`
}

const segmentView = (view: View, { start, end, findings, opens }: Segment): Html => {
  const badges = opens.map((mark) => badge(view, mark))
  const text = view.source.text.slice(start, end)
  const [worst] = findings
  if (worst === undefined) return markup`${badges}${text}`
  // The badges are what the Tab key visits; the marked text itself is for the mouse.
  const target = markup`href="#${findingId(worst)}" data-f="${findings.join(' ')}" tabindex="-1"`
  return markup`${badges}<a class="mark ${view.tone(worst)}" ${target}>${text}</a>`
}

/** Marks by the line they touch, so that each line looks only at its own. */
const touching = (marks: readonly Mark[], line: Line): Mark[] =>
  marks.filter(({ start, end }) => start <= line.end && end >= line.start)

const lineView = (view: View, marks: readonly Mark[], line: Line): Html => {
  const isBlank = view.source.text.slice(line.start, line.end).trim() === ''
  // The line break counts as part of the line, so that a mark at its very end has a place to stand.
  const span = { start: line.start, end: line.end + 1 }
  const parts = segmentsOf(span, touching(marks, line)).map((segment) => segmentView(view, segment))
  return markup`<p id="L${line.number}" class="line${isBlank ? ' blank' : ''}" data-n="${line.number}">${parts}</p>\n`
}

const cutNote = words(
  '原文过长，本页只显示开头和各处问题前后的文字。',
  'The text is too long for a page: only its beginning and the surroundings of the findings are shown.',
)

/** The source text line by line, with every place marked and linked to what it is the place of. */
export const sourceView = (view: View): Html => {
  const { marks } = view
  const { lines, isWhole } = linesToShow(view.source, marks)
  return markup`${isWhole ? nothing : markup`<p class="cut">${cutNote[view.language]}</p>`}${lines.map((line) =>
    lineView(view, marks, line),
  )}`
}
