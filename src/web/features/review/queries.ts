import { queryOptions } from '@tanstack/react-query'
import { reviewContract } from '#contract/review.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Review = AnswerOf<typeof reviewContract.get>
export type ReviewLine = AnswerOf<typeof reviewContract.list>['items'][number]
export type ReviewRow = Review['rows'][number]

export const queueQuery = (year: number) =>
  queryOptions({
    queryKey: ['reviews', 'queue', year],
    queryFn: ({ signal }) => call(reviewContract.queue, { query: { year } }, { signal }),
  })

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: ({ signal }) => call(reviewContract.get, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })
