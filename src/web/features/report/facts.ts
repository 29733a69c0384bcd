import type { Writing } from '../self-evaluation/queries.ts'
import type { ShownFact } from './editor-view.ts'

export type Fact = Writing['facts'][number]

/** A fact by its key; execution@亿元 prints the same fact in another unit. */
export const factOf = (facts: readonly Fact[], key: string): Fact | undefined =>
  facts.find((fact) => fact.key === key.split('@')[0])

type Speech = { readonly say: (text: Fact['name']) => string; readonly missing: string }

/** How a key shows in the text. */
export const shownFact = (facts: readonly Fact[], key: string, { say, missing }: Speech): ShownFact => {
  const fact = factOf(facts, key)
  if (!fact) return { text: missing, name: key, isMissing: true }
  const unit = key.split('@')[1]
  return { text: unit === undefined ? fact.text : `${fact.text}（${unit}）`, name: say(fact.name), isMissing: false }
}

const figure = /-?\d[\d,]*(?:\.\d+)?\s*[%‰]?/u

const plain = (number: string): string => number.replaceAll(/[,，\s]/gu, '').replace(/\.0+(?=[%‰]?$)/u, '')

/** Facts whose figure is the number that was typed. */
export const factsEqualTo = (facts: readonly Fact[], number: string): readonly Fact[] =>
  facts.filter((fact) => fact.isFigure && plain(figure.exec(fact.text)?.[0] ?? '') === plain(number))

/** Facts whose name, key or value has what was typed. */
export const factsLike = (
  facts: readonly Fact[],
  text: string,
  say: (text: Fact['name']) => string,
): readonly Fact[] => {
  const asked = text.trim().toLowerCase()
  return facts.filter((fact) => `${say(fact.name)} ${fact.key} ${fact.text}`.toLowerCase().includes(asked))
}
