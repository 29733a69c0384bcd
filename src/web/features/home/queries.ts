import { queryOptions } from '@tanstack/react-query'
import { calendarContract } from '#contract/calendar.ts'
import { goalContract } from '#contract/goal.ts'
import { partContract } from '#contract/part.ts'
import { taskContract } from '#contract/task.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type TaskItem = AnswerOf<typeof taskContract.list>['items'][number]
export type CalendarTask = AnswerOf<typeof calendarContract.list>['items'][number]

export const myTasksQuery = (year: number) =>
  queryOptions({
    queryKey: ['tasks', 'mine', year],
    queryFn: ({ signal }) =>
      call(taskContract.list, { query: { year, mine: true, standing: 'open', limit: 200 } }, { signal }),
  })

export const lateQuery = (year: number) =>
  queryOptions({
    queryKey: ['tasks', 'late', year],
    queryFn: ({ signal }) => call(taskContract.late, { query: { year } }, { signal }),
  })

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => call(calendarContract.list, { query: { year } }, { signal }),
    staleTime: 60_000,
  })

/** A thing that was sent back, with the reason that came with it. */
export type Returned = {
  readonly id: string
  readonly noun: 'goal' | 'part'
  readonly name: string
  readonly organisationId: string
  readonly reason: string
}

const mostShown = 5

const returnedGoals = async (year: number, signal: AbortSignal): Promise<readonly Returned[]> => {
  const { items } = await call(
    goalContract.list,
    { query: { year, state: 'draft', standing: 'returned', limit: mostShown } },
    { signal },
  )
  return Promise.all(
    items.map(async ({ id, projectName = '', organisationId }) => {
      const { steps } = await call(goalContract.get, { params: { id } }, { signal })
      const reason = steps.findLast(({ event }) => event === 'return')?.reason ?? ''
      return { id, noun: 'goal' as const, name: projectName, organisationId, reason }
    }),
  )
}

const returnedParts = async (year: number, signal: AbortSignal): Promise<readonly Returned[]> => {
  const { items } = await call(partContract.list, { query: { year, state: 'returned', limit: mostShown } }, { signal })
  return Promise.all(
    items.map(async ({ id, organisationId }) => {
      const { lastReturn } = await call(partContract.get, { params: { id } }, { signal })
      return { id, noun: 'part' as const, name: '', organisationId, reason: lastReturn?.reason ?? '' }
    }),
  )
}

/** What came back and why, of what the person may write. */
export const returnedQuery = (year: number, may: { readonly goals: boolean; readonly parts: boolean }) =>
  queryOptions({
    queryKey: ['returned', year, may],
    queryFn: async ({ signal }) => [
      ...(may.goals ? await returnedGoals(year, signal) : []),
      ...(may.parts ? await returnedParts(year, signal) : []),
    ],
  })
