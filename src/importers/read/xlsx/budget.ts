import type { Limits } from '../limits.ts'

/** What all sheets together may still take. */
export class Budget {
  #cells: number
  #characters: number

  constructor({ cells, characters }: Limits) {
    this.#cells = cells
    this.#characters = characters
  }

  /** Counts one filled cell; false where it is too much. */
  take(characters: number): boolean {
    this.#cells -= 1
    this.#characters -= characters
    return !this.isSpent
  }

  get isSpent(): boolean {
    return this.#cells < 0 || this.#characters < 0
  }
}
