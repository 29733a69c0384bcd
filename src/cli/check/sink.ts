import { emptyTally, type Tally } from '../text/tally.ts'
import type { CheckedFile } from './checked-file.ts'

/** What became of all files together. `setAside`: files of a folder that are no reports by their names. */
export type Summary = {
  readonly files: number
  readonly alarming: number
  readonly setAside: number
  readonly unreadable: number
  readonly tally: Tally
}

export const emptySummary: Summary = { files: 0, alarming: 0, setAside: 0, unreadable: 0, tally: emptyTally }

/** A place results go to, file by file, so that a folder of any size needs the memory of one file. */
export type Sink = {
  readonly take: (checked: CheckedFile) => Promise<void> | void
  readonly finish: (summary: Summary) => Promise<void> | void
}
