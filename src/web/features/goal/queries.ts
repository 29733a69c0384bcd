import { queryOptions } from '@tanstack/react-query'
import { goalContract } from '#contract/goal.ts'
import { indicatorContract } from '#contract/indicator.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Goal = AnswerOf<typeof goalContract.get>
export type GoalVersion = NonNullable<Goal['now']>
export type GoalLine = AnswerOf<typeof goalContract.list>['items'][number]
export type Indicator = GoalVersion['indicators'][number]
export type Advice = AnswerOf<typeof indicatorContract.checkUp>['advice'][number]

export const goalQuery = (id: string) =>
  queryOptions({
    queryKey: ['goal', id],
    queryFn: ({ signal }) => call(goalContract.get, { params: { id } }, { signal }),
    // While somebody writes, what they write counts.
    refetchOnWindowFocus: false,
  })

export const checkUpQuery = (id: string) =>
  queryOptions({
    queryKey: ['goal', id, 'check-up'],
    queryFn: ({ signal }) => call(indicatorContract.checkUp, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })

export const lastYearQuery = (id: string) =>
  queryOptions({
    queryKey: ['goal', id, 'last-year'],
    queryFn: ({ signal }) => call(indicatorContract.lastYear, { params: { id } }, { signal }),
    staleTime: 300_000,
  })

export const libraryQuery = (id: string, text: string) =>
  queryOptions({
    queryKey: ['goal', id, 'library', text],
    queryFn: ({ signal }) =>
      call(
        indicatorContract.library,
        { params: { id }, query: { limit: 60, ...(text === '' ? {} : { text }) } },
        { signal },
      ),
  })

export const reviewRulesQuery = (id: string) =>
  queryOptions({
    queryKey: ['goal', id, 'review-rules'],
    queryFn: ({ signal }) => call(goalContract.reviewRules, { params: { id } }, { signal }),
    staleTime: 300_000,
  })
