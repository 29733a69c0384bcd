import { StoreProblem } from '#store/store-problem.ts'
import { Problem } from '../problem.ts'

/** Runs work on a store; what the store refuses becomes a problem the command line prints. */
export const withStoreProblems = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreProblem ? new Problem(error.what, error.remedy, error.where) : error
  }
}
