import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { analysisContract } from '#contract/analysis.ts'
import type { AnalysisView } from '#domain/analysis/views.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Analysis = AnswerOf<typeof analysisContract.get>
export type Chart = Analysis['chart']
export type Table = Analysis['table']
export type Cell = Table['rows'][number][number]
export type Column = Table['columns'][number]

/** What the address says one wants to see; an empty text is everything. */
export type Filters = {
  readonly years: readonly number[]
  readonly organisation: string
  readonly category: string
  readonly source: string
  readonly state: string
  readonly part: string
}

const given = (text: string): string | undefined => (text === '' ? undefined : text)

const queryOf = ({ years, organisation, category, source, state, part }: Filters) => ({
  years: [...years],
  organisation: given(organisation),
  category: given(category),
  source: given(source),
  state: given(state),
  part: given(part),
})

export const analysisQuery = (view: AnalysisView, filters: Filters) =>
  queryOptions({
    queryKey: ['analysis', view, filters],
    queryFn: ({ signal }) => call(analysisContract.get, { params: { view }, query: queryOf(filters) }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

type File = { readonly format: 'csv' | 'xlsx'; readonly of: 'table' | 'records' }

/** Where a table is fetched as a file. */
export const fileAddress = (view: AnalysisView, filters: Filters, { format, of }: File): string => {
  const { years, ...rest } = queryOf(filters)
  const entries = Object.entries({ ...rest, format, of }).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(entries as [string, string][])
  return `/api/analysis/${view}/file?years=${years.join(',')}&${search.toString()}`
}
