import type { QueryClient } from '@tanstack/react-query'
import { checkUpQuery, goalQuery, type Advice } from './queries.ts'

type Saved = { readonly goalVersion: number; readonly advice: readonly Advice[] }

/** Notes what a save of a row answered: the version of the goal, and the new advice. Nothing is fetched again. */
export const keepAnswer = (client: QueryClient, id: string, { goalVersion, advice }: Saved): void => {
  client.setQueryData(goalQuery(id).queryKey, (goal) => goal && { ...goal, version: goalVersion })
  client.setQueryData(checkUpQuery(id).queryKey, {
    advice: [...advice],
    isReady: advice.every(({ severity }) => severity !== 'error'),
  })
}
