import type { Limits } from '../read/limits.ts'

/** How far a file is taken: what stands in it, its text with every place, or the facts of a report as well. */
export const wants = ['extract', 'document', 'filing'] as const
export type Want = (typeof wants)[number]

/** One file to be read. */
export type ReadJob = { readonly bytes: Uint8Array; readonly limits: Limits; readonly want: Want }

/** What the host sends. */
export type Numbered<Job = unknown> = { readonly id: number; readonly job: Job }

/**
 * What a child sends: that it is up, that it has loaded what it needs and begins with a job or the next half of it, or the result. `rss`: megabytes the child holds after
 * the job.
 */
export type Report =
  | { readonly kind: 'ready' }
  /** `time`: milliseconds it may take from now on. */
  | { readonly kind: 'begun'; readonly id: number; readonly time: number }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown; readonly rss: number }
