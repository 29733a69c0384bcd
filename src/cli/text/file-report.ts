import type { Severity } from '#checks/check.ts'
import type { Language } from '#domain/words/words.ts'
import { findingsOf } from '../judged-verdict.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import type { Io } from '../terminal/io.ts'
import { painter, plain } from '../terminal/style.ts'
import { printTable } from '../terminal/table.ts'
import { findingRows, sayingOf } from './finding-rows.ts'
import { labels } from './labels.ts'
import { placeNames } from './place-name.ts'
import { untoldRows } from './ledger-rows.ts'
import { printIdentity, printReading } from './reading-line.ts'
import { printTally, tallyOf } from './tally.ts'

export type Printing = {
  readonly io: Pick<Io, 'columns' | 'colour'>
  readonly language: Language
  readonly least: Severity
  /** Also print why checks could not tell; in a folder this would drown the findings. */
  readonly ledger: boolean
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gmu, '  ')

/** Of a file without text every check says the same: nothing is gained by listing them. */
const untold = ({ run, filing }: CheckedFile, { io, language }: Printing): string => {
  if (filing.document.blocks.length === 0) return ''
  const paint = painter(io.colour)
  const rows = untoldRows(run.ledger, language, paint)
  if (rows.length === 0) return ''
  return `\n${indent(paint(`${labels.untold[language]}:`, 'dim'))}\n${printTable(rows, io.columns)}`
}

const shownNotes = 5

/** What the reader could not use, with its line: it must not hide behind "nothing found". */
const noteLines = ({ filing }: CheckedFile, language: Language): readonly string[] => {
  const notes = filing.document.notes.filter(({ severity }) => severity === 'warning')
  const name = placeNames(filing.document, language)
  const isEmpty = filing.document.source.text === ''
  const lines = notes
    .slice(0, shownNotes)
    .map(({ why, place }) => (isEmpty ? why[language] : `${name(place)}: ${why[language]}`))
  if (lines.length === 0) return []
  const more =
    notes.length > shownNotes
      ? [language === 'zh' ? `另有 ${notes.length - shownNotes} 处` : `${notes.length - shownNotes} more`]
      : []
  return ['', `${labels.notes[language]}:`, ...[...lines, ...more].map(indent)].map(indent)
}

const withoutFindings = ({ filing }: CheckedFile, language: Language): string =>
  (filing.document.blocks.length === 0 ? labels.nothing : labels.clean)[language]

/** Nothing was checked in a file without text, so nothing is counted. */
const tallyLines = ({ filing, run }: CheckedFile, { io, language, least }: Printing): readonly string[] =>
  filing.document.blocks.length === 0
    ? []
    : [indent(printTally(tallyOf(run, findingsOf(run.judged, least)), language, painter(io.colour)))]

/** The result of one file for the terminal: what it is, what was read, the findings, what could not be told. */
export const fileReport = (checked: CheckedFile, printing: Printing): string => {
  const { io, language, least } = printing
  const paint = painter(io.colour)
  const findings = findingsOf(checked.run.judged, least)
  const table =
    findings.length === 0
      ? paint(withoutFindings(checked, language), 'green')
      : printTable(findingRows(findings, sayingOf(checked.filing.document, language), paint), io.columns - 2).trimEnd()
  return [
    paint(plain(checked.file), 'bold'),
    indent(printIdentity(checked.filing, language)),
    indent(paint(printReading(checked.filing, language), 'dim')),
    ...tallyLines(checked, printing),
    ...noteLines(checked, language),
    '',
    indent(table),
    ...(printing.ledger ? [untold(checked, printing)] : []),
  ].join('\n')
}
