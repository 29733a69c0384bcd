import { queryOptions } from '@tanstack/react-query'
import { rectificationContract } from '#contract/rectification.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import type { ItemOf } from '../../lib/use-list.ts'

export type RectificationLine = ItemOf<typeof rectificationContract.list>
export type Rectification = AnswerOf<typeof rectificationContract.get>
export type Board = AnswerOf<typeof rectificationContract.board>

export const boardQuery = queryOptions({
  queryKey: ['rectifications', 'board'],
  queryFn: ({ signal }) => call(rectificationContract.board, { query: {} }, { signal }),
})

export const rectificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['rectification', id],
    queryFn: ({ signal }) => call(rectificationContract.get, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })
