import type { Confidence } from '#domain/filing/confidence.ts'
import type { Place } from '#domain/text/place.ts'
import type { Words } from '#domain/words/words.ts'

/** One thing that was read, for people: what it is, what it says, where it stands and how sure the reading is. */
export type Fact = {
  readonly name: string
  readonly value: string
  readonly place: Place
  /** Undefined for what is quoted as it stands. */
  readonly confidence: Confidence | undefined
}

export type FactGroup = { readonly title: Words; readonly facts: readonly Fact[] }
