import { isSameSecret } from '../passwords/token.ts'
import type { FirstStart } from './sign-in-parts.ts'

type Asks = {
  readonly hasPeople: () => Promise<boolean>
  readonly createDivision: FirstStart['createDivision']
}

/** Setting up an empty store, for who has the code that was printed at the start. */
export const makeFirstStart = (code: string, { hasPeople, createDivision }: Asks): FirstStart => {
  // Once somebody is in the store it is never empty again: the store need not be asked at every visit.
  let isDone = false
  const isNeeded = async (): Promise<boolean> => {
    if (!isDone) isDone = await hasPeople()
    return !isDone
  }
  return {
    isNeeded,
    isCode: (given) => !isDone && isSameSecret(Buffer.from(given), Buffer.from(code)),
    createDivision,
    done: () => {
      isDone = true
    },
  }
}
