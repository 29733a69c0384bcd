import { decimal } from '#domain/number/decimal.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { verdictTerms } from '#domain/words/verdict-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import type { Severity } from '#checks/check.ts'
import { rowSheet, type RowTable } from '#reports/write/row-sheet.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import type { Request } from '../command.ts'
import { writeResult } from '../files/write-file.ts'
import { evidenceOf, findingsOf, type JudgedVerdict } from '../judged-verdict.ts'
import { plain } from '../terminal/style.ts'
import { labels } from '../text/labels.ts'
import { distinctReasons } from '../text/ledger-rows.ts'
import { placeNames } from '../text/place-name.ts'
import { wroteLine } from '../text/wrote-line.ts'
import type { CheckedFile } from './checked-file.ts'
import type { Sink } from './sink.ts'

type Row = RowTable['rows'][number]
type Column = readonly [Words, number]

const file: Column = [words('文件', 'File'), 24]
const check = words('检查', 'Check')
const findingColumns: readonly Column[] = [
  file,
  [labels.severity, 7],
  [labels.rule, 7],
  [check, 24],
  [labels.finding, 44],
  [words('算式', 'Arithmetic'), 36],
  [labels.expected, 12],
  [labels.printed, 12],
  [labels.difference, 12],
  [words('单位', 'Unit'), 8],
  [words('位置', 'Place'), 16],
  [words('原文', 'Text'), 50],
  [words('也可能', 'Or else'), 36],
  [words('建议', 'Remedy'), 36],
]
const ledgerColumns: readonly Column[] = [
  file,
  [check, 26],
  [words('已核', 'Examined'), 8],
  [verdictTerms.holds, 8],
  [verdictTerms['within-rounding'], 10],
  [verdictTerms.fails, 8],
  [verdictTerms['cannot-tell'], 8],
  [words('无法判断的原因', 'Why it could not tell'), 60],
]

const longestQuote = 500

const quotes = ({ verdict }: JudgedVerdict): string =>
  evidenceOf(verdict)
    .places.map(({ quote }) => plain(quote).slice(0, longestQuote))
    .join('\n')

const findingRow = ({ file: path, filing }: CheckedFile, judged: JudgedVerdict, language: Language): Row => {
  const evidence = evidenceOf(judged.verdict)
  const name = placeNames(filing.document, language)
  return [
    path,
    severityTerms[judged.severity][language],
    judged.check.rule,
    judged.check.title[language],
    evidence.message[language],
    ...[evidence.arithmetic, evidence.expected, evidence.printed, evidence.difference].map((text) => text ?? ''),
    evidence.unit ?? '',
    evidence.places.map(name).join('、'),
    quotes(judged),
    evidence.benign?.[language] ?? '',
    evidence.remedy?.[language] ?? '',
  ]
}

const ledgerRows = ({ file: name, run }: CheckedFile, language: Language): Row[] => {
  const titles = new Map(run.judged.map(({ check }) => [check.id, check.title[language]]))
  return run.ledger.map((line) => [
    name,
    titles.get(line.check) ?? line.check,
    ...[line.examined, line.held, line.withinRounding, line.failed, line.cannotTell].map((count) =>
      decimal(BigInt(count)),
    ),
    distinctReasons(line.why, language).join('\n'),
  ])
}

type Table = { readonly name: Words; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

const sheetOf = ({ name, columns, rows }: Table, language: Language) =>
  rowSheet({
    name: name[language],
    title: '',
    columns: columns.map(([heading, width]) => ({ heading: heading[language], width })),
    rows,
  })

type Setting = {
  readonly request: Pick<Request, 'io' | 'language'>
  readonly path: string
  readonly least: Severity
}

/** A workbook of all findings and the ledger. It keeps its rows until the end, since a workbook is written whole. */
export const xlsxSink = ({ request: { io, language }, path, least }: Setting): Sink => {
  const findings: Row[] = []
  const ledger: Row[] = []
  return {
    take: (checked) => {
      for (const judged of findingsOf(checked.run.judged, least)) findings.push(findingRow(checked, judged, language))
      for (const row of ledgerRows(checked, language)) ledger.push(row)
    },
    finish: async () => {
      const found = sheetOf({ name: words('问题', 'Findings'), columns: findingColumns, rows: findings }, language)
      const all = sheetOf({ name: words('台账', 'Ledger'), columns: ledgerColumns, rows: ledger }, language)
      await writeResult(path, writeXlsx([found, all]))
      io.err(wroteLine(path, words('核对结果', 'check results'), language))
    },
  }
}
