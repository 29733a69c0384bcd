import { availableParallelism } from 'node:os'
import type { ChildLimits } from '#importers/child/child.ts'
import { ChildPool } from '#importers/child/child-pool.ts'
import type { Entry } from '#importers/child/entry.ts'
import { ServiceError } from '#services/errors.ts'
import type { Workshop } from '#services/workshop/workshop.ts'
import type { Work, Worked } from './work.ts'
import { workEntry } from './work-entry.ts'
import { crowded, workFailure } from './work-failure.ts'

/** A hundred thousand rows take some ten seconds of a processor and several hundred megabytes; a busy machine gives less of it. */
const usualLimits: ChildLimits = { time: 300_000, memory: 1536 }
/** More work is refused for the moment: who waits longer than minutes has gone. */
const mostWaiting = 64

export type WorkshopOptions = {
  readonly size?: number
  readonly limits?: ChildLimits
  readonly mostWaiting?: number
  /** Another program as child, for trying the workshop itself. */
  readonly entry?: Entry
}

export type OpenWorkshop = Workshop & { readonly close: () => Promise<void> }

const outputOf = (worked: Worked): unknown => {
  if (worked.kind === 'output') return worked.output
  if (worked.kind === 'refused') {
    const { place } = worked.refused
    throw new ServiceError(worked.refused, place === undefined ? {} : { place })
  }
  const fault = new Error(worked.message)
  fault.stack = worked.stack
  throw fault
}

/** Child processes that do long work, started with the first. Each has bounds of time and memory, and steps back behind the server. */
export const openWorkshop = (options: WorkshopOptions = {}): OpenWorkshop => {
  const { size = Math.min(4, availableParallelism()), limits = usualLimits, entry = workEntry() } = options
  const pool = new ChildPool({ size, limits, entry })
  const most = options.mostWaiting ?? mostWaiting
  return {
    run: async <Input, Output>(
      { name }: { readonly name: string },
      input: Input,
      signal?: AbortSignal,
    ): Promise<Output> => {
      if (pool.waiting >= most) throw crowded()
      const work: Work = { task: name, input, time: limits.time }
      const outcome = await pool.run(work, signal)
      signal?.throwIfAborted()
      if (outcome.kind === 'died') throw workFailure(outcome.why, limits)
      // The task of this name gives this type.
      return outputOf(outcome.result as Worked) as Output
    },
    close: pool.close,
  }
}
