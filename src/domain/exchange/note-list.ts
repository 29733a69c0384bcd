import { boundedNotes, mostNotes, type ExchangeNote, type ExchangeSaid } from './exchange-note.ts'

type Place = Pick<ExchangeNote, 'severity'> & Partial<Pick<ExchangeNote, 'row' | 'column' | 'field'>>

/** Notes as they come: the first are kept, all are counted. */
export class NoteList {
  readonly #notes: ExchangeNote[] = []
  #total = 0

  add(note: ExchangeSaid, { severity, row, column, field = '' }: Place): void {
    this.#total += 1
    if (this.#notes.length < mostNotes) this.#notes.push({ ...note, severity, row, column, field })
  }

  all(): readonly ExchangeNote[] {
    return boundedNotes(this.#notes, this.#total)
  }
}
