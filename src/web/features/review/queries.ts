import { queryOptions } from '@tanstack/react-query'
import { catalogueContract } from '#contract/catalogue.ts'
import { findingContract } from '#contract/finding.ts'
import { reviewContract } from '#contract/review.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import type { ItemOf } from '../../lib/use-list.ts'

export type Review = AnswerOf<typeof reviewContract.get>
export type ReviewLine = ItemOf<typeof reviewContract.list>
export type QueuedReview = AnswerOf<typeof reviewContract.queue>['items'][number]
export type ReviewRow = Review['rows'][number]
export type ReviewedResult = ReviewRow['results'][number]
export type ReviewFinding = ItemOf<typeof findingContract.list>
export type Batch = AnswerOf<typeof reviewContract.batch>

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

export const findingsOfQuery = ({ year, selfEvaluationId }: Pick<Review, 'year' | 'selfEvaluationId'>) =>
  queryOptions({
    queryKey: ['findings', selfEvaluationId],
    queryFn: ({ signal }) =>
      call(findingContract.list, { query: { year, selfEvaluation: selfEvaluationId, limit: 500 } }, { signal }),
  })

export const rehearsalQuery = (selfEvaluationId: string) =>
  queryOptions({
    queryKey: ['rehearsal', selfEvaluationId],
    queryFn: ({ signal }) => call(reviewContract.rehearse, { params: { id: selfEvaluationId } }, { signal }),
  })

export const returnReasonsQuery = (year: number) =>
  queryOptions({
    queryKey: ['return-reasons', year, 'review'],
    queryFn: ({ signal }) =>
      call(catalogueContract.returnReasons, { query: { year, of: 'self-evaluation' } }, { signal }),
    staleTime: 600_000,
  })

export const samplesQuery = (year: number) =>
  queryOptions({
    queryKey: ['samples', year],
    queryFn: ({ signal }) => call(reviewContract.listSamples, { query: { year } }, { signal }),
  })
