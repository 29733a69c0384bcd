import { infiniteQueryOptions, useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { indicatorContract } from '#contract/indicator.ts'
import { normalise, printDecimal } from '#domain/number/decimal.ts'
import { plainName } from '#domain/process/indicator/planned-indicator.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { targetTextOf } from '../../lib/target-text.ts'
import { lastYearQuery } from './queries.ts'
import { idOf, type GoalBook, type IndicatorFacts } from './table-facts.ts'

export type GoalRows = AnswerOf<typeof indicatorContract.list>['items'][number]

const rowsQuery = (year: number, organisation: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['indicators', year, organisation],
    queryFn: ({ signal, pageParam }) =>
      call(
        indicatorContract.list,
        { query: { year, organisation, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })

/** All goals of a year with their indicators, page by page until they are all there. */
export const useGoalRows = (year: number, organisation: string | undefined) => {
  const list = useInfiniteQuery(rowsQuery(year, organisation))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const pages = hasNextPage ? undefined : list.data?.pages
  const goals = useMemo(() => pages?.flatMap(({ items }) => items), [pages])
  return { goals, settings: pages?.[0]?.settings, error: list.error, retry: list.refetch }
}

export const factsOf = (
  goals: readonly GoalRows[],
  nameOf: (organisation: string) => string,
): ReadonlyMap<string, IndicatorFacts> =>
  new Map(
    goals.flatMap(({ goal, indicators, mayEdit }) =>
      indicators.map((indicator) => [
        idOf(goal.id, indicator.id),
        { goal, indicator, mayEdit, office: nameOf(goal.organisationId) },
      ]),
    ),
  )

/** More would be a flood of calls for one column; the page of a goal tells it all the same. */
const mostGoals = 40

/** What each indicator had reached the year before: indicators of two years are the same where their names are. */
export const useLastYear = (goals: readonly GoalRows[]): GoalBook['lastYear'] => {
  const written = goals.filter(({ mayEdit }) => mayEdit)
  const asked = written.length <= mostGoals ? written : []
  const answers = useQueries({ queries: asked.map(({ id }) => ({ ...lastYearQuery(id), retry: false })) })
  return new Map(
    asked.flatMap(({ id, indicators }, at) => {
      const before = answers[at]?.data?.lastYear?.indicators ?? []
      const byName = new Map(before.map((one) => [plainName(one.indicator.name), one]))
      return indicators.flatMap((indicator) => {
        const found = byName.get(plainName(indicator.name))
        if (!found) return []
        const { actual, indicator: last } = found
        const text = actual ? `${printDecimal(normalise(actual))}${last.unit}` : targetTextOf(last)
        return [[idOf(id, indicator.id), { text, indicator: last }] as const]
      })
    }),
  )
}
