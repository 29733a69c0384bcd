import { queryOptions, useQuery } from '@tanstack/react-query'
import { sessionContract } from '#contract/session.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Me = AnswerOf<typeof sessionContract.me>

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(sessionContract.me, {}, { signal }),
  staleTime: 60_000,
})

export const waysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => call(sessionContract.ways, {}, { signal }),
})

/** Who is at the page. Below the shell somebody always is. */
export const useMe = (): Me => {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('used outside of the shell')
  return data
}

/** Whether any role of the person allows it somewhere. */
export const useMay = (): ((...asked: readonly Verb[]) => boolean) => {
  const { verbs } = useMe()
  return (...asked) => asked.some((verb) => verbs.includes(verb))
}
