import { severityTerms } from '#domain/words/severity-terms.ts'
import type { Language } from '#domain/words/words.ts'
import type { Evidence } from '#checks/check.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import { evidenceOf, type JudgedVerdict } from '../judged-verdict.ts'
import { plain, severityColour, type Paint } from '../terminal/style.ts'
import { cell, type TableCell } from '../terminal/table.ts'
import { labels } from './labels.ts'
import { placeColumn, placeNames, type NamePlace, type PlaceColumn } from './place-name.ts'

/** In which language findings are said, and how their places are named. */
export type Saying = { readonly language: Language; readonly name: NamePlace; readonly column: PlaceColumn }

/** How the findings of one document are said. */
export const sayingOf = (document: Pick<DocumentModel, 'anchors'>, language: Language): Saying => ({
  language,
  name: placeNames(document, language),
  column: placeColumn(document),
})

const sides = ['expected', 'printed', 'difference'] as const

/** "核得 6624.90 · 所载 6600.83 · 相差 24.07 万元"; '' where the check compared no figures. */
export const printSides = (evidence: Evidence, language: Language): string => {
  const given = sides.flatMap((side) => {
    const value = evidence[side]
    return value === undefined ? [] : [`${labels[side][language]} ${value}`]
  })
  return given.length === 0 ? '' : `${given.join(' · ')}${evidence.unit ? ` ${evidence.unit}` : ''}`
}

const longestQuote = 48

const shorten = (text: string): string => {
  const chars = Array.from(text)
  return chars.length <= longestQuote ? text : `${chars.slice(0, longestQuote - 1).join('')}…`
}

/** The first places of a finding, quoted: '第 12 行“……”'. */
const printPlaces = (places: readonly Place[], { language, name }: Saying): string => {
  const shown = places.slice(0, 3).map((place) => {
    const text = shorten(plain(place.quote))
    return language === 'zh' ? `${name(place)}“${text}”` : `${name(place)} “${text}”`
  })
  const more = places.length - shown.length
  const rest = language === 'zh' ? `，另 ${more} 处` : `, ${more} more`
  return shown.join(language === 'zh' ? '；' : '; ') + (more > 0 ? rest : '')
}

/** Message, arithmetic, sides, places, innocent reading, remedy and check, each on lines of its own. */
export const findingLines = (judged: JudgedVerdict, saying: Saying): string[] => {
  const { language } = saying
  const evidence = evidenceOf(judged.verdict)
  const labelled = (label: keyof typeof labels, text: string | undefined): string =>
    text === undefined || text === '' ? '' : labels[label][language] + text
  return [
    evidence.message[language],
    labelled('arithmetic', evidence.arithmetic),
    printSides(evidence, language),
    labelled('places', printPlaces(evidence.places, saying)),
    labelled('benign', evidence.benign?.[language]),
    labelled('remedy', evidence.remedy?.[language]),
    labelled('check', judged.check.id),
  ]
    .filter((line) => line !== '')
    .map(plain)
}

const firstPlace = ({ verdict }: JudgedVerdict, { column }: Saying): string => {
  const [place] = evidenceOf(verdict).places
  return place ? column.name(place) : '—'
}

/** The findings as table rows under a heading row. */
export const findingRows = (
  findings: readonly JudgedVerdict[],
  saying: Saying,
  paint: Paint,
): (readonly TableCell[])[] => [
  [labels.number, labels.severity, labels.rule, saying.column.heading, labels.finding].map((heading) =>
    cell(heading[saying.language], (text) => paint(text, 'dim')),
  ),
  ...findings.map((judged, at) => [
    cell(String(at + 1)),
    cell(severityTerms[judged.severity][saying.language], (text) => paint(text, severityColour[judged.severity])),
    cell(judged.check.rule),
    cell(firstPlace(judged, saying)),
    { lines: [...findingLines(judged, saying), ''] },
  ]),
]
