import { printDecimal } from '../number/decimal.ts'
import type { StatedFigure } from '../number/stated.ts'
import type { DraftFact } from './draft.ts'
import { amountKey, rateKey } from './draft-amount.ts'
import { figureValue, printFigure } from './draft-value.ts'
import type { Claim, Filing } from './filing.ts'

/** A figure of running text and the fact it becomes: its span within the block's text, and the fact's key. */
export type BoundSpan = { readonly from: number; readonly to: number; readonly key: string; readonly printed: string }

const printStated = ({ value, unit, qualifierPrinted }: StatedFigure): string =>
  printFigure({ value, unit, qualifier: qualifierPrinted })

type Named = { readonly key: string; readonly figure: StatedFigure }

/** Keys of the figures that are amounts, rates or the score of the draft, by where they stand in the source. */
const keysByPlace = (named: readonly Named[]): ReadonlyMap<number, string> => {
  const first = new Map<string, string>()
  const keys = new Map<number, string>()
  for (const { key, figure } of named) {
    const printed = printStated(figure)
    const kept = first.get(key) ?? printed
    first.set(key, kept)
    // The draft keeps the first figure of a key: another one under the same key stays a fact of its own.
    if (kept === printed) keys.set(figure.place.start, key)
  }
  return keys
}

const namedFigures = ({ finance, rates, score }: Filing): readonly Named[] => [
  ...finance.map((item) => ({ key: amountKey(item), figure: item.figure })),
  ...rates.map((rate) => ({ key: rateKey(rate), figure: rate.figure })),
  ...(score?.total ? [{ key: 'score', figure: score.total }] : []),
]

/** The id under which a figure of running text becomes a fact of the draft. */
const claimId = ({ block, from }: Claim): string => `claim-${block}-${from}`

/** How far behind its figure a change (同比增长7.2%) may be printed, in characters. */
const changeReach = 12

const changeSpan = (claim: Claim, text: string): BoundSpan | undefined => {
  const { change } = claim.figure
  const printed = change ? printDecimal(change.value) + change.unit : ''
  const from = printed === '' ? -1 : text.indexOf(printed, claim.to)
  return from === -1 || from - claim.to > changeReach
    ? undefined
    : { from, to: from + printed.length, key: `${claimId(claim)}-change`, printed }
}

/** The figures of a block that can be bound: only those that print as they stood, but for spaces and thousands marks. */
export const boundSpans = (
  claims: readonly Claim[],
  text: string,
  keys: ReadonlyMap<number, string>,
): readonly BoundSpan[] =>
  claims.flatMap((claim) => {
    const printed = printStated(claim.figure)
    const key = keys.get(claim.figure.place.start) ?? claimId(claim)
    const isFaithful = text.slice(claim.from, claim.to).replaceAll(/[\s,，]/gu, '') === printed
    const change = changeSpan(claim, text)
    return [...(isFaithful ? [{ from: claim.from, to: claim.to, key, printed }] : []), ...(change ? [change] : [])]
  })

export const claimKeys = (filing: Filing): ReadonlyMap<number, string> => keysByPlace(namedFigures(filing))

const changeFact = (claim: Claim, name: string): readonly DraftFact[] => {
  const { change } = claim.figure
  return change
    ? [{ id: `${claimId(claim)}-change`, name: `${name}变动`, value: figureValue(change.value, change.unit) }]
    : []
}

/** A fact for every figure of running text that is no amount, rate or score already, and for every change beside one. */
export const claimFacts = (filing: Filing): readonly DraftFact[] => {
  const keys = claimKeys(filing)
  return filing.claims.flatMap((claim) => {
    const name = `${claim.metric}${claim.noun}`
    const { value, unit, qualifierPrinted } = claim.figure
    const own = { id: claimId(claim), name, value: figureValue(value, unit, qualifierPrinted) }
    return [...(keys.has(claim.figure.place.start) ? [] : [own]), ...changeFact(claim, name)]
  })
}
