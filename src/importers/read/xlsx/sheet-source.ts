import type { Archive } from '../archive/archive.ts'
import type { Limits } from '../limits.ts'
import type { Budget } from './budget.ts'
import type { Shared } from './cell-text.ts'

/** What the reading of each sheet needs of the whole file. */
export type SheetSource = {
  readonly archive: Archive
  readonly shared: Shared
  readonly budget: Budget
  readonly limits: Limits
}
