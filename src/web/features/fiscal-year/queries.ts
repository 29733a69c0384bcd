import { queryOptions } from '@tanstack/react-query'
import { fiscalYearContract } from '#contract/fiscal-year.ts'
import { rollForwardContract } from '#contract/roll-forward.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type FiscalYear = AnswerOf<typeof fiscalYearContract.list>['items'][number]
export type CarriedOver = AnswerOf<typeof rollForwardContract.preview>['items'][number]

export const yearsQuery = queryOptions({
  queryKey: ['fiscal-years'],
  queryFn: ({ signal }) => call(fiscalYearContract.list, {}, { signal }),
})

export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['fiscal-years', year],
    queryFn: ({ signal }) => call(fiscalYearContract.get, { params: { year } }, { signal }),
  })

export const previewQuery = (year: number) =>
  queryOptions({
    queryKey: ['roll-forward', year],
    queryFn: ({ signal }) => call(rollForwardContract.preview, { query: { year } }, { signal }),
  })
