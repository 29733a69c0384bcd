import { queryOptions } from '@tanstack/react-query'
import { partContract } from '#contract/part.ts'
import { personalLinkContract } from '#contract/personal-link.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Part = AnswerOf<typeof partContract.get>
export type PartRow = Part['rows'][number]
export type PartText = Part['texts'][number]
export type PartLine = AnswerOf<typeof partContract.list>['items'][number]

export const partQuery = (id: string) =>
  queryOptions({
    queryKey: ['part', id],
    queryFn: ({ signal }) => call(partContract.get, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })

export const linkQuery = queryOptions({
  queryKey: ['personal-link'],
  queryFn: ({ signal }) => call(personalLinkContract.current, {}, { signal }),
})
