import type { Confirmation } from '../scheme/scheme.ts'
import type { Words } from '../words/words.ts'
import type { Term } from './calendar/deadline.ts'
import type { CycleEvent } from './fiscal-year.ts'
import type { OrganisationKind } from './organisation.ts'

/** Something to be published, by whom, and until when. */
export type DisclosureItem = {
  readonly id: string
  readonly name: Words
  readonly by: readonly OrganisationKind[]
  /** What the term counts from. */
  readonly event: CycleEvent
  /** undefined where the rule only says 及时. */
  readonly term: Term | undefined
  readonly authority: string
  readonly clause: string | undefined
  readonly status: Confirmation
  readonly note: Words | undefined
}

export type DisclosureRules = { readonly items: readonly DisclosureItem[] }
