import { queryOptions } from '@tanstack/react-query'
import { resultUseContract } from '#contract/result-use.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import type { ItemOf } from '../../lib/use-list.ts'

export type ResultUseLine = ItemOf<typeof resultUseContract.list>
export type ResultUse = AnswerOf<typeof resultUseContract.get>
export type UseTable = AnswerOf<typeof resultUseContract.tables>['items'][number]
export type Trial = AnswerOf<typeof resultUseContract.try>

export const tablesQuery = (year: number) =>
  queryOptions({
    queryKey: ['result-use-tables', year],
    queryFn: ({ signal }) => call(resultUseContract.tables, { query: { year } }, { signal }),
    staleTime: 600_000,
  })

export const resultUseQuery = (id: string) =>
  queryOptions({
    queryKey: ['result-use', id],
    queryFn: ({ signal }) => call(resultUseContract.get, { params: { id } }, { signal }),
  })
