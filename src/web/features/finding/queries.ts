import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { findingContract } from '#contract/finding.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Finding = AnswerOf<typeof findingContract.get>

export const findingsQuery = (filter: { readonly year: number; readonly selfEvaluation?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['findings', filter],
    queryFn: ({ signal, pageParam }) =>
      call(
        findingContract.list,
        { query: { ...filter, stillFound: true, limit: 200, ...(pageParam === '' ? {} : { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['finding', id],
    queryFn: ({ signal }) => call(findingContract.get, { params: { id } }, { signal }),
  })
