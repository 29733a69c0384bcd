import type { ExtractBlock } from '../extract.ts'
import type { Limits } from '../limits.ts'
import type { Counters } from './counters.ts'
import type { Findings } from './findings.ts'
import type { Styles } from './styles.ts'

export type NoteKind = 'footnote' | 'endnote' | 'comment'

/** What all parts of one Word file share while they are read. */
export type Desk = {
  readonly styles: Styles
  readonly counters: Counters
  readonly findings: Findings
  readonly budget: Budget
  /** Blocks of a footnote, endnote or comment, with its mark unless the text has its own; none the second time. */
  readonly asideOf: (kind: NoteKind, id: string, hasOwnMark: boolean) => readonly ExtractBlock[]
}

/** Counts what the text costs; `isSpent` ends the reading. */
export class Budget {
  readonly #limits: Limits
  #characters = 0
  #cells = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  addText(length: number): void {
    this.#characters += length
  }

  addCells(count: number): void {
    this.#cells += count
  }

  /** `open`: grid places of the tables still open. */
  isSpentWith(open: number): boolean {
    return this.#characters > this.#limits.characters || this.#cells + open > this.#limits.cells
  }
}
