import type { Filing } from '#domain/filing/filing.ts'
import type { Note } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import type { Context } from '../context.ts'
import { countFacts } from './fact-bounds.ts'
import { factsOf, type Fact } from './facts-of.ts'
import { openReading } from './reading-content.ts'
import { pieceAt } from './source-pieces.ts'

const [mostFacts, mostOfKind, mostNotes, longestQuote, longestText] = [4000, 1500, 500, 300, 500]

/** With the piece of the source it stands in; what is very long is cut. */
const placed = <T extends { readonly place: Place }>(filing: Filing, one: T): T & { readonly block: number } => ({
  ...one,
  place: { ...one.place, quote: one.place.quote.slice(0, longestQuote) },
  block: pieceAt(filing, one.place.start),
})

type Placed<T> = T & { readonly block: number }

export type FactsTold = {
  readonly facts: readonly Placed<Fact>[]
  readonly more: number
  readonly notUnderstood: readonly Placed<Note>[]
  readonly moreNotes: number
}

/** What was understood and what was not, each with its place; as it was read, before corrections. */
export const listFacts = async (ctx: Context, { id }: { readonly id: string }): Promise<FactsTold> => {
  const { filing } = await openReading(ctx, id)
  const { notes } = filing.document
  const shown = factsOf(filing, mostOfKind)
    .slice(0, mostFacts)
    .map((fact) => ({ ...fact, text: fact.text.slice(0, longestText) }))
  return {
    facts: shown.map((fact) => placed(filing, fact)),
    more: countFacts(filing) - shown.length,
    notUnderstood: notes.slice(0, mostNotes).map((note) => placed(filing, note)),
    moreNotes: Math.max(0, notes.length - mostNotes),
  }
}
