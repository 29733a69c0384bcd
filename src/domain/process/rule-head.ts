import type { Confirmation } from '../scheme/scheme.ts'
import type { Words } from '../words/words.ts'

/** What every set of rules of the cycle states of itself: name, source, how far that was confirmed, when and where it holds. */
export type RuleHead = {
  readonly id: string
  readonly name: Words
  /** Id of a document of the catalogue; `practice` and `product` are none. */
  readonly authority: string
  readonly clause: string | undefined
  readonly status: Confirmation
  readonly statusNote: Words
  /** Budget years, both included. */
  readonly valid: { readonly from: number; readonly to: number | undefined }
  /** Nine-digit codes of the divisions it was made for, with all below them; empty: the whole country. */
  readonly divisions: readonly string[]
}
