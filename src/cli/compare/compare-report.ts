import type { DocumentModel } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import type { Language } from '#domain/words/words.ts'
import { words } from '#domain/words/words.ts'
import { evidenceOf, findingsOf, type JudgedVerdict } from '../judged-verdict.ts'
import type { Io } from '../terminal/io.ts'
import { painter, plain } from '../terminal/style.ts'
import { printTable } from '../terminal/table.ts'
import { findingRows } from '../text/finding-rows.ts'
import { labels } from '../text/labels.ts'
import { placeColumn, placeNames } from '../text/place-name.ts'
import { printIdentity } from '../text/reading-line.ts'
import { printTally, tallyOf } from '../text/tally.ts'
import { reportOf, type Comparison, type FiledReport } from './compare-filings.ts'

const names = { earlier: words('前期', 'earlier'), later: words('本期', 'later') }

const headLine = (name: keyof typeof names, { file, filing }: FiledReport, language: Language): string =>
  `${names[name][language]}  ${plain(file)}  ${printIdentity(filing, language)}`

const untold = (judged: readonly JudgedVerdict[], language: Language): string[] =>
  judged
    .filter(({ verdict }) => verdict.kind === 'cannot-tell')
    .map(({ check, verdict }) => `  ${check.id}  ${plain(evidenceOf(verdict).message[language])}`)

/** The comparison of two years for the terminal. */
export const compareReport = (
  { earlier, later, judged }: Comparison,
  { io, language }: { readonly io: Pick<Io, 'columns' | 'colour'>; readonly language: Language },
): string => {
  const paint = painter(io.colour)
  const documentOf = (place: Place): DocumentModel => reportOf({ earlier, later, judged }, place).filing.document
  const saying = {
    language,
    name: (place: Place) => placeNames(documentOf(place), language)(place),
    column: { heading: words('位置', 'Place'), name: (place: Place) => placeColumn(documentOf(place)).name(place) },
  }
  const findings = findingsOf(judged, 'note')
  const reasons = untold(judged, language)
  return [
    headLine('earlier', earlier, language),
    headLine('later', later, language),
    printTally(tallyOf({ judged }, findings), language, paint),
    '',
    findings.length === 0
      ? paint(labels.clean[language], 'green')
      : printTable(findingRows(findings, saying, paint), io.columns).trimEnd(),
    ...(reasons.length > 0 ? ['', `${labels.untold[language]}:`, ...reasons] : []),
  ].join('\n')
}
