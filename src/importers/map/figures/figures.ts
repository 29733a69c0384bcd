import { negate } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { sourceSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import type { FoundChange } from './changes.ts'
import { aloneDraft, draftOf, quantityOf, type Draft } from './draft.ts'
import { contextOf, maskReason, type MaskReason } from './mask.ts'
import { attachPeriods } from './period-of-figure.ts'
import { periodsIn } from './periods.ts'
import type { Quantity } from './quantity.ts'
import { quotedNames, type Range } from './quotes.ts'
import { scanText } from './scan.ts'
import { nextToken, type NumberToken } from './tokens.ts'

/** A figure in a text: [from, to) covers qualifier, number and unit; `behind` is the end of its change phrases. */
export type FoundFigure = {
  readonly from: number
  readonly to: number
  readonly behind: number
  readonly figure: StatedFigure
  readonly changes: readonly FoundChange[]
}

/** A number that is no quantity of the report, and why. */
export type Masked = Range & { readonly reason: MaskReason }

export type Scanned = { readonly drafts: readonly Draft[]; readonly masked: readonly Masked[] }

/** So many figures are read from one text at most: bounded memory on a text that is no report. */
export const figureLimit = 200_000

type State = {
  readonly text: string
  readonly quotes: readonly Range[]
  readonly drafts: Draft[]
  readonly masked: Masked[]
  quote: number
  previous: Quantity | undefined
}

const isQuoted = (state: State, { from, to }: NumberToken): boolean => {
  while ((state.quotes[state.quote]?.to ?? Infinity) <= from) state.quote += 1
  const quote = state.quotes[state.quote]
  return quote !== undefined && quote.from < from && to <= quote.to
}

const connector = /^\s?[-~—至到]{1,2}\s?$/u

/** 10～20个: two numbers joined to a range are no single value. */
const closesRange = ({ text, previous }: State, { from }: NumberToken): boolean =>
  previous !== undefined && from - previous.to <= 4 && connector.test(text.slice(previous.to, from))

const mask = (state: State, { from, to }: Range, reason: MaskReason): void => {
  state.masked.push({ from, to, reason })
}

const maskRange = (state: State, token: NumberToken): void => {
  const last = state.drafts.at(-1)
  if (last && last.quantity === state.previous) {
    state.drafts.pop()
    mask(state, last, 'range')
  }
  mask(state, token, 'range')
}

/** Takes the quantity as a figure or masks it; answers where reading goes on. */
const take = (state: State, quantity: Quantity): number => {
  const { text } = state
  const reason = maskReason(contextOf(text, quantity, isQuoted(state, quantity.token)))
  const draft =
    reason === undefined ? draftOf(text, quantity) : reason === 'no-unit' ? aloneDraft(text, quantity) : undefined
  if (draft) {
    state.drafts.push(draft)
    return draft.behind
  }
  mask(state, quantity.token, reason ?? 'no-unit')
  return quantity.token.to
}

const step = (state: State, token: NumberToken): number => {
  const quantity = quantityOf(state.text, token)
  let to = token.to
  if (!quantity) mask(state, token, 'no-number')
  else if (closesRange(state, token)) maskRange(state, token)
  else to = take(state, quantity)
  state.previous = quantity
  return to
}

/** Quantities and masked numbers of a scanned text, in order, in one pass. */
export const scanNumbers = (text: string): Scanned => {
  const state: State = { text, quotes: quotedNames(text), drafts: [], masked: [], quote: 0, previous: undefined }
  let token = nextToken(text, 0)
  while (token && state.drafts.length + state.masked.length < figureLimit) token = nextToken(text, step(state, token))
  return state
}

/** The numbers of a text that are no quantities of the report (years, codes, 文号, set phrases), and why. */
export const maskedIn = (mapped: MappedText): readonly Masked[] => scanNumbers(scanText(mapped.text)).masked

const statedOf = (mapped: MappedText, source: SourceText, draft: Draft): FoundFigure => {
  const { from, to, behind, quantity, changes } = draft
  const figure: StatedFigure = {
    value: draft.isNegative ? negate(quantity.value) : quantity.value,
    unit: quantity.unit,
    qualifierPrinted: draft.printed,
    qualifier: draft.qualifier,
    change: changes[0],
    period: undefined,
    place: placeOf(source, sourceSpan(mapped, from, to)),
  }
  return { from, to, behind, figure, changes }
}

/** The figures of a text in order, each with its change and the period it covers. At most {@link figureLimit}. */
export const figuresIn = (mapped: MappedText, source: SourceText): readonly FoundFigure[] => {
  const text = scanText(mapped.text)
  const figures = scanNumbers(text).drafts.map((draft) => statedOf(mapped, source, draft))
  return figures.length === 0 ? figures : attachPeriods(text, figures, periodsIn(mapped, source))
}

/** The figure a text consists of (a table cell: ≥90%, 1,234.50, 约5万元); undefined when other words stand with it. */
export const onlyFigure = (mapped: MappedText, source: SourceText): StatedFigure | undefined => {
  const [found, ...others] = figuresIn(mapped, source)
  const isWhole =
    found && mapped.text.slice(0, found.from).trim() === '' && mapped.text.slice(found.behind).trim() === ''
  return isWhole && others.length === 0 ? found.figure : undefined
}
