import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { importBatchContract } from '#contract/import-batch.ts'
import { recipeContract } from '#contract/recipe.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Batch = AnswerOf<typeof importBatchContract.get>
export type PreviewTable = AnswerOf<typeof importBatchContract.upload>['tables'][number]
export type DryRun = AnswerOf<typeof importBatchContract.dryRun>
export type SavedRecipe = AnswerOf<typeof recipeContract.list>['items'][number]
export type Recipe = SavedRecipe['content']

export const batchesQuery = (year: number) =>
  infiniteQueryOptions({
    queryKey: ['import-batches', year],
    queryFn: ({ signal, pageParam }) =>
      call(
        importBatchContract.list,
        { query: { year, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['import-batch', id],
    queryFn: ({ signal }) => call(importBatchContract.get, { params: { id } }, { signal }),
  })

export const recipesQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['recipes', organisation],
    queryFn: ({ signal }) => call(recipeContract.list, { query: { organisation } }, { signal }),
    enabled: organisation !== '',
  })
