import type { Steps } from '#domain/analysis/steps.ts'
import { decimal, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import type { AnalysisCell, AnalysisColumn, AnalysisRecords, AnalysisSeries } from './analysis.ts'

export const columnOf = (id: string, name: Words, type: AnalysisColumn['type']): AnalysisColumn => ({
  id,
  zh: name.zh,
  en: name.en,
  type,
})

/** Columns many views have. */
export const common = {
  year: columnOf('year', words('年度', 'year'), 'int'),
  organisation: columnOf('organisation', words('单位', 'organisation'), 'text'),
  count: columnOf('count', words('数量', 'count'), 'int'),
} as const

export const yuan = (money: Money): string => printDecimal(moneyIn(money, '元'))
export const numberCell = (value: Decimal | undefined): AnalysisCell => (value ? printDecimal(value) : null)
export const count = (value: number): Decimal => decimal(BigInt(value))

export const nameOf = ({ tree }: Context, organisationId: string): string => tree.byId.get(organisationId)?.name ?? ''

/** What is drawn of a year. */
export const yearName = (year: number): Words => words(`${year}年`, String(year))

export const percent = words('占比（%）', 'Share (%)')

/** Borders as the database is given them. */
export const bordersOf = ({ borders }: Steps): readonly string[] => borders.map(printDecimal)

/** The step a reader asks for by its name; undefined for all. */
export const stepNumber = ({ steps }: Steps, part: string | undefined): number | undefined => {
  const at = steps.findIndex(({ id }) => id === part)
  return at === -1 ? undefined : at
}

type Counted = { readonly year: number; readonly step: number | null; readonly count: number }

/** Counts of steps as a series a year. */
export const seriesByYear = (
  { steps }: Steps,
  years: readonly number[],
  rows: readonly Counted[],
): readonly AnalysisSeries[] =>
  years.map((year) => ({
    id: String(year),
    name: yearName(year),
    values: steps.map((_, step) => count(rows.find((row) => row.year === year && row.step === step)?.count ?? 0)),
  }))

/** How a record is listed, and where it leads. */
export type RecordsSpec<Row> = {
  readonly columns: readonly AnalysisColumn[]
  readonly cells: (row: Row) => readonly AnalysisCell[]
  readonly link: (row: Row) => AnalysisRecords['links'][number]
}

/** Rows of which one more was asked for than is listed. */
export const recordsOf = <Row>(found: readonly Row[], limit: number, of: RecordsSpec<Row>): AnalysisRecords => {
  const rows = found.slice(0, limit)
  return {
    columns: of.columns,
    rows: rows.map(of.cells),
    links: rows.map(of.link),
    isCut: found.length > limit,
  }
}
