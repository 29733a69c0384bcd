import { words, type Words } from '#domain/words/words.ts'

/** The queue is full: the request is to be refused for a moment (503), not kept. */
export class TooBusy extends Error {
  readonly what: Words = words('同时登录的人太多', 'too many people sign in at once')
  readonly remedy: Words = words('请过几秒再试', 'try again in a few seconds')
  readonly retryAfterSeconds = 5

  constructor() {
    super('too busy')
    this.name = 'TooBusy'
  }
}

/** Runs work when its turn comes. */
export type BoundedQueue = <T>(work: () => Promise<T>) => Promise<T>

export type QueueBounds = { readonly parallel: number; readonly mostWaiting: number }

/**
 * A queue that runs at most `parallel` pieces of work at once and throws {@link TooBusy} where more than `mostWaiting` wait:
 * hashing is heavy on purpose, and a flood of sign-ins must not take every core from the people who are in.
 */
export const boundedQueue = ({ parallel, mostWaiting }: QueueBounds): BoundedQueue => {
  const waiting: (() => void)[] = []
  let running = 0
  const turn = async (): Promise<void> => {
    if (running < parallel) {
      running += 1
      return
    }
    if (waiting.length >= mostWaiting) throw new TooBusy()
    // Who ends hands his place on, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
