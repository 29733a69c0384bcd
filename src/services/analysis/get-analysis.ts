import type { AnalysisView } from '#domain/analysis/views.ts'
import { parseDecimal, toDecimal } from '#domain/number/decimal.ts'
import { parseMoney } from '#domain/number/money.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import { writeList, type ListValue } from '#reports/exchange/write-list.ts'
import { mediaTypes, type ListFormat } from '#reports/exchange/written.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { look } from '../transact.ts'
import type { Analysis, AnalysisCell, AnalysisColumn } from './analysis.ts'
import { mostRecords, scopeOfAnalysis, type AskedAnalysis } from './asked.ts'
import { analyseBenchmark } from './benchmark.ts'
import { analyseExecution } from './execution.ts'
import type { Maker } from './make-analysis.ts'
import { analysePunctuality } from './punctuality.ts'
import { analyseRelation } from './relation.ts'
import { analyseSameness } from './sameness.ts'
import { analyseScore } from './score.ts'
import { analyseUniform } from './uniform.ts'

const makers: Readonly<Record<AnalysisView, Maker>> = {
  execution: analyseExecution,
  score: analyseScore,
  relation: analyseRelation,
  sameness: analyseSameness,
  uniform: analyseUniform,
  punctuality: analysePunctuality,
  benchmark: analyseBenchmark,
}

const make = async (ctx: Context, asked: AskedAnalysis, limit: number): Promise<Analysis> => {
  const sorted = { ...asked, years: [...new Set(asked.years)].toSorted((a, b) => a - b) }
  const scope = scopeOfAnalysis(ctx, sorted)
  const made = await look(ctx, (tx) => makers[asked.view](ctx, tx, { scope, asked: sorted, limit }))
  return { view: sorted.view, years: sorted.years, ...made }
}

/** One view of what was handed in, across organisations within reach and years: sums, a sentence, and the records behind. */
export const getAnalysis = (ctx: Context, asked: AskedAnalysis): Promise<Analysis> => make(ctx, asked, mostRecords.page)

const values: Readonly<Record<AnalysisColumn['type'], (text: string) => ListValue>> = {
  text: (text) => text,
  int: Number,
  number: parseDecimal,
  money: (text) => parseMoney(toDecimal(text), '元'),
  date: parseDay,
}

const valueOf = (cell: AnalysisCell, column: AnalysisColumn | undefined): ListValue =>
  cell === null || !column ? undefined : values[column.type](typeof cell === 'string' ? cell : cell.zh)

export type AnalysisFile = { readonly content: Uint8Array; readonly mediaType: string; readonly fileName: string }

/** The table of a view, or the records behind it, as a file. */
export const getAnalysisFile = async (
  ctx: Context,
  { format, of, ...asked }: AskedAnalysis & { readonly format: ListFormat; readonly of: 'table' | 'records' },
): Promise<AnalysisFile> => {
  const { columns, rows } = (await make(ctx, asked, mostRecords.file))[of]
  const listed = rows.map((row) => row.map((cell, at) => valueOf(cell, columns[at])))
  const written = writeList(columns, listed, { format, name: `analysis-${asked.view}` })
  if (written.kind === 'refused') throw new ServiceError({ code: 'too-large', ...written })
  const fileName = `analysis-${asked.view}-${asked.years.join('-')}-${of}.${format}`
  return { content: written.bytes, mediaType: mediaTypes[format], fileName }
}
