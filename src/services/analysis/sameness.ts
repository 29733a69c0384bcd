import { samenessSentence } from '#domain/analysis/sentences.ts'
import { percentOf, ratioOf } from '#domain/number/ratio.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { listSameness, sumSameness, type SamenessSums, type SamenessRecord } from '#store/queries/analysis-sameness.ts'
import type { Context } from '../context.ts'
import type { Maker } from './make-analysis.ts'
import { columnOf, common, count, nameOf, numberCell, percent, recordsOf, type RecordsSpec, yearName } from './parts.ts'

const measures = [
  {
    id: 'as-last-year',
    name: words('文字与上年相同', 'Text as last year'),
    part: 'asLastYear',
    whole: 'texts',
  },
  { id: 'as-others', name: words('文字与其他单位相同', 'Text as another unit'), part: 'asOthers', whole: 'texts' },
  {
    id: 'targets-as-last-year',
    name: words('目标值与上年相同', 'Target as last year'),
    part: 'targetsAsLastYear',
    whole: 'indicators',
  },
] as const

const columns = [
  common.year,
  columnOf('measure', words('比较', 'comparison'), 'text'),
  columnOf('same', words('相同', 'the same'), 'int'),
  columnOf('of', words('总数', 'of'), 'int'),
  columnOf('share', percent, 'number'),
]
const recordColumns = [
  common.year,
  common.organisation,
  columnOf('texts', words('文字段数', 'texts'), 'int'),
  columnOf('as-last-year', words('与上年相同', 'as last year'), 'int'),
  columnOf('as-others', words('与其他单位相同', 'as another unit'), 'int'),
]

const empty = (year: number): SamenessSums => ({
  year,
  texts: 0,
  asLastYear: 0,
  asOthers: 0,
  indicators: 0,
  targetsAsLastYear: 0,
})

const shareOf = (part: number, whole: number): Decimal | undefined => {
  const ratio = ratioOf(count(part), count(whole))
  return ratio && percentOf(ratio, { decimals: 1, rounding: halfUp })
}

const added = (rows: readonly SamenessSums[]): SamenessSums =>
  rows.reduce(
    (sum, row) => ({
      year: row.year,
      texts: sum.texts + row.texts,
      asLastYear: sum.asLastYear + row.asLastYear,
      asOthers: sum.asOthers + row.asOthers,
      indicators: sum.indicators + row.indicators,
      targetsAsLastYear: sum.targetsAsLastYear + row.targetsAsLastYear,
    }),
    empty(0),
  )

const recordsSpec = (ctx: Context): RecordsSpec<SamenessRecord> => ({
  columns: recordColumns,
  cells: ({ year, organisationId, texts, asLastYear, asOthers }) => [
    String(year),
    nameOf(ctx, organisationId),
    String(texts),
    String(asLastYear),
    String(asOthers),
  ],
  link: ({ id }) => ({ noun: 'part', id }),
})

/** What was there before, or elsewhere, word for word. */
export const analyseSameness: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const found = await sumSameness(tx, scope)
  const rows = asked.years.map((year) => found.find((row) => row.year === year) ?? empty(year))
  const records = await listSameness(tx, scope, { limit: limit + 1 })
  return {
    sentence: samenessSentence(added(rows)),
    chart: {
      kind: 'columns',
      x: words('比较', 'Comparison'),
      y: percent,
      categories: measures,
      series: rows.map((row) => ({
        id: String(row.year),
        name: yearName(row.year),
        values: measures.map(({ part, whole }) => shareOf(row[part], row[whole]) ?? null),
      })),
      points: [],
    },
    table: {
      columns,
      rows: rows.flatMap((row) =>
        measures.map(({ name, part, whole }) => [
          String(row.year),
          name,
          String(row[part]),
          String(row[whole]),
          numberCell(shareOf(row[part], row[whole])),
        ]),
      ),
    },
    records: recordsOf(records, limit, recordsSpec(ctx)),
  }
}
