import type { Claim, Filing, Sentence } from '#domain/filing/filing.ts'
import { isPassage } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import { matched } from './matched.ts'
import { once } from './once.ts'
import { placeInBlock } from './places.ts'
import { plain } from './similarity.ts'

/** A quantity in its sentence: `lead` is the text since the quantity before (or the start), `tail` up to the next. */
export type Spoken = {
  readonly claim: Claim
  readonly sentence: Sentence
  /** Position among the quantities of the sentence. */
  readonly at: number
  readonly lead: string
  readonly tail: string
  /** The words of lead and tail that belong to the quantity itself. */
  readonly own: { readonly lead: string; readonly tail: string }
}

/** A sentence that states quantities, with its index among all sentences of the filing. */
export type Statement = { readonly sentence: Sentence; readonly index: number; readonly spoken: readonly Spoken[] }

const claimsBySentence = ({ claims }: Filing): ReadonlyMap<number, readonly Claim[]> => {
  const bySentence = new Map<number, Claim[]>()
  for (const claim of claims) {
    const own = bySentence.get(claim.sentence)
    if (own) own.push(claim)
    else bySentence.set(claim.sentence, [claim])
  }
  return bySentence
}

/** A name is not a paragraph: words farther away than this name something else. */
const longestName = 80
const tailPart = /^[^，,；;：:。、（()）]{0,24}/u

const ownPart = (lead: string): string =>
  matched(lead.slice(-longestName), /[^，,；;：:。、]*$/u).replace(/^.*[（(](?=[^（()）]*$)/su, '')

const spokenIn = (sentence: Sentence, claims: readonly Claim[]): readonly Spoken[] => {
  const ends = [sentence.from, ...claims.map(({ to }) => to)]
  const starts = [...claims.map(({ from }) => from), sentence.to]
  const words = (from = 0, to = 0): string => sentence.text.slice(from - sentence.from, Math.max(0, to - sentence.from))
  return claims.map((claim, at) => {
    const [lead, tail] = [words(ends[at], claim.from), words(claim.to, starts[at + 1])]
    return { claim, sentence, at, lead, tail, own: { lead: ownPart(lead), tail: matched(tail, tailPart) } }
  })
}

/** The sentences that state quantities, in the order of the text. */
export const statementsOf = once((filing: Filing): readonly Statement[] => {
  const claims = claimsBySentence(filing)
  return filing.sentences.flatMap((sentence, index) => {
    const own = claims.get(index)
    return own ? [{ sentence, index, spoken: spokenIn(sentence, own) }] : []
  })
})

/** The words of the lead that belong to the quantity itself: behind the last mark, an open bracket included. */
export const ownLead = ({ own }: Spoken): string => own.lead

/** What follows the unit, up to the next mark. */
export const ownTail = ({ own }: Spoken): string => own.tail

/** The words around a quantity, without the quantity and without the marks that part it from its neighbours. */
export const wordsOf = (spoken: Spoken): string => ownLead(spoken) + ownTail(spoken)

const filler = /^(?:其中|实现|全[街镇区市县]|[我本][街镇区局]|辖区内?|达到)+|(?:达到?|为|已|均|约|共|有)+$/gu

/** A name for comparing with other names: characters only, without filler at its ends. */
export const bareName = (name: string): string => plain(name).replaceAll(filler, '')

/** The bare name of a quantity in running text. */
export const nameOfSpoken = (spoken: Spoken): string => {
  const words = spoken.claim.metric.replaceAll(/（[^）]*）|\([^)]*\)/gu, '')
  return bareName(matched(words, /[^，,；;：:。、]*$/u))
}

/** The quantity as it stands, with the words around it, without spaces. */
export const phraseOf = (spoken: Spoken): string => {
  const { claim, sentence } = spoken
  const figure = sentence.text.slice(claim.from - sentence.from, claim.to - sentence.from)
  return (ownLead(spoken) + figure + ownTail(spoken)).replaceAll(/\s+/gu, '')
}

/** Place of the quantity with its name and noun. */
export const placeOfSpoken = (filing: Filing, spoken: Spoken): Place => {
  const { claim } = spoken
  return placeInBlock(filing, claim.block, {
    from: claim.from - ownLead(spoken).trimStart().length,
    to: claim.to + ownTail(spoken).trimEnd().length,
  })
}

export const placesOf = (filing: Filing, spoken: readonly Spoken[]): readonly Place[] =>
  spoken.map((each) => placeOfSpoken(filing, each))

/** Does the quantity stand in the running text of a table cell? Goals and results stand there side by side. */
export const isInCell = (filing: Filing, { claim }: Spoken): boolean =>
  filing.document.blocks.slice(claim.block, claim.block + 1).some((block) => isPassage(block) && block.role === 'cell')

/** So many quantities away is the farthest a sentence is searched: sentences of a list do not end. */
const reach = 40

/** The quantities of the sentence before this one, nearest last. */
export const spokenBefore = ({ spoken }: Statement, { at }: Spoken): readonly Spoken[] =>
  spoken.slice(Math.max(0, at - reach), at)

export const spokenBehind = ({ spoken }: Statement, { at }: Spoken): readonly Spoken[] =>
  spoken.slice(at + 1, at + 1 + reach)

/** The statement right before this one in its paragraph. */
export const neighbourOf = (statement: Statement, previous: Statement | undefined): Statement | undefined =>
  previous?.index === statement.index - 1 && previous.sentence.block === statement.sentence.block ? previous : undefined
