import { ServiceError } from '#services/errors.ts'
import { Problem } from '../problem.ts'

/** A verb's refusal as a problem of the command line. */
export const withUserProblems = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ServiceError ? new Problem(error.why, error.remedy, error.place) : error
  }
}
