import { isZero, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { explainScore } from '#domain/scheme/explain-score.ts'
import type { ClaimComparison, ClaimLine } from '#domain/scheme/filing/compare-with-claimed.ts'
import type { FilingScore } from '#domain/scheme/filing/score-filing.ts'
import { words, type Language } from '#domain/words/words.ts'
import type { Io } from '../terminal/io.ts'
import { painter, plain, type Paint } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'
import { wrap } from '../terminal/width.ts'

const labels = {
  claims: words('与报告自评得分对照', 'Beside the score the report claims'),
  name: words('项目', 'Part'),
  scheme: words('方案', 'Scheme'),
  claimed: words('报告', 'Report'),
  difference: words('相差', 'Difference'),
  why: words('说明', 'Why'),
  total: words('总分', 'Total'),
  grade: words('报告自评等级', 'Grade the report claims'),
  unexplained: words('各项未能解释的差额', 'Difference no line explains'),
}

const printed = (value: Decimal | undefined): string => (value ? printDecimal(value) : '—')

const range = ({ earned, highest }: ClaimLine): string => {
  const [low, high] = [printDecimal(earned), printDecimal(highest)]
  return low === high ? low : `${low}–${high}`
}

const claimRow = (line: ClaimLine, name: string, language: Language): readonly TableCell[] => [
  cell(plain(name)),
  cell(range(line)),
  cell(printed(line.claimed)),
  cell(printed(line.difference)),
  cell(plain(line.why[language])),
]

const claimTable = ({ total, lines }: ClaimComparison, language: Language, paint: Paint): (readonly TableCell[])[] => [
  [labels.name, labels.scheme, labels.claimed, labels.difference, labels.why].map((label) =>
    cell(label[language], (text) => paint(text, 'dim')),
  ),
  claimRow(total, labels.total[language], language),
  // A line the report says nothing about explains nothing; the trace above has it.
  ...lines.filter(({ claimed }) => claimed !== undefined).map((line) => claimRow(line, line.name[language], language)),
]

const remainder = ({ unexplained, claimedGrade }: ClaimComparison, language: Language): string[] => [
  ...(unexplained && !isZero(unexplained) ? [`${labels.unexplained[language]}: ${printDecimal(unexplained)}`] : []),
  ...(claimedGrade === undefined ? [] : [`${labels.grade[language]}: ${plain(claimedGrade)}`]),
]

const indented = (line: string, columns: number): string[] => {
  const indent = /^\s*/u.exec(line)?.[0] ?? ''
  return wrap(plain(line.trim()), Math.max(24, columns - indent.length)).map((text) => indent + text)
}

/** The score with its whole trace, and beside it what the report claims. */
export const scoreReport = (
  { result, comparison }: FilingScore,
  { io, language }: { readonly io: Pick<Io, 'columns' | 'colour'>; readonly language: Language },
): string => {
  const paint = painter(io.colour)
  const [name = '', standing = '', headline = '', ...trace] = explainScore(result, language)
  return [
    paint(name, 'bold'),
    ...indented(standing, io.columns).map((line) => paint(line, 'yellow')),
    ...indented(headline, io.columns).map((line) => paint(line, 'bold')),
    '',
    ...trace.flatMap((line) => indented(line, io.columns)),
    '',
    `${labels.claims[language]}:`,
    printTable(claimTable(comparison, language, paint), io.columns),
    ...remainder(comparison, language),
  ].join('\n')
}
