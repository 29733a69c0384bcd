import { Child, type ChildLimits, type Death, type Outcome } from './child.ts'
import type { Entry } from './entry.ts'

export type ChildPoolOptions = {
  /** Children at most. */
  readonly size: number
  readonly limits: ChildLimits
  readonly entry: Entry
}

type Waiting = {
  readonly job: unknown
  readonly done: (outcome: Outcome) => void
  readonly signal: AbortSignal | undefined
  /** Its child once ended for a reason of its own: a second one tells whether the job was to blame. */
  readonly isRetry?: boolean
}

const died = (why: Death): Outcome => ({ kind: 'died', why })

/** Children that do one job each at a time; jobs wait in order. `run` never rejects. */
export class ChildPool {
  readonly #options: ChildPoolOptions
  readonly #queue: Waiting[] = []
  #children: Child[] = []
  #jobs = 0
  #isClosed = false

  constructor(options: ChildPoolOptions) {
    this.#options = options
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Jobs that wait for a child. */
  get waiting(): number {
    return this.#queue.length
  }

  /** Does a job in a child of its own. A signal calls it off, whether it waits or is under way: it ends as `closed`. */
  run(job: unknown, signal?: AbortSignal): Promise<Outcome> {
    if (signal?.aborted) return Promise.resolve(died('closed'))
    return new Promise((settle) => {
      const drop = (): void => this.#drop(done)
      const done = (outcome: Outcome): void => {
        signal?.removeEventListener('abort', drop)
        settle(outcome)
      }
      signal?.addEventListener('abort', drop)
      this.#queue.push({ job, done, signal })
      this.#serve()
    })
  }

  close = async (): Promise<void> => {
    this.#isClosed = true
    for (const child of this.#children) child.kill('closed')
    this.#serve()
    await Promise.all(this.#children.map(({ ended }) => ended))
  }

  /** Lets a child come up before there is work for it. */
  grow(): Child {
    const child = new Child(this.#options.entry, this.#options.limits)
    this.#children.push(child)
    return child
  }

  #drop(done: Waiting['done']): void {
    const at = this.#queue.findIndex((waiting) => waiting.done === done)
    if (at !== -1) this.#queue.splice(at, 1)
    if (at !== -1) done(died('closed'))
  }

  /** An idle child, or a new one while there are fewer than allowed. */
  #free(): Child | undefined {
    this.#children = this.#children.filter(({ isAlive }) => isAlive)
    return (
      this.#children.find(({ isIdle }) => isIdle) ??
      (this.#children.length < this.#options.size ? this.grow() : undefined)
    )
  }

  #serve(): void {
    while (this.#queue.length > 0) {
      const child = this.#isClosed ? undefined : this.#free()
      if (!child && !this.#isClosed) return
      const waiting = this.#queue.shift()
      if (waiting && child) void this.#give(waiting, child)
      else waiting?.done(died('closed'))
    }
  }

  #answer(waiting: Waiting, outcome: Outcome): void {
    const mayBeInnocent = outcome.kind === 'died' && outcome.why === 'crash' && !waiting.isRetry
    if (mayBeInnocent && !this.#isClosed) this.#queue.unshift({ ...waiting, isRetry: true })
    else waiting.done(outcome)
  }

  async #give(waiting: Waiting, child: Child): Promise<void> {
    this.#jobs += 1
    const stop = (): void => child.kill('closed')
    waiting.signal?.addEventListener('abort', stop, { once: true })
    const outcome = await child.run({ id: this.#jobs, job: waiting.job })
    waiting.signal?.removeEventListener('abort', stop)
    this.#answer(waiting, outcome)
    // The next job must not wait for a child to come up.
    if (!child.isAlive && !this.#isClosed) this.#free()
    this.#serve()
  }
}
