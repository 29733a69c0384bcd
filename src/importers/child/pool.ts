import { availableParallelism } from 'node:os'
import type { Refusal } from '../read/archive/archive.ts'
import type { Extract } from '../read/extract.ts'
import { usualLimits, type Limits } from '../read/limits.ts'
import { convertWithOffice } from '../read/office/convert-with-office.ts'
import { sniff } from '../read/sniff.ts'
import type { FileKind } from '../read/sniff/file-kinds.ts'
import { Child, type Outcome } from './child.ts'
import { childEntry, type Entry } from './entry.ts'
import { isConverted, isReadable, type ConvertedKind } from './readable.ts'
import { died, notRead, tooLarge } from './refusal.ts'

/**
 * Children that read uploads. `read` never rejects: what cannot be read is an extract without blocks that says why.
 * `close` ends all children; files still being read come back as refused.
 */
export type Pool = {
  readonly read: (bytes: Uint8Array) => Promise<Extract>
  readonly close: () => Promise<void>
}

/** `size`: children at most. `entry`: another program as child, for trying the pool itself. */
export type PoolOptions = { readonly size?: number; readonly limits?: Limits; readonly entry?: Entry }

type Waiting = {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly done: (extract: Extract) => void
  /** Its child once ended for a reason of its own: a second one tells whether the file was to blame. */
  readonly isRetry?: boolean
}

class ReadPool implements Pool {
  readonly #limits: Limits
  readonly #size: number
  readonly #entry: Entry
  readonly #queue: Waiting[] = []
  #children: Child[] = []
  #conversions: Promise<unknown> = Promise.resolve()
  #jobs = 0
  #isClosed = false

  constructor({ size = Math.min(4, availableParallelism()), limits = usualLimits, entry = childEntry() }: PoolOptions) {
    this.#entry = entry
    this.#size = Math.max(1, size)
    this.#limits = limits
    this.#grow()
  }

  read = (bytes: Uint8Array): Promise<Extract> => {
    const kind = sniff(bytes)
    if (bytes.length > this.#limits.fileBytes) return Promise.resolve(tooLarge(kind, bytes.length, this.#limits))
    if (isConverted(kind)) return this.#readConverted(bytes, kind)
    return isReadable(kind) ? this.#enqueue(kind, bytes) : Promise.resolve(notRead(kind))
  }

  /** One conversion at a time: the office program takes a processor and a few hundred megabytes for itself. */
  async #readConverted(bytes: Uint8Array, kind: ConvertedKind): Promise<Extract> {
    const turn = this.#conversions.then(() => this.#convert(bytes, kind))
    this.#conversions = turn
    const converted = await turn
    if (converted instanceof Uint8Array) return this.#enqueue('docx', converted)
    return { format: 'docx', blocks: [], notes: [converted.note] }
  }

  async #convert(bytes: Uint8Array, kind: ConvertedKind): Promise<Uint8Array | Refusal> {
    // Of a closed pool nothing is read any more, converted or not.
    return this.#isClosed ? bytes : convertWithOffice(bytes, kind, this.#limits)
  }

  #enqueue(kind: FileKind, bytes: Uint8Array): Promise<Extract> {
    return new Promise((done) => {
      this.#queue.push({ kind, bytes, done })
      this.#serve()
    })
  }

  close = async (): Promise<void> => {
    this.#isClosed = true
    for (const child of this.#children) child.kill('closed')
    this.#serve()
    await Promise.all(this.#children.map(({ ended }) => ended))
  }

  #grow(): Child {
    const child = new Child(this.#entry, this.#limits)
    this.#children.push(child)
    return child
  }

  /** An idle child, or a new one while there are fewer than allowed. */
  #free(): Child | undefined {
    this.#children = this.#children.filter(({ isAlive }) => isAlive)
    return (
      this.#children.find(({ isIdle }) => isIdle) ?? (this.#children.length < this.#size ? this.#grow() : undefined)
    )
  }

  #serve(): void {
    while (this.#queue.length > 0) {
      const child = this.#isClosed ? undefined : this.#free()
      if (!child && !this.#isClosed) return
      const waiting = this.#queue.shift()
      if (waiting && child) this.#give(waiting, child)
      else waiting?.done(died(waiting.kind, 'closed', this.#limits))
    }
  }

  #answer(waiting: Waiting, outcome: Outcome): void {
    const { kind, done, isRetry } = waiting
    if (outcome.kind === 'extract') done(outcome.extract)
    else if (outcome.why === 'crash' && !isRetry && !this.#isClosed) this.#queue.unshift({ ...waiting, isRetry: true })
    else done(died(kind, outcome.why, this.#limits))
  }

  #give(waiting: Waiting, child: Child): void {
    this.#jobs += 1
    const { bytes } = waiting
    void child.read({ id: this.#jobs, bytes, limits: this.#limits }).then((outcome: Outcome) => {
      this.#answer(waiting, outcome)
      // The next file must not wait for a child to come up.
      if (!child.isAlive && !this.#isClosed) this.#free()
      this.#serve()
    })
  }
}

/** Opens a pool with one child coming up; more follow as files wait, at most `size`. */
export const openPool = (options: PoolOptions = {}): Pool => new ReadPool(options)
