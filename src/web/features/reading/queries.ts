import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { jobContract } from '#contract/job.ts'
import { readingContract } from '#contract/reading.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Reading = AnswerOf<typeof readingContract.get>
export type ReadingLine = AnswerOf<typeof readingContract.list>['items'][number]
export type ReadingFacts = AnswerOf<typeof readingContract.facts>
export type Fact = ReadingFacts['facts'][number]
export type ReadingNote = ReadingFacts['notUnderstood'][number]
export type SourceBlock = AnswerOf<typeof readingContract.blocks>['blocks'][number]
export type Told = AnswerOf<typeof readingContract.checks>
export type ToldFinding = Told['findings'][number]
export type Correction = Reading['corrections'][number]
export type Proposal = AnswerOf<typeof readingContract.proposal>

/** How often a reading that is under way is asked for again, in milliseconds. */
const soon = 800

export const readingsQuery = (year: number) =>
  infiniteQueryOptions({
    queryKey: ['readings', year],
    queryFn: ({ signal, pageParam }) =>
      call(
        readingContract.list,
        { query: { year, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((one) => one.state === 'waiting')) ? soon : false,
  })

export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: ['reading', id],
    queryFn: ({ signal }) => call(readingContract.get, { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? soon : false),
    refetchOnWindowFocus: false,
  })

export const readingJobQuery = (id: string) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call(jobContract.get, { params: { id } }, { signal }),
    refetchInterval: soon,
  })

const still = { staleTime: 300_000, refetchOnWindowFocus: false } as const

export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: ['reading-facts', id],
    queryFn: ({ signal }) => call(readingContract.facts, { params: { id } }, { signal }),
    ...still,
  })

export const outlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['reading-outline', id],
    queryFn: ({ signal }) => call(readingContract.outline, { params: { id } }, { signal }),
    ...still,
  })

/** Blocks are fetched by so many as they come into sight. */
export const blocksAtOnce = 60

export const blocksQuery = (id: string, chunk: number) =>
  queryOptions({
    queryKey: ['reading-blocks', id, chunk],
    queryFn: ({ signal }) =>
      call(
        readingContract.blocks,
        { params: { id }, query: { from: chunk * blocksAtOnce, limit: blocksAtOnce } },
        { signal },
      ),
    ...still,
  })

/** The checks of the server; corrections make another version. */
export const checksQuery = (id: string, corrections: readonly Correction[]) =>
  queryOptions({
    queryKey: ['reading-checks', id, corrections],
    queryFn: ({ signal }) => call(readingContract.checks, { params: { id } }, { signal }),
    placeholderData: (before) => before,
    ...still,
  })

export const proposalQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['reading-proposal', id, version],
    queryFn: ({ signal }) => call(readingContract.proposal, { params: { id } }, { signal }),
    ...still,
  })
