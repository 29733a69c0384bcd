import { availableParallelism } from 'node:os'
import { serialize } from 'node:v8'
import type { Refusal } from '../read/archive/archive.ts'
import type { Extract } from '../read/extract.ts'
import { usualLimits, type Limits } from '../read/limits.ts'
import { convertWithOffice } from '../read/office/convert-with-office.ts'
import { sniff } from '../read/sniff.ts'
import type { FileKind } from '../read/sniff/file-kinds.ts'
import { documentIn, filingIn } from '../understand.ts'
import type { Outcome } from './child.ts'
import { ChildPool } from './child-pool.ts'
import { childEntry, type Entry } from './entry.ts'
import type { ReadJob, Want } from './messages.ts'
import { isConverted, isReadable, type ConvertedKind } from './readable.ts'
import { died, notRead, tooLarge } from './refusal.ts'

/**
 * Children that read uploads. `read` never rejects: what cannot be read is an extract without blocks that says why.
 * `readPacked` takes what was read further, in the child, and gives it as `v8.serialize` does, to be handed on as it is.
 * `close` ends all children; files still being read come back as refused.
 */
export type Pool = {
  readonly read: (bytes: Uint8Array) => Promise<Extract>
  readonly readPacked: (bytes: Uint8Array, want: Exclude<Want, 'extract'>) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** `size`: children at most. `entry`: another program as child, for trying the pool itself. */
export type PoolOptions = { readonly size?: number; readonly limits?: Limits; readonly entry?: Entry }

type File = { readonly kind: FileKind; readonly bytes: Uint8Array }

/** What a child made of a file, or an extract that says why there is nothing. */
type Got = { readonly result: unknown } | { readonly refused: Extract }

class ReadPool implements Pool {
  readonly #limits: Limits
  readonly #pool: ChildPool
  #conversions: Promise<unknown> = Promise.resolve()

  constructor({ size = Math.min(4, availableParallelism()), limits = usualLimits, entry = childEntry() }: PoolOptions) {
    this.#limits = limits
    this.#pool = new ChildPool({ size: Math.max(1, size), limits, entry })
    this.#pool.grow()
  }

  read = async (bytes: Uint8Array): Promise<Extract> => {
    const got = await this.#get(bytes, 'extract')
    return 'refused' in got ? got.refused : (JSON.parse(String(got.result)) as Extract)
  }

  readPacked = async (bytes: Uint8Array, want: Exclude<Want, 'extract'>): Promise<Uint8Array> => {
    const got = await this.#get(bytes, want)
    if (!('refused' in got)) return got.result as Uint8Array
    return serialize(want === 'document' ? documentIn(got.refused) : filingIn(got.refused))
  }

  close = (): Promise<void> => this.#pool.close()

  async #get(bytes: Uint8Array, want: Want): Promise<Got> {
    const kind = sniff(bytes)
    if (bytes.length > this.#limits.fileBytes) return { refused: tooLarge(kind, bytes.length, this.#limits) }
    if (isConverted(kind)) return this.#getConverted({ kind, bytes }, kind, want)
    return isReadable(kind) ? this.#inChild({ kind, bytes }, want) : { refused: notRead(kind) }
  }

  /** One conversion at a time: the office program takes a processor and a few hundred megabytes for itself. */
  async #getConverted({ bytes }: File, kind: ConvertedKind, want: Want): Promise<Got> {
    const turn = this.#conversions.then(() => this.#convert(bytes, kind))
    this.#conversions = turn
    const converted = await turn
    if (converted instanceof Uint8Array) return this.#inChild({ kind: 'docx', bytes: converted }, want)
    return { refused: { format: 'docx', blocks: [], notes: [converted.note] } }
  }

  async #convert(bytes: Uint8Array, kind: ConvertedKind): Promise<Uint8Array | Refusal> {
    // Of a closed pool nothing is read any more, converted or not.
    return this.#pool.isClosed ? bytes : convertWithOffice(bytes, kind, this.#limits)
  }

  async #inChild({ kind, bytes }: File, want: Want): Promise<Got> {
    const job: ReadJob = { bytes, limits: this.#limits, want }
    const outcome: Outcome = await this.#pool.run(job)
    if (outcome.kind === 'done') return outcome
    return { refused: died(kind, outcome.why, this.#limits) }
  }
}

/** Opens a pool with one child coming up; more follow as files wait, at most `size`. */
export const openPool = (options: PoolOptions = {}): Pool => new ReadPool(options)
