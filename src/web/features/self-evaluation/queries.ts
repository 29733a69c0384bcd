import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { auditContract } from '#contract/audit.ts'
import { findingContract } from '#contract/finding.ts'
import { reportWritingContract } from '#contract/report-writing.ts'
import { reviewContract } from '#contract/review.ts'
import { scoringContract } from '#contract/scoring.ts'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Whole = AnswerOf<typeof selfEvaluationContract.get>
export type WholeLine = AnswerOf<typeof selfEvaluationContract.list>['items'][number]
export type WholePart = Whole['parts'][number]
export type WholeScore = Whole['scores'][number]
export type Scoring = AnswerOf<typeof scoringContract.scoring>
export type Writing = AnswerOf<typeof reportWritingContract.report>
export type Finding = AnswerOf<typeof findingContract.list>['items'][number]

export const wholeQuery = (id: string) =>
  queryOptions({
    queryKey: ['self-evaluation', id],
    queryFn: ({ signal }) => call(selfEvaluationContract.get, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })

export const scoringQuery = (id: string) =>
  queryOptions({
    queryKey: ['self-evaluation', id, 'scoring'],
    queryFn: ({ signal }) => call(scoringContract.scoring, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })

export const rehearsalQuery = (id: string) =>
  queryOptions({
    queryKey: ['self-evaluation', id, 'rehearsal'],
    queryFn: ({ signal }) => call(reviewContract.rehearse, { params: { id } }, { signal }),
  })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['self-evaluation', id, 'report'],
    queryFn: ({ signal }) => call(reportWritingContract.report, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })

/** Everything the checks still find. */
export const findingsQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: ['self-evaluation', id, 'findings'],
    queryFn: ({ signal }) =>
      call(findingContract.list, { query: { year, selfEvaluation: id, stillFound: true, limit: 500 } }, { signal }),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['self-evaluation', id, 'history'],
    queryFn: ({ signal }) =>
      call(auditContract.history, { params: { noun: 'self-evaluation', id }, query: { limit: 200 } }, { signal }),
  })

/** Reads anew what hangs on one self-evaluation. */
export const useReload = (id: string): (() => Promise<void>) => {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['self-evaluation', id] }),
      client.invalidateQueries({ queryKey: ['self-evaluations'] }),
      client.invalidateQueries({ queryKey: ['parts'] }),
    ])
  }
}
